"use client";
import { Fragment, type ReactNode } from "react";
import type { CommandName } from "#/app/workspace/keymap/commands.ts";
import { Keys } from "#/app/workspace/keymap/key-of.tsx";
import { digitKey, goingOn, type Keymap, keysOf } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import type { Mode } from "#/db/vocabulary.ts";
import styles from "./desk.module.css";
import { PaletteButton } from "./palette-button.tsx";

type Hint = { keys: readonly (string | null)[]; says: string };

type KeyLineProps = {
  choosing: "mark" | "split" | "place" | null;
  /** Keys that were pressed and begin something. */
  typed: string;
  mode: Mode;
};

/** The keys that matter at this moment, and the way to all the others. */
export function KeyLine({ choosing, typed, mode }: KeyLineProps): ReactNode {
  const keymap = useKeymap();
  const hints =
    typed === ""
      ? hintsOf(keymap, choosing)
      : goingOn(keymap, typed, mode).map(({ key, command }) => hint(command.says, key));
  return (
    <>
      <ul className={styles.line}>
        {typed === "" ? null : (
          <li className={styles.typed}>
            <Keys keys={typed} /> then
          </li>
        )}
        {hints
          .filter(({ keys }) => keys.some((key) => key !== null))
          .map(({ keys, says }) => (
            <li key={says}>
              {keys.map((key) => (
                <Fragment key={key}>
                  <Keys keys={key} />{" "}
                </Fragment>
              ))}
              {says}
            </li>
          ))}
      </ul>
      <PaletteButton className={styles.palette} />
    </>
  );
}

function hintsOf(keymap: Keymap, choosing: KeyLineProps["choosing"]): Hint[] {
  const of = (says: string, ...names: CommandName[]): Hint => ({
    says,
    keys: names.map((name) => keysOf(keymap, name)[0] ?? null),
  });
  switch (choosing) {
    case "place":
      return [
        hint("it stands here", digitKey(keymap, 1)),
        of("removed from the text", "dismiss"),
        of("choose other words", "mark-by-words"),
        of("it stands on these", "give-words"),
        of("next that needs you", "next-in-need"),
      ];
    case "mark":
      return [
        hint("move", "← →"),
        hint("by sentences", "↑ ↓"),
        hint("take in words", "Shift ← →"),
        of("mark as claim", "accept"),
        of("give to the claim", "give-words"),
        of("leave", "close"),
      ];
    case "split":
      return [hint("move the cut", "← →"), of("split here", "accept"), of("leave", "close")];
    case null:
      return [
        of("next, previous", "next", "previous"),
        of("next that needs you", "next-in-need"),
        of("evidence", "evidence"),
        of("flag", "flag"),
        of("mark by words", "mark-by-words"),
        of("all keys", "help"),
      ];
  }
}

function hint(says: string, ...keys: (string | null)[]): Hint {
  return { says, keys };
}
