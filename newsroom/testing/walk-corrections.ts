import { eq } from "drizzle-orm";
import { reports } from "#/db/schema/index.ts";
import { closeRequest } from "../corrections/close-request.ts";
import { draftCorrection } from "../corrections/draft-correction.ts";
import { dropCorrection } from "../corrections/drop-correction.ts";
import { eraseRequester } from "../corrections/erase-requester.ts";
import { readerContext, receiveRequest } from "../corrections/receive-request.ts";
import { takeRequest } from "../corrections/take-request.ts";
import { aCorrection } from "./corrections.ts";
import { aPublishedReport } from "./published-report.ts";
import { onAny, type Place, type Step } from "./walk.ts";

const said = { claim: null, whatIsWrong: "It was the south quay.", evidenceUrl: null, name: null, email: "r@x.test" };

function aRequest(place: Place): { requestId: string } {
  const report = aPublishedReport(place);
  const { id } = receiveRequest(
    readerContext(place.db, () => new Date("2026-03-04T12:00:00Z")),
    { ...said, report },
  );
  return { requestId: id };
}

/** The article of a published report; with a correction of it where one is wanted. */
function aPublishedArticle(place: Place, isBeingCorrected: boolean): string {
  const slug = aPublishedReport(place);
  const articleId = place.db.select().from(reports).where(eq(reports.slug, slug)).get()?.articleId ?? "";
  if (isBeingCorrected) draftCorrection(place.as("tomas"), { ...aCorrection, articleId });
  return articleId;
}

export const correctionSteps: Record<string, Step[]> = {
  "corrections/receive-request": onAny("rcvea", (place) => {
    const report = aPublishedReport(place);
    return (ctx) => receiveRequest(ctx, { ...said, report });
  }),
  "corrections/take-request": onAny("e", (place) => {
    const request = aRequest(place);
    return (ctx) => takeRequest(ctx, request);
  }),
  "corrections/close-request": onAny("e", (place) => {
    const request = aRequest(place);
    return (ctx) =>
      closeRequest(ctx, { ...request, decision: "declined", reply: "The table says north.", correctionId: null });
  }),
  "corrections/draft-correction": onAny("e", (place) => {
    const articleId = aPublishedArticle(place, false);
    return (ctx) => draftCorrection(ctx, { ...aCorrection, articleId });
  }),
  "corrections/drop-correction": onAny("e", (place) => {
    const articleId = aPublishedArticle(place, true);
    return (ctx) => dropCorrection(ctx, { articleId, because: "It was right after all." });
  }),
  "corrections/erase-requester": onAny("e", (place) => {
    const request = aRequest(place);
    closeRequest(place.as("tomas"), { ...request, decision: "accepted", reply: "Thank you.", correctionId: null });
    return (ctx) => eraseRequester(ctx, request);
  }),
};
