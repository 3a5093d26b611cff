import { readFileSync } from "node:fs";
import { splitSentences } from "#/extraction/index.ts";
import { decodeRows, RefusedText, refusalOf } from "#/extraction/text-input.ts";

const USAGE = "Name a file of {id, text} lines.";

try {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) throw new RefusedText(USAGE);
  for (const { id, text } of decodeRows(readFileSync(file === "-" ? 0 : file), "kept")) {
    process.stdout.write(
      `${JSON.stringify({ id, spans: splitSentences(text).map(({ start, end }) => [start, end]) })}\n`,
    );
  }
} catch (error) {
  process.stderr.write(`${refusalOf(error)}\n`);
  process.exitCode = 2;
}
