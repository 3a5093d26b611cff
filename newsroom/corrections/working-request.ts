import { eq } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { correctionRequests, reports } from "#/db/schema/index.ts";
import { NotFound } from "../errors.ts";

export type RequestRow = typeof correctionRequests.$inferSelect;

/** @throws NotFound */
export function workingRequest(db: Reader, requestId: string): { row: RequestRow; title: string; articleId: string } {
  const found = db
    .select({ row: correctionRequests, title: reports.title, articleId: reports.articleId })
    .from(correctionRequests)
    .innerJoin(reports, eq(reports.id, correctionRequests.reportId))
    .where(eq(correctionRequests.id, requestId))
    .get();
  if (!found) throw new NotFound("This request does not exist. Go back to the list of requests.");
  return found;
}
