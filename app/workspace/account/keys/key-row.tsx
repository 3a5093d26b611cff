"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { strokeStruck } from "#/app/workspace/articles/[articleId]/pressed.ts";
import { type Choice, chooseKey, withKey } from "#/app/workspace/keymap/choosing.ts";
import type { Command } from "#/app/workspace/keymap/commands.ts";
import { Keys } from "#/app/workspace/keymap/key-of.tsx";
import { keysOf } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { spokenKeys } from "#/app/workspace/keymap/strokes.ts";
import { Button } from "#/components/ui/button.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { KeySettings } from "#/newsroom/people/keys.ts";
import styles from "./keys.module.css";

type KeyRowProps = {
  command: Command;
  settings: KeySettings;
  isChanging: boolean;
  onChanging: (isOpen: boolean) => void;
  onSave: (settings: KeySettings) => void;
  onReset: () => void;
};

/** One command with its key, and the way to another one. */
export function KeyRow({ command, settings, isChanging, onChanging, onSave, onReset }: KeyRowProps): ReactNode {
  const keys = keysOf(useKeymap(), command.name);
  const change = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !isChanging) change.current?.focus({ preventScroll: true });
    wasChanging.current = isChanging;
  }, [isChanging]);
  const isOwn = Object.hasOwn(settings.keys, command.name);

  return (
    <li className={styles.row}>
      <span className={styles.says}>
        {command.says}
        {command.mode ? <span className={styles.mode}> {modeLabels[command.mode].toLowerCase()}</span> : null}
      </span>
      <span className={styles.keys}>
        {keys.length === 0 ? <span className={styles.none}>no key</span> : null}
        {keys.map((key, at) => (
          <span key={key}>
            {at > 0 ? <span className={styles.none}> or </span> : null}
            <Keys keys={key} />
          </span>
        ))}
        {isOwn ? <span className={styles.own}>yours</span> : null}
      </span>
      <span className={styles.buttons}>
        <Button
          ref={change}
          size="small"
          aria-expanded={isChanging}
          aria-label={`Change the key of “${command.says}”`}
          onClick={() => onChanging(!isChanging)}
        >
          Change
        </Button>
        {isOwn ? (
          <Button size="small" variant="plain" aria-label={`Reset the key of “${command.says}”`} onClick={onReset}>
            Reset
          </Button>
        ) : null}
      </span>
      {isChanging ? (
        <Capture
          command={command}
          settings={settings}
          hasKey={keys.length > 0}
          onSave={onSave}
          onLeave={() => onChanging(false)}
        />
      ) : null}
    </li>
  );
}

type CaptureProps = Pick<KeyRowProps, "command" | "settings" | "onSave"> & { hasKey: boolean; onLeave: () => void };

/**
 * Waits for the new key. A text field, so that a screen reader hands keys on as they are; nothing is written in it.
 * Tab goes on and Escape leaves, as everywhere.
 */
function Capture({ command, settings, hasKey, onSave, onLeave }: CaptureProps): ReactNode {
  const [pressed, setPressed] = useState<{ stroke: string; choice: Choice } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const swap = useRef<HTMLButtonElement>(null);
  const hint = useId();
  const question = pressed?.choice.is === "taken" ? pressed.choice : null;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (question) swap.current?.focus();
  }, [question]);

  function take(event: KeyboardEvent): void {
    const stroke = strokeStruck(event);
    if (stroke === null || stroke === "Tab" || stroke === "Shift+Tab" || event.isComposing) return;
    event.preventDefault();
    // Escape goes on to what holds the field, which leaves.
    if (stroke === "Escape") return;
    const choice = chooseKey(settings, command, stroke);
    if (choice.is === "free") onSave(choice.settings);
    else setPressed({ stroke, choice });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every button in it
    <div
      className={styles.capture}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <input
        ref={field}
        className={styles.field}
        aria-label={`New key for “${command.says}”`}
        aria-describedby={hint}
        placeholder="Press the new key"
        value={pressed?.stroke ?? ""}
        readOnly
        autoComplete="off"
        onKeyDown={(event) => take(event.nativeEvent)}
      />
      {hasKey && !question ? (
        <Button size="small" onClick={() => onSave(withKey(settings, command, null))}>
          No key
        </Button>
      ) : null}
      <Button size="small" variant="plain" onClick={onLeave}>
        Leave <kbd>Esc</kbd>
      </Button>
      <p className={styles.hint} id={hint} role={pressed ? "alert" : undefined}>
        {pressed?.choice.is === "no key" ? pressed.choice.because : null}
        {pressed && question
          ? `${spokenKeys(pressed.stroke)} is “${question.by.map(({ says }) => says).join("” and “")}” already. Swap?`
          : null}
        {pressed ? null : "The next key that you press is taken."}
      </p>
      {question ? (
        <span className={styles.buttons}>
          <Button ref={swap} size="small" variant="primary" onClick={() => onSave(question.settings)}>
            Swap
          </Button>
          <Button
            size="small"
            onClick={() => {
              setPressed(null);
              field.current?.focus();
            }}
          >
            Another key
          </Button>
        </span>
      ) : null}
    </div>
  );
}
