import { setTimeout as wait } from "node:timers/promises";
import type { HeldJob } from "#/jobs/queue.ts";
import { JobFault } from "#/jobs/retry.ts";
import type { Worker } from "#/jobs/runner.ts";
import { KEEPER } from "#/newsroom/copies/copy.ts";
import { noteArchived } from "#/newsroom/copies/note-archived.ts";
import { copyPolicy, evidenceToCopy } from "#/newsroom/copies/queries.ts";
import { callService, type ServiceCall } from "#/outbound/call-service.ts";
import type { Copying } from "./copying.ts";

/** Between two questions how far the archive is, in milliseconds. */
const PAUSE = 5_000;
/** So often it is asked; then the job waits for its next try, and asks on. */
const QUESTIONS = 24;

/**
 * Has a public archive keep the page, by the interface of Save Page Now: one request to save, then questions until it is
 * done. What was asked for is noted, so that a later try asks how far that is instead of asking anew.
 */
export async function archivePage(copying: Copying, job: HeldJob, { note, signal }: Worker): Promise<void> {
  const { db, now, outbound, archiveKey } = copying;
  const { item, isConfidential } = evidenceToCopy(db, job.subjectId);
  const { publicAddress, archiveAddress } = copyPolicy(db);
  if (archiveAddress === null) throw new JobFault("No archive is set any more.");
  if (item.url === null || isConfidential) throw new JobFault("A confidential page is given to no archive.");

  const key = archiveKey?.() ?? null;
  const authorization: Record<string, string> = key === null ? {} : { authorization: `LOW ${key}` };
  const given = { publicAddress, signal, ...outbound, headers: { accept: "application/json", ...authorization } };
  const ask = (path: string, form?: ServiceCall["form"]): Promise<Record<string, unknown>> =>
    asked(`${archiveAddress.replace(/\/$/, "")}${path}`, { ...given, ...(form ? { form } : {}) });

  note({ step: "asking the archive" });
  let memo = job.memo;
  if (memo === null) {
    const { job_id: id } = await ask("/save", { url: item.url, if_not_archived_within: "1d" });
    if (typeof id !== "string" || !/^[\w.-]{1,200}$/.test(id)) throw new JobFault("The archive did not take the page.");
    memo = id;
    note({ memo });
  }
  for (let question = 0; question < QUESTIONS; question += 1) {
    const answer = await ask(`/save/status/${memo}`);
    const { status, timestamp, original_url: kept } = answer;
    if (
      status === "success" &&
      typeof timestamp === "string" &&
      /^\d{14}$/.test(timestamp) &&
      typeof kept === "string"
    ) {
      const address = `${archiveAddress.replace(/\/$/, "")}/web/${timestamp}/${kept}`;
      return noteArchived({ db, actor: KEEPER, now }, { job, address });
    }
    if (status === "error") throw new JobFault(`The archive could not keep the page${because(answer.message)}`);
    note({ step: "the archive is at it" });
    await wait(PAUSE, undefined, { signal });
  }
  throw new JobFault("The archive is not done yet.", { mayPass: true });
}

/** @throws JobFault */
async function asked(address: string, call: ServiceCall): Promise<Record<string, unknown>> {
  const answer = await callService(address, call);
  if (answer.kind === "refused") {
    call.signal?.throwIfAborted();
    throw new JobFault(answer.sentence, { mayPass: true, retryAt: answer.retryAt });
  }
  const { status, json } = answer;
  if (status === 401 || status === 403)
    throw new JobFault("The archive does not take the key: an administrator sets it.");
  if (status < 200 || status >= 300 || json === null || typeof json !== "object") {
    throw new JobFault(`The archive answers with ${status}.`, { mayPass: status === 429 || status >= 500 });
  }
  return json as Record<string, unknown>;
}

function because(message: unknown): string {
  return typeof message === "string" && message !== "" ? `: ${message.slice(0, 200)}` : ".";
}
