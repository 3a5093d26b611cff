import type { ReactNode } from "react";
import styles from "./desk.module.css";

const lines = {
  none: [
    ["j k", "next, previous"],
    ["n", "next that needs you"],
    ["e", "evidence"],
    ["f", "flag"],
    ["s", "split"],
    ["w", "mark by words"],
    ["?", "all keys"],
  ],
  place: [
    ["1–9", "it stands here"],
    ["x", "removed from the text"],
    ["w", "choose other words"],
    ["+", "it stands on these"],
    ["n", "next that needs you"],
  ],
  mark: [
    ["← →", "move"],
    ["↑ ↓", "by sentences"],
    ["Shift ← →", "take in words"],
    ["Enter", "mark as claim"],
    ["+", "give to the claim"],
    ["Esc", "leave"],
  ],
  split: [
    ["← →", "move the cut"],
    ["Enter", "split here"],
    ["Esc", "leave"],
  ],
} as const;

/** The keys that matter at the moment, at the foot of the desk. */
export function KeyLine({ choosing }: { choosing: "mark" | "split" | "place" | null }): ReactNode {
  return (
    <ul className={styles.line}>
      {lines[choosing ?? "none"].map(([keys, says]) => (
        <li key={says}>
          {keys.split(" ").map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {says}
        </li>
      ))}
    </ul>
  );
}
