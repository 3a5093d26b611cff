// Walks an invented article of 30 claims through the desk by keyboard alone, in both modes, and measures desks of 30, 300
// and 2,000 claims: npm run bench:desk, after a build. The last line is JSON.
// Parts: npm run bench:desk -- walk, -- walk copy_check, -- scale, -- scale 2000.
import { MODES } from "#/db/vocabulary.ts";
import { work } from "./fixture/work.ts";
import { type Scale, scale, sizes } from "./scale.ts";
import { paintShare, shareOf } from "./walk-measures.ts";
import { commandsOf, type Walked, walkAll } from "./walked.ts";

const named = process.argv.slice(2);
const isAll = !named.includes("walk") && !named.includes("scale");
const modes = MODES.filter((mode) => named.includes(mode));
const wanted = sizes.filter((size) => named.includes(String(size)));

const walked: Walked[] = isAll || named.includes("walk") ? await walkAll(modes.length > 0 ? modes : MODES) : [];
const desks: Scale = isAll || named.includes("scale") ? await scale(wanted.length > 0 ? wanted : sizes) : new Map();
const isWalked = walked.length > 0;
const saves = [...walked.flatMap(({ saved }) => saved), ...[...desks.values()].flatMap(({ saves: all }) => all)];

console.log(
  JSON.stringify({
    clicks: isWalked ? walked.reduce((sum, { pointers }) => sum + pointers, 0) : null,
    commandKeysPerClaim: isWalked ? rounded(Math.max(...walked.map(commandsOf)) / work.length) : null,
    keysPerRoutineVerdict: isWalked
      ? Math.max(...walked.flatMap(({ verdicts }) => verdicts.map(({ keys }) => keys)))
      : null,
    keyToPaintP95Ms: bySize((size) => {
      const desk = desks.get(size);
      if (desk) return desk.keyToPaintP95Ms;
      return size === 30 && walked[0] ? paintShare(walked[0].moving, 0.95) : null;
    }),
    keyToSavedP95Ms: saves.length > 0 ? rounded(shareOf(saves, 0.95) ?? 0) : null,
    openMs: bySize((size) => desks.get(size)?.openMs ?? null),
  }),
);

function bySize(value: (size: number) => number | null): Record<string, number | null> {
  return Object.fromEntries(sizes.map((size) => [String(size), value(size)]));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
