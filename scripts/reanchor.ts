// Says where anchors went: node scripts/reanchor.ts OLD.txt NEW.txt ANCHORS.json
import { readFileSync } from "node:fs";
import { type Anchor, faultOf, reanchor } from "#/anchoring/index.ts";
import { decodeText, RefusedText, refusalOf } from "#/extraction/text-input.ts";

const USAGE =
  "Name three files: the old text, the new text, and a JSON list of anchors {id, start, end} in the old one.";

try {
  print(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${refusalOf(error)}\n`);
  process.exitCode = 2;
}

function print(names: readonly string[]): void {
  const [oldName, newName, anchorsName] = names;
  if (oldName === undefined || newName === undefined || anchorsName === undefined || names.length !== 3) {
    throw new RefusedText(USAGE);
  }
  const oldText = decodeText(readFileSync(oldName));
  const newText = decodeText(readFileSync(newName));
  const anchors = anchorsIn(decodeText(readFileSync(anchorsName)));
  const fault = faultOf(oldText, anchors);
  if (fault !== null) throw new RefusedText(fault);
  process.stdout.write(`${JSON.stringify(reanchor(oldText, newText, anchors))}\n`);
}

function anchorsIn(json: string): Anchor[] {
  const list = parsed(json);
  if (!Array.isArray(list)) throw new RefusedText("The anchors are not a JSON list: write [{id, start, end}, …].");
  list.forEach((anchor, index) => {
    if (!isAnchor(anchor)) {
      throw new RefusedText(
        `Anchor ${index + 1} is no JSON object with an "id" and numbers "start" and "end": mend it.`,
      );
    }
  });
  return list;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new RefusedText("The anchors are not valid JSON: mend the file.");
  }
}

function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value) || !("start" in value) || !("end" in value)) return false;
  return typeof value.id === "string" && typeof value.start === "number" && typeof value.end === "number";
}
