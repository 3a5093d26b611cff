import { confirmExclusions } from "../articles/confirm-exclusions.ts";
import type { ArticleDesk, DeskClaim, DeskSentence } from "../articles/desk.ts";
import { excludeSentence } from "../articles/exclude-sentence.ts";
import { includeSentence } from "../articles/include-sentence.ts";
import { acceptClaim } from "../claims/accept-claim.ts";
import { addAnchor } from "../claims/add-anchor.ts";
import { dismissClaim } from "../claims/dismiss-claim.ts";
import { markClaim } from "../claims/mark-claim.ts";
import { mergeClaims } from "../claims/merge-claims.ts";
import { moveAnchor } from "../claims/move-anchor.ts";
import { placeClaim } from "../claims/place-claim.ts";
import { removeWords } from "../claims/remove-words.ts";
import { restoreClaim } from "../claims/restore-claim.ts";
import { rewordClaim } from "../claims/reword-claim.ts";
import { setKey } from "../claims/set-key.ts";
import { splitClaim } from "../claims/split-claim.ts";
import { takeAnchorAway } from "../claims/take-anchor-away.ts";
import { withdrawAcceptance } from "../claims/withdraw-acceptance.ts";
import type { Context } from "../context.ts";
import { RuleBroken } from "../errors.ts";
import { attachEvidence } from "../evidence/attach-evidence.ts";
import { AttachEvidence } from "../evidence/input.ts";
import { withdrawEvidence } from "../evidence/withdraw-evidence.ts";
import { importClaims } from "../exchange/import-claims.ts";
import { reopenArticle } from "../reports/reopen-article.ts";
import { answerFlag } from "../sourcing/answer-flag.ts";
import { raiseFlag } from "../sourcing/raise-flag.ts";
import { reopenFlag } from "../sourcing/reopen-flag.ts";
import { resolveFlag } from "../sourcing/resolve-flag.ts";
import { waiveFlag } from "../sourcing/waive-flag.ts";
import { RecordVerdict } from "../verdicts/input.ts";
import { recordVerdict } from "../verdicts/record-verdict.ts";
import { reopenClaim } from "../verdicts/reopen-claim.ts";
import { waiveOutcome } from "../verdicts/waive-outcome.ts";
import { waiveOwnArticle } from "../verdicts/waive-own-article.ts";

/** What somebody has in front of them: the desk, one claim and one sentence of it, and a number to choose by. */
export type Before = { desk: ArticleDesk; claim: DeskClaim; sentence: DeskSentence; choice: number };

/** Which claims and sentences it is tried on, so that most of what is tried is done; then the deed. */
type Act = {
  claim?: (claim: DeskClaim) => boolean;
  sentence?: (sentence: DeskSentence) => boolean;
  deed: (ctx: Context, before: Before) => unknown;
};

const isWorkedOn = ({ state }: DeskClaim): boolean => state !== "suggested" && state !== "dismissed";
const isSettled = ({ state }: DeskClaim): boolean => state === "settled";
const isLost = ({ lost }: DeskClaim): boolean => lost.length > 0;
const hasFlag = ({ flags }: DeskClaim): boolean => flags.length > 0;

const reason = "It stands in the port's own table.";

/** The words of the sentence without its first ones, so that they are nobody else's. */
function wordsIn({ desk, sentence, choice }: Before): { versionId: string; start: number; end: number; exact: string } {
  const words = desk.text.slice(sentence.start, sentence.end).split(" ");
  const start = sentence.start + words.slice(0, 1 + (choice % 3)).join(" ").length + 1;
  return { versionId: desk.version.id, start, end: sentence.end, exact: desk.text.slice(start, sentence.end) };
}

function oneOf<T>(list: readonly T[], choice: number): T | undefined {
  return list[choice % Math.max(1, list.length)];
}

