import type { FlagKind, LocatorKind, Outcome, Rating, Stance } from "#/db/vocabulary.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { contextOf, withDatabase } from "./own-data.ts";

// What was done to the claims of a story's own article before it begins, each by the command that the desk runs.

/** The claims of an article in reading order, dismissed ones too. */
export function claimsOf(articleId: string): DeskClaim[] {
  return withDatabase((db) => articleDesk(db, articleId, contextOf(db, "ines").actor).claims);
}

/** Takes up every suggestion of the engine, as the checker does. */
export function acceptAll(articleId: string): DeskClaim[] {
  const claims = claimsOf(articleId);
  withDatabase((db) => {
    for (const { id } of claims) acceptClaim(contextOf(db, "priya"), { claimId: id });
  });
  return claims;
}

type OwnEvidence = {
  url: string;
  title?: string;
  quote?: string;
  stance?: Stance;
  sourceName?: string;
  independenceGroup?: string;
  locatorKind?: LocatorKind;
  locator?: string;
  note?: string;
};

/** Attaches a link to a claim, as the checker does: a document that supports it, unless told otherwise. */
export function attach(claimId: string, evidence: OwnEvidence): void {
  const input = AttachEvidence.parse({ stance: "supports", tier: "primary", ...evidence, claimId });
  withDatabase((db) => attachEvidence(contextOf(db, "priya"), input));
}

/** Flags a claim and puts it to the article's reporter, as the checker does. */
export function ask(claimId: string, kind: FlagKind): void {
  withDatabase((db) => raiseFlag(contextOf(db, "priya"), { claimId, kind, note: null, ask: true }));
}

/** Records a claim's first verdict, as the checker does. */
export function decide(claimId: string, conclusion: Outcome | Rating, rationale: string): void {
  const words = { rationale, suggestedText: null, soleSourceReason: null };
  withDatabase((db) => recordVerdict(contextOf(db, "priya"), { claimId, conclusion, ...words, seen: null }));
}
