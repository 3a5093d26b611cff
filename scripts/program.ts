import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "#/db/client.ts";
import { env } from "#/env.ts";

/**
 * Runs what a person started by hand. A problem is told in its own words, without a stack, and ends the process
 * with 1.
 */
export async function runProgram(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** The newsroom's database. Unlike the server, a program does not make one. */
export function databaseOnFile(): Database {
  const { DATABASE_PATH } = env();
  if (!existsSync(DATABASE_PATH)) {
    throw new Error(`There is no database at ${DATABASE_PATH}. Set DATABASE_PATH, or start Stet once: npm start.`);
  }
  return openDatabase(DATABASE_PATH);
}

/** The one folder that the command line names. */
export function folderArgument(usage: string): string {
  const [folder, ...others] = process.argv.slice(2);
  if (folder === undefined || others.length > 0 || folder.startsWith("-")) throw new Error(`Use it so: ${usage}`);
  return path.resolve(process.env.INIT_CWD ?? ".", folder);
}

/**
 * The one file that the command line names, and --force. npm runs programs in the project's folder: a relative path
 * is meant from where the person stands.
 */
export function fileArgument(usage: string): { file: string; force: boolean } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean" } } });
    const [file] = positionals;
    if (file && positionals.length === 1) {
      return { file: path.resolve(process.env.INIT_CWD ?? ".", file), force: values.force ?? false };
    }
  } catch {
    // An option that there is not: the usage tells.
  }
  throw new Error(`Use it so: ${usage}`);
}