/** Every deed of the desk, by the name under which a failing sequence is printed. */
export const acts: Record<string, Act> = {
  accept: {
    claim: ({ state }) => state === "suggested",
    deed: (ctx, { claim }) => acceptClaim(ctx, { claimId: claim.id }),
  },
  "back to suggestion": {
    claim: ({ state, origin }) => state === "open" && origin === "engine",
    deed: (ctx, { claim }) => withdrawAcceptance(ctx, { claimId: claim.id }),
  },
  dismiss: { deed: (ctx, { claim }) => dismissClaim(ctx, { claimId: claim.id, reason: "trivial", note: null }) },
  restore: {
    claim: ({ state }) => state === "dismissed",
    deed: (ctx, { claim }) => restoreClaim(ctx, { claimId: claim.id }),
  },
  exclude: {
    sentence: ({ exclusion }) => exclusion === null,
    deed: (ctx, { sentence }) => excludeSentence(ctx, { sentenceId: sentence.id, reason: "opinion" }),
  },
  include: {
    sentence: ({ exclusion }) => exclusion !== null,
    deed: (ctx, { sentence }) => includeSentence(ctx, { sentenceId: sentence.id }),
  },
  "confirm reasons": { deed: (ctx, { desk }) => confirmExclusions(ctx, { articleId: desk.id }) },
  mark: { deed: (ctx, before) => markClaim(ctx, { articleId: before.desk.id, ...wordsIn(before) }) },
  import: {
    deed: (ctx, before) => {
      const { desk, choice } = before;
      const evidence = [{ url: `https://port.example.org/table-${choice % 4}`, stance: "supports" }];
      const text = JSON.stringify([{ quote: wordsIn(before).exact, key: choice % 2 === 0, evidence }]);
      const { faults } = importClaims(ctx, { articleId: desk.id, name: "claims.json", text, isTrial: false });
      if (faults.length > 0) throw new RuleBroken(faults.map(({ reason }) => reason).join(" "));
    },
  },
  "move ends": {
    deed: (ctx, { claim, choice }) =>
      moveAnchor(ctx, {
        claimId: claim.id,
        start: claim.start,
        end: claim.end - 1 - (choice % 4),
        rowVersion: claim.rowVersion,
      }),
  },
  "another place": {
    claim: isWorkedOn,
    deed: (ctx, before) => addAnchor(ctx, { claimId: before.claim.id, ...wordsIn(before) }),
  },
  "off a place": {
    claim: ({ places }) => places.length > 1,
    deed: (ctx, { claim, choice }) =>
      takeAnchorAway(ctx, { anchorId: oneOf(claim.places, choice)?.anchorId ?? "none" }),
  },
  "confirm place": {
    claim: isLost,
    deed: (ctx, { claim, sentence, choice }) => {
      const [lost] = claim.lost;
      placeClaim(ctx, { lostAnchorId: lost?.id ?? "none", ...(oneOf(lost?.candidates ?? [], choice) ?? sentence) });
    },
  },
  "words removed": {
    claim: isLost,
    deed: (ctx, { claim }) => removeWords(ctx, { lostAnchorId: claim.lost[0]?.id ?? "none" }),
  },
  reword: {
    deed: (ctx, { claim, choice }) =>
      rewordClaim(ctx, {
        claimId: claim.id,
        rowVersion: claim.rowVersion,
        statement: choice % 2 === 0 ? claim.statement : `${claim.statement} Wording ${choice}.`,
        kind: claim.kind,
        claimReviewed: null,
        claimantName: choice % 3 === 0 ? null : "Port Office",
        claimantKind: "organization",
        claimantJobTitle: null,
        claimantUrl: choice % 3 === 1 ? null : `https://port.example.org/${choice}`,
        madeOn: null,
        location: `Quay ${choice}`,
        appearanceUrl: null,
        gaps: null,
      }),
  },
  split: {
    claim: isWorkedOn,
    deed: (ctx, { desk, claim }) =>
      splitClaim(ctx, { claimId: claim.id, at: claim.start + desk.text.slice(claim.start, claim.end).indexOf(" ") }),
  },
  merge: {
    claim: isWorkedOn,
    deed: (ctx, { desk, claim, choice }) => {
      const others = desk.claims.filter((other) => isWorkedOn(other) && other.id !== claim.id);
      mergeClaims(ctx, { claimId: claim.id, intoId: oneOf(others, choice)?.id ?? "none" });
    },
  },
  key: { claim: isWorkedOn, deed: (ctx, { claim }) => setKey(ctx, { claimId: claim.id, isKey: !claim.isKey }) },
  attach: {
    claim: isWorkedOn,
    deed: (ctx, { claim, choice }) =>
      attachEvidence(
        ctx,
        AttachEvidence.parse({
          claimId: claim.id,
          url: `https://port.example.org/table-${choice % 4}`,
          stance: choice % 2 === 0 ? "supports" : "refutes",
        }),
      ),
  },
  withdraw: {
    claim: ({ evidence }) => evidence.length > 0,
    deed: (ctx, { claim, choice }) =>
      withdrawEvidence(ctx, { attachmentId: oneOf(claim.evidence, choice)?.attachmentId ?? "none", reason: null }),
  },
  verdict: {
    claim: isWorkedOn,
    deed: (ctx, { claim, choice }) =>
      recordVerdict(
        ctx,
        RecordVerdict.parse({
          claimId: claim.id,
          conclusion: ["verified", "disputed", "unverifiable", "not_checkable"][choice % 4],
          rationale: reason,
          soleSourceReason: reason,
          seen: claim.seen,
        }),
      ),
  },
  reopen: { claim: isSettled, deed: (ctx, { claim }) => reopenClaim(ctx, { claimId: claim.id, because: reason }) },
  "waive outcome": { claim: isSettled, deed: (ctx, { claim }) => waiveOutcome(ctx, { claimId: claim.id, reason }) },
  "waive own article": { deed: (ctx, { desk }) => waiveOwnArticle(ctx, { articleId: desk.id, reason }) },
  flag: {
    claim: isWorkedOn,
    deed: (ctx, { claim }) => raiseFlag(ctx, { claimId: claim.id, kind: "dubious", note: null }),
  },
  answer: {
    claim: hasFlag,
    deed: (ctx, before) => answerFlag(ctx, { flagId: flagOf(before), answer: reason }),
  },
  resolve: { claim: hasFlag, deed: (ctx, before) => resolveFlag(ctx, { flagId: flagOf(before) }) },
  "waive flag": { claim: hasFlag, deed: (ctx, before) => waiveFlag(ctx, { flagId: flagOf(before), reason }) },
  "reopen flag": {
    claim: ({ flags }) => flags.some(({ closing }) => closing !== null),
    deed: (ctx, { claim }) => reopenFlag(ctx, { flagId: claim.flags.find(({ closing }) => closing)?.id ?? "none" }),
  },
  "reopen article": { deed: (ctx, { desk }) => reopenArticle(ctx, { articleId: desk.id, because: reason }) },
};

/** Does it to one of the claims and sentences it is for; they are counted round. */
export function doAct(
  ctx: Context,
  desk: ArticleDesk,
  does: string,
  at: { claim: number; sentence: number; choice: number },
): void {
  const { claim: isFor = () => true, sentence: isIn = () => true, deed } = acts[does] ?? { deed: () => undefined };
  const claim = oneOf(desk.claims.filter(isFor), at.claim);
  const sentence = oneOf(desk.sentences.filter(isIn), at.sentence);
  if (!claim || !sentence) throw new RuleBroken("There is nothing here to do it to.");
  deed(ctx, { desk, claim, sentence, choice: at.choice });
}

function flagOf({ claim, choice }: Before): string {
  return oneOf(claim.flags, choice)?.id ?? "none";
}
