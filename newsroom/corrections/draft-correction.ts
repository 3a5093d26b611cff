import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { claims, correctionRequests, corrections } from "#/db/schema/index.ts";
import { claimLabel } from "../claims/claim.ts";
import type { Context } from "../context.ts";
import { Conflict, NotFound, RuleBroken } from "../errors.ts";
import { type Change, transact } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { correctionKinds } from "./correction.ts";
import type { DraftCorrection } from "./input.ts";
import {
  type CorrectionRow,
  correctableReport,
  type LiveReport,
  labelOf,
  openCorrection,
} from "./working-correction.ts";

type Words = Pick<
  CorrectionRow,
  "kind" | "claimId" | "publicText" | "whatWasWrong" | "internalCause" | "requestedBy" | "requestId"
>;

/**
 * Opens a correction of a published report, or writes on the open one. Readers see nothing of it before the next version
 * is published; while it is open the desk may be worked on where the kind rests on it.
 *
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export function draftCorrection(ctx: Context, input: DraftCorrection): CorrectionRow {
  return transact(ctx, (change) => {
    const { tx, at, actorId, authorise, record } = change;
    const found = correctableReport(tx, input.articleId);
    const open = openCorrection(tx, found.report.id);

    authorise("report.correct");

    const words = wordsOf(change, input, found);
    requireFresh(change, input, open, words);
    const saved = open
      ? tx
          .update(corrections)
          .set({ ...words, rowVersion: open.rowVersion + 1 })
          .where(eq(corrections.id, open.id))
          .returning()
          .get()
      : tx
          .insert(corrections)
          .values({ ...words, id: randomUUID(), reportId: found.report.id, openedBy: actorId, openedAt: at })
          .returning()
          .get();
    answerRequest(change, input.requestId, saved.id);
    record({
      name: open ? "correction.written" : "correction.opened",
      subjectId: saved.id,
      articleId: input.articleId,
      detail: { title: found.report.title, kind: saved.kind, label: input.claim },
    });
    return saved;
  });
}

function wordsOf({ tx }: Change, input: DraftCorrection, { article, report, live }: LiveReport): Words {
  const { kind, publicText, whatWasWrong, internalCause, requestedBy, requestId, claim } = input;
  const request =
    requestId === null ? null : tx.select().from(correctionRequests).where(eq(correctionRequests.id, requestId)).get();
  if (requestId !== null && request?.reportId !== report.id) {
    throw new NotFound("There is no such request on this report. Go back to the list of requests.");
  }
  if (claim !== null && !live.snapshot.claims.some(({ label }) => label === claim)) {
    throw new RuleBroken(`${claim} is not in the published report: choose a claim that readers have.`);
  }
  const ofArticle = tx
    .select({ id: claims.id, n: claims.n })
    .from(claims)
    .where(and(eq(claims.articleId, article.id), isNotUndone(claims.id)))
    .all();
  const claimId = ofArticle.find(({ n }) => claimLabel(n) === claim)?.id ?? null;
  return { kind, claimId, publicText, whatWasWrong, internalCause, requestedBy, requestId };
}

function requireFresh({ tx }: Change, { rowVersion }: DraftCorrection, open: CorrectionRow | null, words: Words): void {
  if (!open && rowVersion !== 0) {
    throw new NotFound("This correction is published or given up. Reload the page to see what became of it.");
  }
  if (open && open.rowVersion !== rowVersion) {
    throw new Conflict("Somebody else wrote on this correction meanwhile. Compare both versions, then save again.", {
      yours: readable(words, labelOf(tx, words)),
      theirs: readable(open, labelOf(tx, open)),
      seen: String(open.rowVersion),
    });
  }
  const names = Object.keys(words) as (keyof Words)[];
  if (open && names.every((name) => open[name] === words[name])) {
    throw new RuleBroken("Nothing is different. Change something before you save.");
  }
}

/** The request waits for this correction from here on. */
function answerRequest({ tx, at, actorId }: Change, requestId: string | null, correctionId: string): void {
  if (requestId === null) return;
  const row = tx.select().from(correctionRequests).where(eq(correctionRequests.id, requestId)).get();
  const taken = row?.takenBy ? {} : { takenBy: actorId, takenAt: at };
  tx.update(correctionRequests)
    .set({ correctionId, ...(row?.decision ? {} : taken) })
    .where(eq(correctionRequests.id, requestId))
    .run();
}

function readable(words: Words, label: string | null): Record<string, string> {
  return {
    Kind: correctionKinds[words.kind].label,
    About: label ?? "The whole report",
    "What readers are told": words.publicText ?? "",
    "What was wrong": words.whatWasWrong ?? "",
    "How it came about": words.internalCause ?? "",
  };
}
