import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { outcomeBlocks } from "#/newsroom/claims/claim.ts";
import { type Permission, refusalOf } from "#/newsroom/permissions.ts";
import { nextToResolve } from "./flag-deeds.ts";
import { isWaiting } from "./foresee.ts";
import type { Item } from "./items.ts";
import type { Deed } from "./keys.ts";
import { openPlace } from "./open-place.ts";
import { whyNotJudged } from "./review-words.ts";

/** What of the desk decides whether a deed can be done. */
export type Situation = {
  desk: Pick<ArticleDesk, "mode" | "stage" | "may" | "report" | "sentences">;
  selected: Item | null;
  /** Words are selected in the text, or the place of a cut is being chosen. */
  isChoosingWords: boolean;
};

/** Why the deed cannot be done here, as a sentence for whoever pressed its key; null where it can. */
export function whyNot(deed: Deed, { desk, selected, isChoosingWords }: Situation): string | null {
  const { may, sentences } = desk;
  const claim = selected?.kind === "claim" ? selected.claim : null;
  switch (deed.do) {
    case "accept":
      return isChoosingWords ? refused(may.mark, "claim.mark") : (refused(may.mark, "claim.mark") ?? decided(selected));
    case "accept-as-key":
      return (
        refused(may.mark, "claim.mark") ?? (claim?.state === "suggested" ? null : "Only a suggestion can be accepted")
      );
    case "dismiss":
      if (claim?.state === "dismissed" && !openPlace(claim)) return `${claim.label} is dismissed already`;
      return refused(may.mark || may.judge, "claim.mark") ?? nothing(selected);
    case "mark-by-words":
      return refused(may.mark, "claim.mark") ?? nothing(selected);
    case "split":
      return refused(may.mark, "claim.mark") ?? (claim?.state === "suggested" ? null : noClaim(selected));
    case "merge":
    case "edit":
    case "key":
    case "gaps":
      return refused(may.mark, "claim.mark") ?? noClaim(selected);
    case "end-back":
    case "end-forward":
    case "end-sentence":
    case "start-back":
    case "start-forward":
    case "give-words":
      return refused(may.mark, "claim.mark") ?? (claim ? null : noClaim(selected));
    case "evidence":
    case "heard":
    case "same-source":
      return refused(may.attach, "evidence.attach") ?? noClaim(selected);
    case "open-evidence":
      return claim?.evidence.length === 0 ? `${claim.label} has no evidence to open` : claim ? null : noClaim(selected);
    case "flag":
    case "raise":
      return refused(may.raiseFlag, "flag.raise") ?? noClaim(selected);
    case "resolve-flag":
      return (
        refused(may.judge, "flag.resolve") ??
        noClaim(selected) ??
        (claim && nextToResolve(claim) === null ? `${claim.label} has no open flag` : null)
      );
    case "let-stand":
      return (
        refused(may.waive, "outcome.waive") ??
        noClaim(selected) ??
        (claim && !mayLetStand(desk, claim) ? `${claim.label} blocks nothing that could be let stand` : null)
      );
    case "confirm-reasons":
      return (
        refused(may.mark, "claim.mark") ??
        (sentences.some(isWaiting) ? null : "No sentence waits with a reason that could be confirmed")
      );
    case "choose-rating":
    case "conclude":
    case "other-rating":
      return refused(may.judge, "verdict.record") ?? noClaim(selected) ?? (claim && whyNotJudged(claim));
    case "assign":
    case "comment":
    case "log-contact":
      return noClaim(selected);
    case "go-version":
      return may.postVersion ? null : refusalOf("article.post-version");
    case "go-report":
      return hasEnd(desk) ? null : "There is no report before the sign-off";
    default:
      return null;
  }
}

function refused(may: boolean, permission: Permission): string | null {
  return may ? null : refusalOf(permission);
}

function nothing(selected: Item | null): string | null {
  return selected ? null : "Nothing is selected";
}

/** Why what is selected is no claim that is worked on. */
function noClaim(selected: Item | null): string | null {
  if (!selected) return "Nothing is selected";
  if (selected.kind === "sentence") return `Sentence ${selected.sentence.n} is no claim: mark one in it first`;
  const { state, label } = selected.claim;
  if (state === "suggested") return `${label} is a suggestion: accept it first`;
  return state === "dismissed" ? `${label} is dismissed: restore it first` : null;
}

function decided(selected: Item | null): string | null {
  if (!selected) return "Nothing is selected";
  if (selected.kind === "sentence")
    return selected.sentence.isDecided ? `Sentence ${selected.sentence.n} is decided already` : null;
  const { claim } = selected;
  if (claim.state === "suggested" || openPlace(claim)) return null;
  return claim.state === "dismissed"
    ? `${claim.label} is dismissed: restore it first`
    : `${claim.label} is accepted already`;
}

/** Whether the claim's outcome blocks the sign-off until this person lets it stand in writing. */
export function mayLetStand({ mode, may }: Pick<ArticleDesk, "mode" | "may">, claim: DeskClaim): boolean {
  const outcome = claim.state === "settled" && claim.waiver === null ? claim.verdicts[0]?.outcome : null;
  return Boolean(may.waive && outcome && outcomeBlocks(mode, outcome));
}

/** Whether the check has ended in a sheet, or can be or was written up as a report. */
function hasEnd({ stage, mode, report }: Situation["desk"]): boolean {
  if (mode === "copy_check") return stage === "closed";
  return report !== null || stage === "signed_off" || stage === "published";
}

/** What of the claim's evidence says most: what bears on it before context, what can be opened, the nearest to the fact. */
export function bestEvidence(claim: Pick<DeskClaim, "evidence">): DeskClaim["evidence"][number] | null {
  const rank = { supports: 0, refutes: 0, context: 8, primary: 0, secondary: 1, tertiary: 2 };
  const worth = (item: DeskClaim["evidence"][number]): number =>
    rank[item.stance ?? "context"] + (item.url ? 0 : 4) + rank[item.source.tier];
  return claim.evidence.toSorted((one, other) => worth(one) - worth(other) || other.at - one.at)[0] ?? null;
}
