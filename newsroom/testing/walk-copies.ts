import { eq } from "drizzle-orm";
import { attachments } from "#/db/schema/index.ts";
import { type HeldJob, queueJob, takeJob } from "#/jobs/queue.ts";
import { askForCopy } from "../copies/ask-for-copy.ts";
import { cancelCopy } from "../copies/cancel-copy.ts";
import { giveUpCopy } from "../copies/give-up-copy.ts";
import { keepCopy } from "../copies/keep-copy.ts";
import { locatePassages } from "../copies/locate-passages.ts";
import { noteArchived } from "../copies/note-archived.ts";
import { setCopyPolicy } from "../copies/set-copy-policy.ts";
import { uploadCopy } from "../copies/upload-copy.ts";
import { onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const desk = "cvea";
const nobody = "";
const sha256 = "a".repeat(64);
const gone = { result: "gone", status: 404, address: "https://port.example/", fresh: null, sameAs: null } as const;
const file = { fileName: "port.html", sha256, bytes: 12, mediaType: "text/html" };

function evidenceOf(place: Place): string {
  const { attachmentId } = place.anArticleWithAClaim();
  const row = place.db.select().from(attachments).where(eq(attachments.id, attachmentId)).get();
  return row?.evidenceId ?? "";
}

function aHeldJob(place: Place): HeldJob {
  const at = new Date("2026-03-02T12:00:00Z");
  const wanted = { kind: "copy" as const, subjectId: evidenceOf(place), wantedBy: "priya", isAutomatic: false, at };
  place.db.transaction((tx) => queueJob(tx, wanted));
  const job = takeJob(place.db, ["copy"], at, 60_000);
  if (!job) throw new Error("The job was not taken");
  return job;
}

export const copySteps: Record<string, Step[]> = {
  "copies/ask-for-copy": onBoth(everybody, desk, (place) => {
    const evidenceId = evidenceOf(place);
    return (ctx) => askForCopy(ctx, { evidenceId });
  }),
  "copies/cancel-copy": onBoth(everybody, desk, (place) => {
    const evidenceId = evidenceOf(place);
    askForCopy(place.as("tomas"), { evidenceId });
    return (ctx) => cancelCopy(ctx, { evidenceId });
  }),
  "copies/upload-copy": onBoth(everybody, desk, (place) => {
    const evidenceId = evidenceOf(place);
    return (ctx) => uploadCopy(ctx, { evidenceId, ...file });
  }),
  "copies/keep-copy": [
    ...onAny(everybody, (place) => {
      const job = aHeldJob(place);
      return (ctx) => keepCopy(ctx, { job, ...gone });
    }),
    ...onAny(nobody, (place) => {
      const job = { ...aHeldJob(place), leaseToken: "another's" };
      return (ctx) => keepCopy(ctx, { job, ...gone });
    }).map((step) => ({ ...step, row: `${step.row}, held by another` })),
  ],
  "copies/give-up-copy": onAny(everybody, (place) => {
    const job = aHeldJob(place);
    return (ctx) => giveUpCopy(ctx, { job, because: "It is not there." });
  }),
  "copies/locate-passages": onAny(everybody, (place) => {
    const job = aHeldJob(place);
    const { id: copyId } = uploadCopy(place.as("tomas"), { evidenceId: job.subjectId, ...file });
    return (ctx) => locatePassages(ctx, { job, copyId, textSha256: null, unreadable: null, passages: [] });
  }),
  "copies/note-archived": onAny(everybody, (place) => {
    const job = aHeldJob(place);
    return (ctx) => noteArchived(ctx, { job, address: "https://archive.example/1" });
  }),
  "copies/set-copy-policy": onAny(
    "a",
    () => (ctx) => setCopyPolicy(ctx, { requiresCopies: true, revisitDays: 7, archiveAddress: null, rowVersion: 1 }),
  ),
};
