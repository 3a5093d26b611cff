// Checks that a version is what the newsroom signed: `npm run verify-report -- URL-or-FILE [--keys URL-or-FILE]`.
import { parseArgs } from "node:util";
import { readSource, UnreadableSource } from "./verify-report/read-source.ts";
import { sourcesOf, verdictOn } from "./verify-report/verify.ts";

const usage = "Use it so: npm run verify-report -- URL-or-FILE [--keys URL-or-FILE]";

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keys: { type: "string" } } });
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) throw new UnreadableSource(usage);
  const sources = sourcesOf(given, values.keys);
  const [data, signature, keys] = await Promise.all([
    readSource(sources.data),
    readSource(sources.signature),
    readSource(sources.keys),
  ]);
  const { lines, isGood } = verdictOn({ data, signature, keys });
  for (const line of lines) console.log(line);
  if (values.keys === undefined) {
    console.log(
      "The keys came from the same place as the report. To trust them more, keep a copy and name it with --keys.",
    );
  }
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  if (!(error instanceof UnreadableSource) && !(error instanceof TypeError)) throw error;
  console.error(error instanceof UnreadableSource ? error.message : usage);
  process.exitCode = 2;
}
