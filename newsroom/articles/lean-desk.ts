import { flagKinds } from "../sourcing/sourcing-flag.ts";
import type { ArticleDesk, DeskClaim, DeskFlag, DeskSentence } from "./desk.ts";
import { type Derived, settled } from "./gate.ts";

// What travels to the browser: a desk without what follows from the rest of it, and without what is as it mostly is.

export type LeanClaim = Partial<Omit<DeskClaim, "flags">> & { flags?: LeanFlag[] };
export type LeanFlag = Omit<DeskFlag, "label" | "question">;
export type LeanSentence = Partial<Omit<DeskSentence, "claimIds" | "isDecided">>;
export type LeanDesk = Omit<ArticleDesk, Derived | "claims" | "sentences"> & {
  claims: LeanClaim[];
  sentences: LeanSentence[];
};

/** What most claims are; whatever is the same as here stays at home. */
const plainClaim = {
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
  parentLabel: null,
  mergedIntoLabel: null,
  dismissal: null,
  evidence: [],
  flags: [],
  verdicts: [],
  waiver: null,
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

const plainSentence = { suggestedReason: null, exclusion: null } satisfies Partial<DeskSentence>;

export function leanDesk(desk: ArticleDesk): LeanDesk {
  const { coverage: _c, blockers: _b, stage: _s, claims, sentences, ...rest } = desk;
  return {
    ...rest,
    claims: claims.map((claim) => leanClaim(claim, desk.text)),
    sentences: sentences.map(leanSentence),
  };
}

export function fullDesk(lean: LeanDesk): ArticleDesk {
  return settled({
    ...lean,
    claims: lean.claims.map((claim) => fullClaim(claim, lean.text)),
    sentences: lean.sentences.map(fullSentence),
  });
}

export function leanClaim({ exact, statement, flags, ...claim }: DeskClaim, text: string): LeanClaim {
  const here = text.slice(claim.start, claim.end);
  return {
    ...unlike(claim, plainClaim),
    ...(exact === here ? {} : { exact }),
    ...(statement === exact ? {} : { statement }),
    ...(flags.length === 0 ? {} : { flags: flags.map(({ label: _l, question: _q, ...flag }) => flag) }),
  };
}

export function fullClaim({ flags = [], ...lean }: LeanClaim, text: string): DeskClaim {
  const exact = lean.exact ?? text.slice(lean.start, lean.end);
  return {
    ...plainClaim,
    exact,
    statement: exact,
    ...lean,
    flags: flags.map((flag) => ({ ...flag, ...flagKinds[flag.kind] })),
  } as DeskClaim;
}

export function leanSentence({ claimIds: _c, isDecided: _d, ...sentence }: DeskSentence): LeanSentence {
  return unlike(sentence, plainSentence);
}

export function fullSentence(lean: LeanSentence): DeskSentence {
  return { ...plainSentence, isDecided: false, claimIds: [], ...lean } as DeskSentence;
}

/** Without the fields that say the same as in `plain`. */
function unlike<Row extends object>(row: Row, plain: Readonly<Record<string, unknown>>): Partial<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !(name in plain && isSame(value, plain[name]))),
  ) as Partial<Row>;
}

function isSame(value: unknown, plain: unknown): boolean {
  if (value === plain) return true;
  if (Array.isArray(value)) return value.length === 0 && Array.isArray(plain);
  if (value === null || plain === null || typeof value !== "object" || typeof plain !== "object") return false;
  return Object.entries(plain).every(([name, other]) => isSame((value as Record<string, unknown>)[name], other));
}
