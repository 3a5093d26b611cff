/** Files of a room of the newsroom that read or write, or take input. */
const impure = new Set(["queries.ts", "published.ts", "input.ts", "transact.ts", "context.ts"]);

/** Rules with a hyphen in their name. Any other name with one is a command, verb-noun. */
const pureWithHyphen = new Set([
  "carried-places.ts",
  "carried-sentences.ts",
  "changed-readings.ts",
  "claim-review.ts",
  "claim-wording.ts",
  "describe-event.ts",
  "desk-change.ts",
  "lean-desk.ts",
  "publish-gate.ts",
  "rating-scale.ts",
  "sourcing-flag.ts",
]);

/** True for a rule of the newsroom: no database, no clock, no input, so that every room may import it. */
export function isPure(path: string): boolean {
  if (!path.startsWith("newsroom/") || path.startsWith("newsroom/testing/") || path.endsWith(".test.ts")) return false;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !impure.has(name) && (!name.includes("-") || pureWithHyphen.has(name));
}
