import { readFileSync } from "node:fs";
import { extract } from "#/extraction/index.ts";
import { decodeRows, decodeText, RefusedText, refusalOf } from "#/extraction/text-input.ts";

const USAGE = "Name a text file, write - to read standard input, or write --jsonl and a file of {id, text} lines.";

try {
  print(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${refusalOf(error)}\n`);
  process.exitCode = 2;
}

function print(words: readonly string[]): void {
  const [first, second] = words;
  if (first === "--jsonl" && second !== undefined && words.length === 2) {
    for (const { id, text } of decodeRows(readFileSync(second), "refused")) {
      process.stdout.write(`${JSON.stringify({ id, ...extract(text) })}\n`);
    }
  } else if (first !== undefined && words.length === 1 && (first === "-" || !first.startsWith("-"))) {
    process.stdout.write(`${JSON.stringify(extract(decodeText(readFileSync(first === "-" ? 0 : first))))}\n`);
  } else throw new RefusedText(USAGE);
}
