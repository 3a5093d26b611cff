import { randomUUID } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Database } from "#/db/client.ts";
import { correctionRequests, reports } from "#/db/schema/index.ts";
import type { Context } from "../context.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import { publishedSnapshots } from "../reports/published.ts";
import { transact } from "../transact.ts";
import type { ReceiveRequest } from "./input.ts";
import { answerDueOn, READER } from "./request.ts";
import type { RequestRow } from "./working-request.ts";

/** As many requests wait on one report before more are turned away: nobody reads a flood. */
const MOST_OPEN = 500;

/** What a reader's deed runs in: they have no account and no role. */
export function readerContext(db: Database, now: () => Date): Context {
  return { db, actor: READER, now };
}

/**
 * Takes in what a reader says is wrong in a published report.
 *
 * @throws NotFound where there is no such report, RuleBroken where there is no such claim or too much waits already
 */
export function receiveRequest(ctx: Context, input: ReceiveRequest): RequestRow {
  return transact(ctx, ({ tx, at, authorise, record }) => {
    const snapshot = publishedSnapshots(tx).find(({ report }) => report.slug === input.report);
    const report = tx.select().from(reports).where(eq(reports.slug, input.report)).get();
    authorise("correction.request", { isPublished: snapshot !== undefined });

    if (!snapshot || !report) throw new NotFound("There is no such report.");
    if (input.claim !== null && !snapshot.claims.some(({ label }) => label === input.claim)) {
      throw new RuleBroken("This report has no such claim: choose one from the list.");
    }
    const open = tx
      .select({ total: count() })
      .from(correctionRequests)
      .where(and(eq(correctionRequests.reportId, report.id), isNull(correctionRequests.decision)))
      .get();
    if ((open?.total ?? 0) >= MOST_OPEN) {
      throw new RuleBroken(
        "Many requests on this report wait to be read. Try again in some days, or write to the editors.",
      );
    }

    const request = tx
      .insert(correctionRequests)
      .values({
        id: randomUUID(),
        reportId: report.id,
        claimLabel: input.claim,
        whatIsWrong: input.whatIsWrong,
        evidenceUrl: input.evidenceUrl,
        name: input.name,
        email: input.email,
        receivedAt: at,
        dueOn: answerDueOn(at),
      })
      .returning()
      .get();
    record({
      name: "correction-request.received",
      subjectId: request.id,
      articleId: report.articleId,
      detail: { title: report.title, label: input.claim },
    });
    return request;
  });
}
