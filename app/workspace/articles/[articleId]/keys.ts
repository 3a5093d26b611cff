import type { FlagKind } from "#/db/vocabulary.ts";
import type { Conclusion } from "#/newsroom/verdicts/rating-scale.ts";

/** Everything a key can do at the desk. A verdict and a flag carry their own word. */
export type Deed =
  | { do: "next" | "previous" | "next-in-need" | "accept" | "dismiss" | "split" | "merge" }
  | { do: "end-back" | "end-forward" | "start-back" | "start-forward" | "end-sentence" | "key" }
  | { do: "evidence" | "flag" | "gate" | "mark-by-words" | "help" | "close" | "choose-rating" | "edit" }
  | { do: "next-undecided" | "give-words" | "accept-as-key" }
  | { do: "open-evidence" | "same-source" | "heard" | "palette" }
  | { do: "log-contact" | "gaps" | "assign" | "comment" }
  | { do: "undo" | "redo" | "select-all" }
  | { do: "resolve-flag" | "let-stand" | "confirm-reasons" }
  | { do: "go-queue" | "go-articles" | "go-report" | "go-version" | "go-exchange" }
  | { do: "candidate"; n: number }
  | { do: "accept-verdict"; n: 1 | 2 }
  | { do: "conclude"; conclusion: Conclusion }
  | { do: "other-rating"; n: number }
  | { do: "raise"; kind: FlagKind };

/** The part of a key press and of where it happened that decides whether the desk may take it. */
export type Press = {
  key: string;
  isComposing: boolean;
  defaultPrevented: boolean;
  target: { tagName: string; isContentEditable: boolean; type?: string } | null;
};

/** Whether a key belongs to the desk: never in a field that takes text, Enter and space never on a control. */
export function isForDesk(press: Press): boolean {
  if (press.isComposing || press.defaultPrevented) return false;
  if (!press.target) return true;
  if (press.target.isContentEditable) return false;
  const tag = press.target.tagName.toLowerCase();
  if (tag === "textarea" || tag === "select") return false;
  if (tag === "input")
    return ["checkbox", "radio", "button", "submit"].includes(press.target.type ?? "text") && press.key !== "Enter";
  if (press.key === "Enter" || press.key === " ") return !["a", "button", "summary"].includes(tag);
  return true;
}
