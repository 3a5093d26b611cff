"use client";
import { Fragment, type ReactNode } from "react";
import { type CommandName, commandNamed } from "./commands.ts";
import { digitKey, keysOf } from "./keymap.ts";
import { useKeymap } from "./keymap-context.tsx";
import { printedKeys } from "./strokes.ts";

/** The person's own key of a command, as it is printed on the button that does the same; nothing where it has none. */
export function KeyOf({ deed }: { deed: CommandName }): ReactNode {
  return <Keys keys={keysOf(useKeymap(), deed)[0] ?? null} />;
}

/** The key that chooses the one with this number, from 0 to 9; nothing where single keys are off. */
export function DigitKey({ digit }: { digit: number }): ReactNode {
  return <Keys keys={digitKey(useKeymap(), digit)} />;
}

/** Keys pressed one after another; nothing for null. */
export function Keys({ keys }: { keys: string | null }): ReactNode {
  if (keys === null) return null;
  return printedKeys(keys).map((key, at) => (
    <Fragment key={key}>
      {at > 0 ? " " : null}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}

/** “press w”, within a sentence; the command's name where the person has no key for it. */
export function PressKey({ deed }: { deed: CommandName }): ReactNode {
  const [keys] = keysOf(useKeymap(), deed);
  if (keys === undefined) return `choose “${commandNamed(deed).says}” from the commands`;
  return (
    <>
      press <Keys keys={keys} />
    </>
  );
}
