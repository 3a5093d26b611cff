import { hasCopy, uncopied } from "../copies/copy.ts";
import { restsOnDesk } from "../corrections/correction.ts";
import { type Blocker, blockersOf, type GateFacts, quotedSentence, quotedWords } from "../reports/publish-gate.ts";
import { articleStage, isDecided } from "./article.ts";
import type { ArticleDesk, DeskClaim, DeskSentence } from "./desk.ts";
import { standingIn } from "./standing.ts";

/** What of a desk follows from the rest of it. */
export type Derived = "coverage" | "blockers" | "stage";

/**
 * The desk with everything that follows from its claims and exclusions: which claims stand in which sentence, what is
 * decided, coverage, blockers and stage. Sentences that stay the same stay the same objects.
 */
export function settled(desk: Omit<ArticleDesk, Derived>): ArticleDesk {
  const alive = desk.claims.filter((claim) => claim.state !== "dismissed");
  const held = standingIn(desk.sentences, alive, (claim) => claim.places);
  const sentences = desk.sentences.map((sentence, index) => withClaims(sentence, held[index] ?? []));
  const decided = sentences.filter((sentence) => sentence.isDecided).length;
  const coverage = { decided, total: sentences.length };
  const blockers = gateOf({ ...desk, sentences }, held);
  const stage = articleStage({
    sentences: coverage.total,
    decidedSentences: decided,
    blockers: blockers.length,
    isSignedOff: desk.signOff !== null,
    isClosed: desk.closedAt !== null,
    isPublished: isAtRest(desk.report),
  });
  return { ...desk, sentences, coverage, blockers, stage };
}

/** Whether readers have the report, and nobody corrects it at the desk. */
export function isAtRest(report: ArticleDesk["report"]): boolean {
  if (report === null || report.version === null) return false;
  return report.correction === null || !restsOnDesk(report.correction.kind);
}

function withClaims(sentence: DeskSentence, claims: readonly DeskClaim[]): DeskSentence {
  const suggested = claims.filter((claim) => claim.state === "suggested").length;
  const accepted = claims.length - suggested;
  const decided = isDecided({ isExcluded: sentence.exclusion !== null, accepted, suggested });
  const isSame =
    sentence.isDecided === decided &&
    sentence.claimIds.length === claims.length &&
    claims.every(({ id }, index) => sentence.claimIds[index] === id);
  return isSame ? sentence : { ...sentence, isDecided: decided, claimIds: claims.map(({ id }) => id) };
}

/** The same blockers that the server finds in the rows. */
function gateOf(
  {
    mode,
    requiresCopies,
    text,
    sentences,
    claims,
  }: Pick<ArticleDesk, "mode" | "requiresCopies" | "text" | "sentences" | "claims">,
  held: readonly DeskClaim[][],
): Blocker[] {
  return blockersOf({
    mode,
    sentences: sentences.map((sentence, index) => ({
      id: sentence.id,
      n: sentence.n,
      isDecided: sentence.isDecided,
      hasSuggestions: (held[index] ?? []).some((claim) => claim.state === "suggested"),
      words: sentence.isDecided ? "" : wordsOf(sentence, text),
    })),
    claims: claims.map((claim) => ({ ...gateClaim(claim), uncopied: requiresCopies ? uncopiedOf(claim) : [] })),
  });
}

const quoted = new WeakMap<DeskSentence, string>();

/** Kept for as long as the sentence is: quoting thousands of them takes longer than a frame. */
function wordsOf(sentence: DeskSentence, text: string): string {
  const known = quoted.get(sentence);
  if (known !== undefined) return known;
  const words = quotedSentence(text.slice(sentence.start, sentence.end));
  quoted.set(sentence, words);
  return words;
}

function uncopiedOf({ evidence }: DeskClaim): string[] {
  return uncopied(
    evidence.map(({ title, url, source: { isConfidential }, keeping }) => {
      return { title, url, isConfidential, hasCopy: hasCopy(keeping) };
    }),
  );
}

function gateClaim({
  id,
  label,
  state,
  verdicts,
  waiver,
  lost,
  flags,
}: DeskClaim): Omit<GateFacts["claims"][number], "uncopied"> {
  const verdict = state === "settled" ? verdicts[0] : undefined;
  return {
    id,
    label,
    state,
    outcome: verdict?.outcome ?? null,
    rating: verdict?.rating ?? null,
    isWaived: waiver !== null,
    lost: lost.flatMap(({ status, words }) =>
      status === "removed" ? [] : [{ hasCandidates: status === "needs_confirmation", words: quotedWords(words) }],
    ),
    flags,
  };
}
