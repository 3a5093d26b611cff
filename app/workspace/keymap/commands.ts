import type { Deed } from "#/app/workspace/articles/[articleId]/keys.ts";
import type { FlagKind, Mode, Outcome, Rating } from "#/db/vocabulary.ts";
import { FLAG_KINDS, OUTCOMES, RATINGS } from "#/db/vocabulary.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import { outcomeLevel, ratingLevel } from "#/newsroom/verdicts/rating-scale.ts";

export const commandGroups = ["Move", "Claims", "Verdicts", "Evidence", "Flags", "People", "Go to", "Desk"] as const;
type Group = (typeof commandGroups)[number];

/** One thing that can be done at the desk, whichever way: by key, by a button, from the palette. */
type Shape = {
  /** What a person's own keys are stored under: never renamed. */
  name: string;
  says: string;
  group: Group;
  /** The usual keys, the one that is printed first. A space stands between keys pressed one after another. */
  keys: readonly string[];
  deed: Deed;
  /** Only there in this mode; without it, in both. */
  mode?: Mode;
  /** Goes on while the key is held down. Whatever changes something happens once a press. */
  repeats?: boolean;
  /** Cannot be given another key, and works while single keys are off. */
  isFixed?: boolean;
};

const plain = [
  { name: "next", says: "Next", group: "Move", keys: ["j"], deed: { do: "next" }, repeats: true },
  { name: "previous", says: "Previous", group: "Move", keys: ["k"], deed: { do: "previous" }, repeats: true },
  { name: "next-in-need", says: "Next that needs you", group: "Move", keys: ["n"], deed: { do: "next-in-need" } },
  {
    name: "next-undecided",
    says: "Next sentence nobody decided on",
    group: "Move",
    keys: ["b"],
    deed: { do: "next-undecided" },
  },
  { name: "gate", says: "What blocks the sign-off", group: "Move", keys: ["p"], deed: { do: "gate" } },

  { name: "accept", says: "Accept the suggestion", group: "Claims", keys: ["Enter"], deed: { do: "accept" } },
  {
    name: "accept-as-key",
    says: "Accept it as a key claim",
    group: "Claims",
    keys: ["Shift+Enter"],
    deed: { do: "accept-as-key" },
  },
  {
    name: "dismiss",
    says: "No checkable claim, or not checkable",
    group: "Claims",
    keys: ["x"],
    deed: { do: "dismiss" },
  },
  {
    name: "confirm-reasons",
    says: "Confirm every suggested reason",
    group: "Claims",
    keys: ["z"],
    deed: { do: "confirm-reasons" },
  },
  { name: "mark-by-words", says: "Mark a claim", group: "Claims", keys: ["w"], deed: { do: "mark-by-words" } },
  { name: "split", says: "Split at a word", group: "Claims", keys: ["s"], deed: { do: "split" } },
  { name: "merge", says: "Merge with the claim before", group: "Claims", keys: ["m"], deed: { do: "merge" } },
  {
    name: "give-words",
    says: "Give the claim the selected words",
    group: "Claims",
    keys: ["+"],
    deed: { do: "give-words" },
  },
  {
    name: "end-back",
    says: "End a word earlier",
    group: "Claims",
    keys: ["["],
    deed: { do: "end-back" },
    repeats: true,
  },
  {
    name: "end-forward",
    says: "End a word later",
    group: "Claims",
    keys: ["]"],
    deed: { do: "end-forward" },
    repeats: true,
  },
  {
    name: "end-sentence",
    says: "End with the next sentence",
    group: "Claims",
    keys: [">"],
    deed: { do: "end-sentence" },
  },
  {
    name: "start-back",
    says: "Start a word earlier",
    group: "Claims",
    keys: ["{"],
    deed: { do: "start-back" },
    repeats: true,
  },
  {
    name: "start-forward",
    says: "Start a word later",
    group: "Claims",
    keys: ["}"],
    deed: { do: "start-forward" },
    repeats: true,
  },
  { name: "key", says: "Key claim on or off", group: "Claims", keys: ["!"], deed: { do: "key" } },
  { name: "edit", says: "Reword and edit details", group: "Claims", keys: ["r"], deed: { do: "edit" } },

  {
    name: "choose-rating",
    says: "Another rating",
    group: "Verdicts",
    keys: ["0"],
    deed: { do: "choose-rating" },
    mode: "published_fact_check",
  },

  { name: "let-stand", says: "Let it stand, in writing", group: "Verdicts", keys: ["q"], deed: { do: "let-stand" } },

  { name: "evidence", says: "Add evidence", group: "Evidence", keys: ["e"], deed: { do: "evidence" } },
  {
    name: "heard",
    says: "Add what a confidential source said",
    group: "Evidence",
    keys: ["h"],
    deed: { do: "heard" },
  },
  {
    name: "same-source",
    says: "Attach the last source again",
    group: "Evidence",
    keys: ["."],
    deed: { do: "same-source" },
  },
  {
    name: "open-evidence",
    says: "Open the best evidence",
    group: "Evidence",
    keys: ["o"],
    deed: { do: "open-evidence" },
  },

  { name: "flag", says: "Flag the claim", group: "Flags", keys: ["f"], deed: { do: "flag" } },
  { name: "resolve-flag", says: "Resolve the flag", group: "Flags", keys: ["y"], deed: { do: "resolve-flag" } },

  { name: "assign", says: "Assign", group: "People", keys: ["a"], deed: { do: "assign" } },
  { name: "comment", says: "Comment", group: "People", keys: ["t"], deed: { do: "comment" } },
  { name: "gaps", says: "What we could not establish", group: "Evidence", keys: ["i"], deed: { do: "gaps" } },
  { name: "log-contact", says: "Log a contact", group: "People", keys: ["l"], deed: { do: "log-contact" } },

  { name: "go-queue", says: "Queue", group: "Go to", keys: ["g q"], deed: { do: "go-queue" } },
  { name: "go-articles", says: "Articles", group: "Go to", keys: ["g a"], deed: { do: "go-articles" } },
  { name: "go-version", says: "New version", group: "Go to", keys: ["g v"], deed: { do: "go-version" } },
  { name: "go-exchange", says: "Claims in and out", group: "Go to", keys: ["g i"], deed: { do: "go-exchange" } },
  { name: "go-report", says: "Report or check sheet", group: "Go to", keys: ["g r"], deed: { do: "go-report" } },

  { name: "undo", says: "Undo", group: "Desk", keys: ["Ctrl+z"], deed: { do: "undo" } },
  { name: "redo", says: "Redo", group: "Desk", keys: ["Ctrl+Shift+z"], deed: { do: "redo" } },
  {
    name: "select-all",
    says: "Select all that are shown",
    group: "Desk",
    keys: ["Ctrl+a"],
    deed: { do: "select-all" },
  },
  { name: "palette", says: "All commands", group: "Desk", keys: ["Ctrl+k"], deed: { do: "palette" }, isFixed: true },
  { name: "help", says: "All keys", group: "Desk", keys: ["?"], deed: { do: "help" } },
  { name: "close", says: "Leave, or close", group: "Desk", keys: ["Escape"], deed: { do: "close" }, isFixed: true },
] as const satisfies readonly Shape[];

