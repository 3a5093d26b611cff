import type { ExclusionReason, FlagKind } from "#/db/vocabulary.ts";
import type { ArticleDesk, DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import { settled } from "#/newsroom/articles/gate.ts";
import { type ClaimFacts, claimMark, claimStateLabel, standingOf } from "#/newsroom/claims/claim.ts";
import { flagBlocks, flagKinds, flagState } from "#/newsroom/sourcing/sourcing-flag.ts";
import type { DeskVerdict } from "#/newsroom/verdicts/desk.ts";
import { type Conclusion, conclusionOf } from "#/newsroom/verdicts/rating-scale.ts";
import type { NamedDeed, Unsaved } from "./named-deed.ts";
import { conclusionParts, ownLevelIn } from "./verdict-needs.ts";

/** The desk as it will be once the deed is saved; the same desk for a deed that cannot be foreseen, or has nothing to do. */
export function foresee(desk: ArticleDesk, { id, deed, at }: Pick<Unsaved, "id" | "deed" | "at">): ArticleDesk {
  const done = effect(desk, deed, { id, by: desk.viewer.name, at });
  return done ? settled({ ...desk, ...done }) : desk;
}

/** What a claim's `seen` is while an earlier deed on it is not saved: the store puts the real one in its place. */
export function seenUnsaved(id: string): string {
  return `unsaved:${id}`;
}

type Doer = { id: string; by: string; at: number };
type Effect = Partial<Pick<ArticleDesk, "claims" | "sentences">>;

function effect(desk: ArticleDesk, { name, fields }: NamedDeed, doer: Doer): Effect | null {
  switch (name) {
    case "accept":
      return onClaim(desk, fields.claimId, (claim) =>
        claim.state === "suggested" ? withFacts(desk, claim, accepted) : null,
      );
    case "dismiss":
      return onClaim(desk, fields.claimId, (claim) => dismissed(desk, claim, fields.reason, fields.note, doer));
    case "key":
      return onClaim(desk, fields.claimId, (claim) => ({
        ...claim,
        isKey: fields.isKey === "on",
        seen: seenUnsaved(doer.id),
      }));
    case "verdict":
      return onClaim(desk, fields.claimId, (claim) => judged(desk, claim, fields, doer));
    case "flag":
      return onClaim(desk, fields.claimId, (claim) => flagged(desk, claim, fields.kind as FlagKind, fields.note, doer));
    case "resolve": {
      const claim = desk.claims.find(({ flags }) => flags.some(({ id }) => id === fields.flagId));
      return onClaim(desk, claim?.id, (one) => resolved(one, fields.flagId, doer));
    }
    case "exclude":
      return excluded(
        desk,
        (sentence) => sentence.id === fields.sentenceId,
        () => fields.reason,
        doer,
      );
    case "confirm-reasons":
      return excluded(desk, isWaiting, (sentence) => sentence.suggestedReason ?? undefined, doer);
    case "include":
      return {
        sentences: desk.sentences.map((sentence) =>
          sentence.id === fields.sentenceId ? { ...sentence, exclusion: null } : sentence,
        ),
      };
    default:
      return null;
  }
}

/** Whether the engine suggests that the sentence holds nothing to check, and nobody has decided. */
export function isWaiting({ isDecided, suggestedReason, claimIds }: DeskSentence): boolean {
  return !isDecided && suggestedReason !== null && claimIds.length === 0;
}

function onClaim(
  { claims }: ArticleDesk,
  claimId: string | undefined,
  change: (claim: DeskClaim) => DeskClaim | null,
): Effect | null {
  const at = claims.findIndex((claim) => claim.id === claimId);
  const changed = claims[at] && change(claims[at]);
  return changed ? { claims: claims.with(at, changed) } : null;
}

const accepted: ClaimFacts = { revision: 1, isAccepted: true, dismissal: null, verdicts: [], isSecondWaived: false };

/** The claim in the state that these facts give it, with the flags that lapse in that state. */
function withFacts({ mode, may }: ArticleDesk, claim: DeskClaim, facts: ClaimFacts): DeskClaim {
  const standing = standingOf(facts);
  const { state } = standing;
  const on = { attachments: claim.evidence.length, isSettled: state === "settled", isDismissed: state === "dismissed" };
  const flags = claim.flags.map((flag) => {
    if (flag.state === "resolved" || flag.state === "waived") return flag;
    const asked = { answers: flag.answers.length, isAsked: flag.state === "asked" };
    const become = flagState({ origin: flag.origin, ...asked, closing: null, claim: on });
    return { ...flag, state: become, blocks: flagBlocks(mode, { origin: flag.origin, state: become }) };
  });
  const shown = { state, stateLabel: claimStateLabel(standing), mark: claimMark(standing), flags };
  const mayJudge = may.judge;
  return { ...claim, ...shown, needsMe: mayJudge && state === "open", mayJudge, review: null };
}

function dismissed(
  desk: ArticleDesk,
  claim: DeskClaim,
  reason: string | undefined,
  note: string | undefined,
  { by, at }: Doer,
): DeskClaim {
  const dismissal = { reason: reason as NonNullable<DeskClaim["dismissal"]>["reason"], note: note || null, by, at };
  return { ...withFacts(desk, claim, { ...accepted, dismissal }), dismissal };
}

function judged(desk: ArticleDesk, claim: DeskClaim, fields: NamedDeed["fields"], { id, by, at }: Doer): DeskClaim {
  const parts = conclusionParts(desk, fields.conclusion as Conclusion, claim.evidence.length);
  const own = ownLevelIn(desk, parts.ownLevel);
  const isSecond = claim.state === "second_review" && claim.review?.isFirstMine !== true;
  const verdict: DeskVerdict = {
    id: seenUnsaved(id),
    round: isSecond ? "second" : "first",
    ...parts,
    ...conclusionOf({ ...parts, own }),
    rationale: fields.rationale ?? "",
    suggestedText: fields.suggestedText || null,
    soleSourceReason: fields.soleSourceReason || null,
    by,
    isMine: true,
    at,
    isCurrent: true,
    fate: null,
  };
  const given = { verdicts: [verdict, ...claim.verdicts], waiver: null, seen: seenUnsaved(id) };
  // Whether a second verdict agrees with the first, the second reviewer learns from the server.
  if (isSecond) return { ...claim, ...given, needsMe: false, mayJudge: false };
  const facts = { id: verdict.id, claimRevision: accepted.revision, round: "first" as const, ...parts, own };
  const needsSecond = claim.asksSecond || claim.state === "second_review";
  const review = needsSecond && parts.outcome !== null ? awaitingSecond : null;
  return {
    ...withFacts(desk, claim, { ...accepted, verdicts: [{ ...facts, needsSecond, isBlind: false }] }),
    ...given,
    review,
  };
}

/** A claim of which this person has just given the first verdict. */
const awaitingSecond: DeskClaim["review"] = {
  isBlind: false,
  isVeiled: false,
  isFirstMine: true,
  maySecond: false,
  mayUnveil: false,
  mayWaive: false,
  mayDecide: false,
};

function flagged(
  { mode }: ArticleDesk,
  claim: DeskClaim,
  kind: FlagKind,
  note: string | undefined,
  { id, by, at }: Doer,
): DeskClaim {
  const flag = { id: seenUnsaved(id), kind, ...flagKinds[kind], origin: "person", state: "open" } as const;
  const blocks = flagBlocks(mode, flag);
  const told = { blocks, note: note || null, raisedBy: by, raisedAt: at, asked: null, answers: [], closing: null };
  return { ...claim, flags: [...claim.flags, { ...flag, ...told }] };
}

function resolved(claim: DeskClaim, flagId: string | undefined, { by, at }: Doer): DeskClaim {
  const closing = { reason: null, by, at };
  const close = (flag: DeskClaim["flags"][number]): DeskClaim["flags"][number] =>
    flag.id === flagId ? { ...flag, state: "resolved", blocks: false, closing } : flag;
  return { ...claim, flags: claim.flags.map(close) };
}

/** Sentences are set aside, and the suggestions in them dismissed along with them. */
function excluded(
  desk: ArticleDesk,
  isMeant: (sentence: DeskSentence) => boolean,
  reasonOf: (sentence: DeskSentence) => string | undefined,
  doer: Doer,
): Effect {
  const alone = new Map<string, string>();
  const sentences = desk.sentences.map((sentence) => {
    const reason = isMeant(sentence) ? reasonOf(sentence) : undefined;
    if (reason === undefined) return sentence;
    for (const claimId of sentence.claimIds) alone.set(claimId, reason === "opinion" ? "opinion" : "not_a_claim");
    return { ...sentence, exclusion: { reason: reason as ExclusionReason, by: doer.by, at: doer.at } };
  });
  const claims = desk.claims.map((claim) => {
    const reason = alone.get(claim.id);
    return reason && claim.state === "suggested" ? dismissed(desk, claim, reason, undefined, doer) : claim;
  });
  return { sentences, claims };
}

/** Whether the desk shows already what the deed was to do, by the person who did it: then it arrived without an answer. */
export function isDone(desk: ArticleDesk, { name, fields }: NamedDeed): boolean {
  const claim = desk.claims.find(({ id }) => id === fields.claimId);
  const sentence = desk.sentences.find(({ id }) => id === fields.sentenceId);
  const mine = desk.viewer.name;
  switch (name) {
    case "accept":
      return claim !== undefined && claim.state !== "suggested" && claim.state !== "dismissed";
    case "dismiss":
      return claim?.dismissal?.by === mine && claim.dismissal.reason === fields.reason;
    case "key":
      return claim?.isKey === (fields.isKey === "on");
    case "verdict": {
      const [latest] = claim?.verdicts ?? [];
      if (latest?.by !== mine || !latest.isCurrent) return false;
      return (
        (latest.ownLevel ?? latest.rating ?? latest.outcome) === fields.conclusion &&
        latest.rationale === (fields.rationale ?? "").trim()
      );
    }
    case "flag":
      return Boolean(
        claim?.flags.some(
          ({ kind, raisedBy, note, state }) =>
            kind === fields.kind &&
            raisedBy === mine &&
            (note ?? "") === (fields.note ?? "").trim() &&
            state === "open",
        ),
      );
    case "resolve":
      return desk.claims.some(({ flags }) =>
        flags.some(({ id, state, closing }) => id === fields.flagId && state === "resolved" && closing?.by === mine),
      );
    case "exclude":
      return sentence?.exclusion?.by === mine && sentence.exclusion.reason === fields.reason;
    case "include":
      return sentence !== undefined && sentence.exclusion === null;
    case "confirm-reasons":
      return !desk.sentences.some(isWaiting);
    default:
      return false;
  }
}
