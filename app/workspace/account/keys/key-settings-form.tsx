"use client";
import { type ReactNode, useState, useTransition } from "react";
import { changeable, withUsual } from "#/app/workspace/keymap/choosing.ts";
import { type Command, commandGroups } from "#/app/workspace/keymap/commands.ts";
import { keymapOf, keysOf } from "#/app/workspace/keymap/keymap.ts";
import { KeymapOf } from "#/app/workspace/keymap/keymap-context.tsx";
import { spokenKeys } from "#/app/workspace/keymap/strokes.ts";
import { Section } from "#/app/workspace/section.tsx";
import { Button } from "#/components/ui/button.tsx";
import { RadioCards } from "#/components/ui/choice.tsx";
import { idle } from "#/components/ui/form-state.ts";
import { type KeySettings, LETTER_KEYS, usualKeys } from "#/newsroom/people/keys.ts";
import { setKeysAction } from "../actions.ts";
import { KeyRow } from "./key-row.tsx";
import styles from "./keys.module.css";

const letters = {
  on: { label: "On", hint: "Keys alone, such as j and v. Never while you write in a field." },
  "alt-shift": { label: "With Alt and Shift", hint: "Letters and digits together with Alt and Shift. Signs are off." },
  off: { label: "Off", hint: "For speech input, or an unsteady hand. Enter and keys with Ctrl or Alt stay." },
};

/** All keys; each change is saved at once. */
export function KeySettingsForm({ stored }: { stored: KeySettings }): ReactNode {
  const [settings, setSettings] = useState(stored);
  const [changing, setChanging] = useState<Command["name"] | null>(null);
  const [said, setSaid] = useState<{ words: string; isProblem: boolean }>({ words: "", isProblem: false });
  const [, start] = useTransition();
  const ownCount = Object.keys(settings.keys).length;

  /** Shown at once, and taken back when it could not be saved. */
  function save(next: KeySettings, words: string): void {
    const before = settings;
    setSettings(next);
    setChanging(null);
    start(async () => {
      const form = new FormData();
      form.set("settings", JSON.stringify(next));
      const state = await setKeysAction(idle, form).catch(() => null);
      if (state?.status === "saved") return setSaid({ words, isProblem: false });
      setSettings(before);
      const why = state && "message" in state ? state.message : "the server did not answer. Try again in a moment.";
      setSaid({ words: `Not saved: ${why}`, isProblem: true });
    });
  }

  function saveFor(command: Command, next: KeySettings): void {
    const [key] = keysOf(keymapOf(next), command.name);
    save(next, key ? `“${command.says}” is ${spokenKeys(key)} now` : `“${command.says}” has no key now`);
  }

  return (
    <KeymapOf settings={settings}>
      <Section title="Single keys" about="Some speech input and some hands press letters by accident.">
        <form
          className={styles.letters}
          onSubmit={(event) => {
            event.preventDefault();
            const chosen = new FormData(event.currentTarget).get("letters");
            const word = LETTER_KEYS.find((one) => one === chosen) ?? settings.letters;
            save({ ...settings, letters: word }, `Single keys: ${letters[word].label.toLowerCase()}`);
          }}
        >
          <RadioCards
            key={settings.letters}
            name="letters"
            legend="Letters, digits and signs"
            choices={LETTER_KEYS.map((value) => ({ value, ...letters[value] }))}
            value={settings.letters}
          />
          <Button type="submit">Keep this</Button>
        </form>
      </Section>
      {commandGroups.map((group) => (
        <Section key={group} title={group}>
          <ul className={styles.rows}>
            {changeable()
              .filter((command) => command.group === group)
              .map((command) => (
                <KeyRow
                  key={command.name}
                  command={command}
                  settings={settings}
                  isChanging={changing === command.name}
                  onChanging={(isOpen) => setChanging(isOpen ? command.name : null)}
                  onSave={(next) => saveFor(command, next)}
                  onReset={() => saveFor(command, withUsual(settings, command.name))}
                />
              ))}
          </ul>
        </Section>
      ))}
      <div className={styles.foot}>
        <p className={said.isProblem ? styles.problem : styles.said} role={said.isProblem ? "alert" : "status"}>
          {said.words}
        </p>
        <Button
          aria-disabled={ownCount === 0 || undefined}
          onClick={() => {
            if (ownCount > 0) save({ ...usualKeys, letters: settings.letters }, "All keys are the usual ones");
          }}
        >
          Reset all keys{ownCount > 0 ? ` (${ownCount} of your own)` : ""}
        </Button>
      </div>
    </KeymapOf>
  );
}
