import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { copiesBeside } from "#/copies/folder.ts";
import { filesIn, storedBytes } from "#/copies/store.ts";
import { ownPages } from "#/copies/testing/own-pages.ts";
import { openDatabase } from "#/db/client.ts";
import { auditEvents, evidenceCopies, jobs, visits } from "#/db/schema/index.ts";
import { verifyChain } from "#/newsroom/audit/verify-chain.ts";
import { namedFiles } from "#/newsroom/copies/queries.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";

export type CrashFigures = {
  attached: number;
  kills: number;
  /** Jobs that the kills took out of somebody's hands. */
  interrupted: number;
  /** Answers that the pages' server gave: an interrupted look is made again. */
  requests: number;
  done: number;
  lost: number;
  doneTwice: number;
  orphanedFiles: number;
  missingFiles: number;
  damagedFiles: number;
};

/**
 * Attaches links to pages of an own server, kills the process that copies them at random moments of its work, starts it again until
 * all is done, and counts what became of the jobs, rows, events and files.
 *
 * @param random gives numbers from 0 to 1
 * @param longestMs the longest that a process lives on after it has asked for up to eight pages
 */
export async function crashRun(
  attached: number,
  kills: number,
  random: () => number,
  longestMs = 300,
): Promise<CrashFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "stet-crash-"));
  const file = path.join(folder, "stet.db");
  let requests = 0;
  const pages = await ownPages((request, response) => {
    requests += 1;
    // Several pages say the same, so that files are shared.
    const n = Number(/\d+/.exec(request.url ?? "")?.[0]) % 50;
    response.setHeader("content-type", "text/html");
    setTimeout(
      () => response.end(`<title>Page</title><main><p>The port grew by ${n} per cent.</p></main>`),
      random() * 20,
    );
  });
  const made = aNewsroom();
  made.db.$client.prepare("vacuum into ?").run(file);
  const db = openDatabase(file);
  try {
    const claim = aClaim(db, anArticle(db));
    for (let n = 0; n < attached; n += 1) {
      const link = { url: `${pages.origin}/page/${n}`, quote: `grew by ${n % 50} per cent` };
      const input = { claimId: claim.id, stance: "supports", sourceName: "Port", ...link };
      attachEvidence({ ...made.as("priya"), db }, AttachEvidence.parse(input));
    }

    const port = Number(new URL(pages.origin).port);
    const isOpen = (): boolean =>
      db
        .select()
        .from(jobs)
        .all()
        .some(({ state }) => state === "queued" || state === "running");
    let killed = 0;
    while (isOpen()) {
      const child = fork("bench/copies/copying-process.ts", [file, String(port)]);
      await started(child);
      if (killed < kills) {
        const upTo = requests + 1 + Math.floor(random() * 8);
        await finished(() => requests < upTo && isOpen());
        await wait(random() * longestMs);
        killed += 1;
      } else await finished(isOpen);
      await kill(child);
    }
    const rows = db.select().from(jobs).all();
    const copies = db.select().from(evidenceCopies).all();
    const looks = db.select().from(visits).all();
    const kept = db.select().from(auditEvents).where(eq(auditEvents.name, "copy.kept")).all();
    const named = namedFiles(db);
    const there = await filesIn(copiesBeside(file));
    const names = new Set(there.map(({ sha256 }) => sha256));
    let damagedFiles = 0;
    for (const sha256 of named) {
      if (names.has(sha256))
        await storedBytes(copiesBeside(file), sha256).catch(() => {
          damagedFiles += 1;
        });
    }
    if (!verifyChain(db).ok) throw new Error("The audit log is broken");
    const byEvidence = [...Map.groupBy(copies, ({ evidenceId }) => evidenceId).values()];
    const isDone = new Set(byEvidence.map(([copy]) => copy?.evidenceId));
    return {
      attached,
      kills: killed,
      interrupted: rows.reduce((sum, { interruptions }) => sum + interruptions, 0),
      requests,
      done: rows.filter(({ state }) => state === "done").length,
      lost: attached - isDone.size,
      doneTwice: copies.length - byEvidence.length + looks.length - attached + kept.length - attached,
      orphanedFiles: there.filter(({ sha256 }) => sha256 === null || !named.has(sha256)).length,
      missingFiles: [...named].filter((sha256) => !names.has(sha256)).length,
      damagedFiles,
    };
  } finally {
    db.$client.close();
    await pages.close();
    rmSync(folder, { recursive: true });
  }
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The copying process ended with ${code}`)));
  });
}

async function finished(isOpen: () => boolean): Promise<void> {
  while (isOpen()) await wait(20);
}

/** At once, as a power cut does it. */
async function kill(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}
