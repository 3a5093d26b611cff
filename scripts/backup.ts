// Copies the newsroom's database to a file, and what it keeps of evidence to a folder beside that, while people work:
// `npm run backup -- FILE [--force]`.
import { carryFiles } from "#/copies/carry-files.ts";
import { copiesBeside } from "#/copies/folder.ts";
import { backupDatabase } from "#/db/backup.ts";
import { env } from "#/env.ts";
import { namedFiles } from "#/newsroom/copies/queries.ts";
import { databaseOnFile, fileArgument, runProgram } from "./program.ts";

await runProgram(async () => {
  const { file, force } = fileArgument("npm run backup -- FILE [--force]");
  const { DATABASE_PATH } = env();
  const db = databaseOnFile();
  try {
    await backupDatabase(db, file, { force });
    console.log(`Backed up ${DATABASE_PATH} to ${file}.`);
    // Rows are never deleted, so the database names at least the files that its copy from a moment ago does.
    const names = namedFiles(db);
    const { missing } = await carryFiles(copiesBeside(DATABASE_PATH), copiesBeside(file), names);
    if (names.size > 0)
      console.log(`Copies of evidence: ${names.size - missing.length} files in ${copiesBeside(file)}.`);
    for (const sha256 of missing) console.log(`Missing beside the database, so not in the backup: ${sha256}`);
  } finally {
    db.$client.close();
  }
  console.log("The secret file beside the database is not in it: after a restore elsewhere, people sign in again.");
});
