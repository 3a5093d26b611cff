import { claimLabel } from "../claims/claim.ts";
import type { DeskEvidence } from "../evidence/desk.ts";
import type { DeskFlag } from "../sourcing/desk.ts";
import { flagKinds } from "../sourcing/sourcing-flag.ts";
import type { ArticleDesk, DeskClaim, DeskPlace, DeskSentence } from "./desk.ts";
import { type Derived, settled } from "./gate.ts";

// What travels to the browser: a desk without what follows from the rest of it, and without what is as it mostly is.

export type LeanClaim = Partial<Omit<DeskClaim, "flags" | "evidence" | "places">> & {
  flags?: LeanFlag[];
  evidence?: LeanEvidence[];
  places?: Partial<DeskPlace>[];
};
type LeanFlag = Omit<DeskFlag, "label" | "question">;
/** Evidence without its item and source, which many claims may have in common: they are at `item` of the desk's items. */
type LeanEvidence = Partial<Omit<DeskEvidence, keyof DeskItem>> & { item: number };
/** What evidence says of itself, whichever claim it is attached to. */
type DeskItem = Pick<DeskEvidence, "evidenceId" | "title" | "url" | "publisher" | "publishedOn" | "source" | "keeping">;

export type LeanSentence = Partial<Omit<DeskSentence, "claimIds" | "isDecided">>;

/** Claims and sentences with the evidence that they have in common. */
export type LeanRows = { items: DeskItem[]; claims: LeanClaim[]; sentences: LeanSentence[] };
export type LeanDesk = Omit<ArticleDesk, Derived | "claims" | "sentences"> & LeanRows;

/** What most claims are; whatever is the same as here stays at home. */
const plainClaim = {
  state: "open",
  stateLabel: "Open",
  mark: "open",
  lost: [],
  statementChange: null,
  inserted: [],
  isKey: false,
  reasons: [],
  claimReviewed: null,
  claimant: null,
  madeOn: null,
  location: null,
  appearanceUrl: null,
  gaps: null,
  rowVersion: 1,
  parentLabel: null,
  mergedIntoLabel: null,
  dismissal: null,
  verdicts: [],
  needsMe: false,
  mayJudge: false,
  asksSecond: false,
  review: null,
  waiver: null,
  secondWaiver: null,
  assignments: [],
  comments: [],
  contacts: [],
  markupReasons: [],
  speaker: {
    words: null,
    name: null,
    kind: null,
    cue: null,
    directness: null,
    sourceSpan: null,
    cueSpan: null,
    contentSpans: [],
  },
} satisfies Partial<DeskClaim>;

const plainPlace = { status: "exact", was: null, change: null } satisfies Partial<DeskPlace>;
const plainEvidence = {
  quote: null,
  locatorKind: "none",
  locator: null,
  note: null,
  passage: null,
} satisfies Partial<DeskEvidence>;
const plainSentence = { suggestedReason: null, exclusion: null } satisfies Partial<DeskSentence>;

export function leanDesk(desk: ArticleDesk): LeanDesk {
  const { coverage: _c, blockers: _b, stage: _s, claims: _cl, sentences: _se, ...rest } = desk;
  return { ...rest, ...leanRows(desk) };
}

export function fullDesk(lean: LeanDesk): ArticleDesk {
  const { items: _, ...rest } = lean;
  return settled({ ...rest, ...fullRows(lean, lean.text) });
}

export function leanRows({ claims, sentences, text }: Pick<ArticleDesk, "claims" | "sentences" | "text">): LeanRows {
  const items: DeskItem[] = [];
  const known = new Map<string, number>();
  const itemOf = (item: DeskItem): number => {
    const at = known.get(item.evidenceId) ?? items.push(item) - 1;
    known.set(item.evidenceId, at);
    return at;
  };
  return {
    claims: claims.map((claim) => leanClaim(claim, text, itemOf)),
    sentences: sentences.map(leanSentence),
    items,
  };
}

export function fullRows(
  { claims, sentences, items }: LeanRows,
  text: string,
): Pick<ArticleDesk, "claims" | "sentences"> {
  return { claims: claims.map((claim) => fullClaim(claim, text, items)), sentences: sentences.map(fullSentence) };
}

function leanClaim(full: DeskClaim, text: string, itemOf: (item: DeskItem) => number): LeanClaim {
  const { label, exact, statement, flags, evidence, places, ...claim } = full;
  const isLabelled = label === claimLabel(claim.n);
  return {
    ...unlike(claim, plainClaim),
    ...(isLabelled ? {} : { label }),
    ...(exact === text.slice(claim.start, claim.end) ? {} : { exact }),
    ...(statement === exact ? {} : { statement }),
    places: places.map((place) => unlike(place, plainPlace)),
    ...(flags.length === 0 ? {} : { flags: flags.map(({ label: _l, question: _q, ...flag }) => flag) }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map((one) => leanEvidence(one, itemOf)) }),
  };
}

function leanEvidence(full: DeskEvidence, itemOf: (item: DeskItem) => number): LeanEvidence {
  const { evidenceId, title, url, publisher, publishedOn, source, keeping, ...evidence } = full;
  return {
    ...unlike(evidence, plainEvidence),
    item: itemOf({ evidenceId, title, url, publisher, publishedOn, source, keeping }),
  };
}

function fullClaim(lean: LeanClaim, text: string, items: readonly DeskItem[]): DeskClaim {
  const { flags = [], evidence = [], places = [], ...claim } = lean;
  const exact = claim.exact ?? text.slice(claim.start, claim.end);
  return {
    ...plainClaim,
    label: claimLabel(claim.n ?? 0),
    exact,
    statement: exact,
    ...claim,
    places: places.map((place) => ({ ...plainPlace, ...place })),
    flags: flags.map((flag) => ({ ...flag, ...flagKinds[flag.kind] })),
    evidence: evidence.map(({ item, ...one }) => ({ ...plainEvidence, ...one, ...items[item] })),
  } as DeskClaim;
}

function leanSentence({ claimIds: _c, isDecided: _d, ...sentence }: DeskSentence): LeanSentence {
  return unlike(sentence, plainSentence);
}

function fullSentence(lean: LeanSentence): DeskSentence {
  return { ...plainSentence, isDecided: false, claimIds: [], ...lean } as DeskSentence;
}

/** Without the fields that say the same as in `plain`. */
function unlike<Row extends object>(row: Row, plain: Readonly<Record<string, unknown>>): Partial<Row> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row))
    if (!(name in plain) || !isSame(value, plain[name])) kept[name] = value;
  return kept as Partial<Row>;
}

function isSame(value: unknown, plain: unknown): boolean {
  if (value === plain) return true;
  if (Array.isArray(value)) return value.length === 0 && Array.isArray(plain);
  if (value === null || plain === null || typeof value !== "object" || typeof plain !== "object") return false;
  return Object.entries(plain).every(([name, other]) => isSame((value as Record<string, unknown>)[name], other));
}
