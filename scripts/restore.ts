// Puts a backup in the place of the newsroom's database: `npm run restore -- FILE [--force]`.
import { restoreDatabase } from "#/db/backup.ts";
import { env } from "#/env.ts";
import { takeRunLock } from "#/serving/run-lock.ts";
import { fileArgument, runProgram } from "./program.ts";

await runProgram(() => {
  const { file, force } = fileArgument("npm run restore -- FILE [--force]");
  const { DATABASE_PATH } = env();
  // Held meanwhile, so that no server starts on half a restore.
  const release = takeRunLock(DATABASE_PATH);
  try {
    const replaced = restoreDatabase(file, DATABASE_PATH, { force });
    console.log(`Restored ${file} to ${DATABASE_PATH}.`);
    if (replaced !== null) console.log(`The database that was there is kept as ${replaced}.`);
    console.log("The secret file is not part of a backup: without the old one, people sign in again.");
  } finally {
    release();
  }
});
