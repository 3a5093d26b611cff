/** A boundary that is wrong: `cut` where the gold has none, otherwise one that was missed. */
export type BoundaryError = { set: string; text: string; at: number; cut: boolean };

/** Shown of each class. */
const MOST_EXAMPLES = 2;

/** Characters shown on each side of a boundary. */
const EXAMPLE = { before: 50, after: 30 };

/** Headings, captions and datelines: listed last, since F1p does not count them. */
const UNPUNCTUATED = "no closing punctuation";

/** What a boundary's surroundings say about it; the first that fits names the class. */
const CLASSES: [string, RegExp, RegExp][] = [
  ["no white space behind", /$/, /^\S/],
  ["ellipsis", /(?:…|\.\s?\.)[”’"')\]]*$/, /^/],
  ["small letter follows", /$/, /^\s+[“"'(‘]?\p{Ll}/u],
  ["closing mark", /[.!?][”’"')\]]+$/, /^/],
  ["initial or dotted word", /(?:^|[\s.(“"])\p{L}\.$/u, /^/],
  ["short word with a stop", /(?:^|[\s(“"])\p{L}{1,5}\.$/u, /^/],
  ["mark or sign follows", /$/, /^\s+[^\p{L}\p{N}“"‘']/u],
  [UNPUNCTUATED, /[^.!?…”’"')\]]$/, /^/],
  ["other", /$/, /^/],
];

/** The errors by class, the largest class first but those without punctuation last; one line each. */
export function describeErrors(errors: readonly BoundaryError[]): string[] {
  const classes = Map.groupBy(errors, classOf);
  return [...classes]
    .sort(([, one], [, other]) => other.length - one.length)
    .sort(([one], [other]) => Number(one.endsWith(UNPUNCTUATED)) - Number(other.endsWith(UNPUNCTUATED)))
    .flatMap(([name, members]) =>
      members.slice(0, MOST_EXAMPLES).map((error) => `${name} (${members.length}): ${error.set}: ${excerpt(error)}`),
    );
}

function classOf({ text, at, cut }: BoundaryError): string {
  const before = text.slice(Math.max(0, at - EXAMPLE.before), at);
  const after = text.slice(at, at + EXAMPLE.after);
  const [name] = CLASSES.find(([, left, right]) => left.test(before) && right.test(after)) as [string, RegExp, RegExp];
  return `${cut ? "cut" : "missed"}, ${name}`;
}

function excerpt({ text, at }: BoundaryError): string {
  return JSON.stringify(`${text.slice(Math.max(0, at - EXAMPLE.before), at)} ¦ ${text.slice(at, at + EXAMPLE.after)}`);
}
