// Copies the newsroom's database to a file, while people work: `npm run backup -- FILE [--force]`.
import { backupDatabase } from "#/db/backup.ts";
import { env } from "#/env.ts";
import { databaseOnFile, fileArgument, runProgram } from "./program.ts";

await runProgram(async () => {
  const { file, force } = fileArgument("npm run backup -- FILE [--force]");
  const db = databaseOnFile();
  try {
    await backupDatabase(db, file, { force });
  } finally {
    db.$client.close();
  }
  console.log(`Backed up ${env().DATABASE_PATH} to ${file}.`);
  console.log("The secret file beside the database is not in it: after a restore elsewhere, people sign in again.");
});
