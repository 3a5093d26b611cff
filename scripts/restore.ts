// Puts a backup in the place of the newsroom's database, with its copies of evidence: `npm run restore -- FILE [--force]`.
import { existsSync, renameSync, rmSync } from "node:fs";
import { carryFiles, namesIn } from "#/copies/carry-files.ts";
import { copiesBeside } from "#/copies/folder.ts";
import { restoreDatabase } from "#/db/backup.ts";
import { env } from "#/env.ts";
import { takeRunLock } from "#/serving/run-lock.ts";
import { fileArgument, runProgram } from "./program.ts";

await runProgram(async () => {
  const { file, force } = fileArgument("npm run restore -- FILE [--force]");
  const { DATABASE_PATH } = env();
  const [from, to] = [copiesBeside(file), copiesBeside(DATABASE_PATH)];
  const draft = `${to}.draft`;
  // Held meanwhile, so that no server starts on half a restore.
  const release = takeRunLock(DATABASE_PATH);
  try {
    if (existsSync(file)) await carryFiles(from, draft, await namesIn(from));
    const replaced = restoreDatabase(file, DATABASE_PATH, { force });
    // What the replaced database names stays with it: the next start removes what the restored one does not name.
    if (replaced !== null && existsSync(to)) renameSync(to, copiesBeside(replaced));
    const names = await namesIn(draft);
    if (existsSync(draft) && !existsSync(to)) renameSync(draft, to);
    else await carryFiles(draft, to, names);
    console.log(`Restored ${file} to ${DATABASE_PATH}.`);
    if (names.size > 0) console.log(`Copies of evidence: ${names.size} files in ${to}.`);
    if (replaced !== null) console.log(`The database that was there is kept as ${replaced}.`);
    console.log("The secret file is not part of a backup: without the old one, people sign in again.");
  } finally {
    rmSync(draft, { recursive: true, force: true });
    release();
  }
});
