import type { ClaimantKind, Mode, Sourcing, SpeakerKind } from "#/db/vocabulary.ts";

export type Claimant = { name: string; kind: ClaimantKind; jobTitle: string | null; url: string | null };

/**
 * Who made the claim, for the record: the claimant somebody entered, else the speaker the text names, else the article's
 * publisher for what the article says in its own voice. Null for an unnamed
 * speaker and for a document, which somebody wrote: nobody is guessed.
 */
export function claimantOf(
  claim: { claimant: Claimant | null; sourcing: Sourcing; speakerName: string | null; speakerKind: SpeakerKind | null },
  article: { mode: Mode; publisher: string | null },
): Claimant | null {
  if (claim.claimant) return claim.claimant;
  if (claim.speakerName && (claim.speakerKind === "person" || claim.speakerKind === "organisation")) {
    const kind = claim.speakerKind === "person" ? "person" : "organization";
    return { name: claim.speakerName, kind, jobTitle: null, url: null };
  }
  const inOwnVoice = claim.speakerKind === null && (claim.sourcing === "none" || claim.sourcing === "linked");
  if (!inOwnVoice || !article.publisher) return null;
  return { name: article.publisher, kind: "organization", jobTitle: null, url: null };
}

/** Where the claim appeared: what somebody entered, else the article itself. */
export function appearanceOf(
  claim: { appearanceUrl: string | null },
  article: { sourceUrl: string | null },
): string | null {
  return claim.appearanceUrl ?? article.sourceUrl;
}