/** What `dismiss` says of a claim that was accepted: it needs no command of its own. */
type Dismissed = "not_checkable" | "opinion";
type Conclusion = Exclude<Outcome | Rating, Dismissed>;

const verdictKeys: Readonly<Partial<Record<Conclusion, readonly string[]>>> = {
  verified: ["v"],
  needs_change: ["c"],
  disputed: ["d"],
  unverifiable: ["u"],
  unsourced: ["0"],
  true: ["v", "5"],
  false: ["d", "1"],
  unproven: ["u"],
  mostly_true: ["4"],
  half_true: ["3"],
  mostly_false: ["2"],
};

function conclude(mode: Mode, words: readonly (Outcome | Rating)[]): Command[] {
  return words.flatMap((word) =>
    isDismissed(word)
      ? []
      : {
          name: `conclude-${word}` as const,
          says: labelOf(word),
          group: "Verdicts" as const,
          keys: verdictKeys[word] ?? [],
          deed: { do: "conclude" as const, conclusion: word },
          mode,
        },
  );
}

function labelOf(word: Outcome | Rating): string {
  const outcome = OUTCOMES.find((one) => one === word);
  return outcome ? outcomeLevel(outcome).label : ratingLevel(word as Rating).label;
}

function isDismissed(word: Outcome | Rating): word is Dismissed {
  return word === "not_checkable" || word === "opinion";
}

export type CommandName = (typeof plain)[number]["name"] | `conclude-${Conclusion}` | `flag-${FlagKind}`;
export type Command = Omit<Shape, "name"> & { name: CommandName };

/** Everything that can be done at the desk: keys, help, palette and the page of keys are made from it. */
export const commands: readonly Command[] = [
  ...plain,
  ...conclude("copy_check", OUTCOMES),
  ...conclude("published_fact_check", RATINGS),
  ...FLAG_KINDS.map((kind) => ({
    name: `flag-${kind}` as const,
    says: `Flag: ${flagKinds[kind].label.toLowerCase()}`,
    group: "Flags" as const,
    keys: [],
    deed: { do: "raise" as const, kind },
  })),
];

/** The command whose key a verdict's button prints. */
export function commandOf(conclusion: Outcome | Rating): CommandName {
  return isDismissed(conclusion) ? "dismiss" : `conclude-${conclusion}`;
}

export function commandNamed(name: CommandName): Command {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}`);
  return command;
}
