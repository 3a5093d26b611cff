"use client";
import { isAssignable } from "#/newsroom/assignments/assignment.ts";
import type { Conclusion } from "#/newsroom/verdicts/rating-scale.ts";
import { accept, acceptAsKey, confirmReasons } from "./accept-deeds.ts";
import { doAlso } from "./also-deeds.ts";
import { mayLetStand, whyNot } from "./applies.ts";
import type { Doing } from "./doing.ts";
import { keepTyped } from "./drafts.ts";
import { openEvidence, sameSource } from "./evidence-deeds.ts";
import { resolveFlag } from "./flag-deeds.ts";
import { focusCardAfter } from "./focus-card.ts";
import { goTo, openGate } from "./go-deeds.ts";
import { itemId, neighbour, nextInNeed, nextUndecided } from "./items.ts";
import type { Deed } from "./keys.ts";
import { openPlace } from "./open-place.ts";
import { confirmCandidate, giveWords, sayGone } from "./place-deeds.ts";
import { otherRatings } from "./rating-choices.ts";
import { mergeBack, moveEnd, split } from "./reshape-deeds.ts";
import { whyNotJudged } from "./review-words.ts";
import { conclusionLook, whatIsMissing } from "./verdict-needs.ts";

/** What every key and button of the desk does to the selected item. */
export function doerOf(doing: Doing): (deed: Deed) => void {
  const { desk, items, all, selected, setPanel, pick, words } = doing;
  const claim = selected?.kind === "claim" ? selected.claim : null;
  const isWorking = claim !== null && claim.state !== "suggested" && claim.state !== "dismissed";
  const selectedId = selected ? itemId(selected) : null;

  return (deed) => {
    const isChoosingWords = words.choosing?.for === "split" || words.marked !== null;
    const refusal = whyNot(deed, { desk, selected, isChoosingWords });
    if (refusal !== null) return doing.say(refusal);
    switch (deed.do) {
      case "next":
      case "previous": {
        const next = neighbour(items, selectedId, deed.do === "next" ? 1 : -1);
        if (next) pick(next);
        return;
      }
      case "next-in-need": {
        const next = nextInNeed(all, selectedId);
        if (next) pick(next);
        else if (!openNextElsewhere()) doing.say("Nothing is left that needs you");
        return;
      }
      case "next-undecided": {
        const next = nextUndecided(all, selectedId);
        if (next) pick(next);
        else doing.say("Every sentence is decided");
        return;
      }
      case "accept":
        return accept(doing);
      case "accept-as-key":
        return acceptAsKey(doing);
      case "candidate":
        return confirmCandidate(doing, deed.n);
      case "give-words":
        return giveWords(doing);
      case "dismiss":
        if (!desk.may.mark && !desk.may.judge) return;
        if (claim && openPlace(claim)) return sayGone(doing);
        if (isWorking && desk.may.judge)
          return conclude(doing, desk.mode === "copy_check" ? "not_checkable" : "opinion");
        return setPanel({ kind: "dismiss" });
      case "mark-by-words":
        if (selected && desk.may.mark) words.startMarking(selected);
        return;
      case "split":
        return split(doing);
      case "merge":
        return mergeBack(doing);
      case "end-back":
      case "end-forward":
      case "end-sentence":
      case "start-back":
      case "start-forward":
        return moveEnd(doing, deed.do);
      case "key":
        if (!claim || !isWorking || !desk.may.mark) return;
        return doing.perform({
          name: "key",
          fields: { claimId: claim.id, isKey: claim.isKey ? "" : "on" },
          itemId: claim.id,
          says: `${claim.label} is ${claim.isKey ? "no longer a key claim" : "a key claim"}`,
        });
      case "assign":
        if (desk.may.assign && (doing.many.ids.size > 0 || (claim && isAssignable(claim.state))))
          setPanel({ kind: "assign" });
        return;
      case "comment":
        return document.getElementById("comment-words")?.focus();
      case "evidence":
        if (isWorking && desk.may.attach) setPanel({ kind: "evidence" });
        return;
      case "edit":
        if (isWorking && desk.may.mark) setPanel({ kind: "edit" });
        return;
      case "log-contact":
        if (isWorking && desk.may.logContact) setPanel({ kind: "contact" });
        return;
      case "gaps":
        if (isWorking && desk.may.mark) setPanel({ kind: "gaps" });
        return;
      case "flag":
        if (isWorking && desk.may.raiseFlag) setPanel({ kind: "flag", flag: null });
        return;
      case "resolve-flag":
        return resolveFlag(doing);
      case "let-stand":
        if (claim && mayLetStand(desk, claim)) setPanel({ kind: "let-stand" });
        return;
      case "confirm-reasons":
        return confirmReasons(doing);
      case "raise":
        return setPanel({ kind: "flag", flag: deed.kind });
      case "choose-rating":
        if (isWorking && desk.may.judge) setPanel({ kind: "ratings" });
        return;
      case "accept-verdict":
        if (claim?.review?.mayDecide) setPanel({ kind: "accept-verdict", n: deed.n });
        return;
      case "conclude":
        if (isWorking && desk.may.judge) conclude(doing, deed.conclusion);
        return;
      case "other-rating": {
        const other = otherRatings(desk)[deed.n - 1];
        if (isWorking && desk.may.judge && other) conclude(doing, other);
        return;
      }
      case "gate":
        return openGate();
      case "open-evidence":
        return openEvidence(doing);
      case "heard":
        if (isWorking && desk.may.attach) setPanel({ kind: "heard" });
        return;
      case "same-source":
        return sameSource(doing);
      case "undo":
      case "redo":
      case "select-all":
        return doAlso(doing, deed.do);
      case "go-queue":
      case "go-articles":
      case "go-version":
      case "go-exchange":
      case "go-report":
        return goTo(doing, deed.do);
      case "palette":
        return doing.openPalette();
      case "help":
        return doing.openHelp();
      case "close":
        return leave(doing);
    }
  };
}

/** Goes where the link to the next article leads, if there is one. */
function openNextElsewhere(): boolean {
  const link = document.querySelector<HTMLElement>("[data-next-elsewhere]");
  link?.click();
  return link !== null;
}

/** Saves a verdict that needs no more words; otherwise opens the box for them. */
function conclude(doing: Doing, conclusion: Conclusion): void {
  const { desk, selected, setPanel, perform, drafts } = doing;
  if (selected?.kind !== "claim") return;
  const { claim } = selected;
  if (openPlace(claim)) {
    doing.say(`Say first where ${claim.label} stands in the text`);
    return;
  }
  const refusal = whyNotJudged(claim);
  if (refusal !== null) {
    doing.say(refusal);
    return;
  }
  const why = whatIsMissing(desk, claim, conclusion);
  if (why !== null || claim.review?.mayDecide) {
    setPanel({ kind: "verdict", conclusion, why });
    return;
  }
  const fields = { rationale: "", ...drafts.get(claim.id), claimId: claim.id, conclusion, seen: claim.seen };
  perform(
    { name: "verdict", fields, itemId: claim.id, says: "" },
    () => {
      drafts.delete(claim.id);
      doing.goOn(`${claim.label} ${conclusionLook(desk, conclusion).label.toLowerCase()}`);
    },
    () => keepTyped(drafts, claim.id, fields),
  );
}

/** Escape: leaves one thing at a time, the innermost first. */
function leave({ words, panel, setPanel, closeSheet }: Doing): void {
  if (words.choosing || words.marked) {
    words.stop();
    return;
  }
  if (panel) {
    setPanel(null);
    focusCardAfter();
    return;
  }
  closeSheet();
}
