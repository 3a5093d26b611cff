"use client";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { TextArea } from "#/components/ui/field.tsx";
import styles from "./comments.module.css";
import { useHands } from "./hands.ts";
import { type Asked, askedAt, withMention } from "./mention.ts";
import { beginsWith, plain } from "./person-choices.ts";

/** The most names that are offered at once. */
const OFFERED = 6;

type Props = Omit<ComponentProps<typeof TextArea>, "value" | "onChange" | "defaultValue"> & {
  id: string;
  defaultValue: string;
  /** Takes the focus at once, the cursor at its end. */
  focus: boolean;
  onWords?: (words: string) => void;
};

/** A box for a comment. After an @ it offers people: arrows and Enter, or a press. Escape leaves the names first. */
export function MentionBox({ defaultValue, focus, onWords, ...rest }: Props): ReactNode {
  const { desk } = useHands();
  const [words, setWords] = useState(defaultValue);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const offered = asked
    ? desk.staff.filter(({ name }) => beginsWith(name, plain(asked.letters)) !== null).slice(0, OFFERED)
    : [];
  const chosen = offered[Math.min(at, offered.length - 1)];

  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (!focus || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [focus]);

  function write(next: string): void {
    setWords(next);
    onWords?.(next);
  }

  function follow(area: HTMLTextAreaElement): void {
    setAsked(area.selectionStart === area.selectionEnd ? askedAt(area.value, area.selectionStart) : null);
    setAt(0);
  }

  function mention(name: string): void {
    const area = box.current?.querySelector("textarea");
    if (!area || !asked) return;
    const next = withMention(words, area.selectionStart, asked, name);
    // Before the next letter is typed: drawn later, the cursor would stand behind it.
    area.value = next.words;
    area.focus();
    area.setSelectionRange(next.cursor, next.cursor);
    write(next.words);
    setAsked(null);
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (!chosen || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === "ArrowDown") setAt((at + 1) % offered.length);
    else if (key === "ArrowUp") setAt((at + offered.length - 1) % offered.length);
    else if (key === "Enter" || key === "Tab") mention(chosen.name);
    else if (key === "Escape") setAsked(null);
    else return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  }

  return (
    <div className={styles.mention} ref={box}>
      <TextArea
        {...rest}
        rows={2}
        value={words}
        onChange={(event) => {
          write(event.target.value);
          follow(event.target);
        }}
        onSelect={(event) => {
          // The arrows that move through the names also move the selection event of the box.
          if (askedAt(event.currentTarget.value, event.currentTarget.selectionStart)?.start !== asked?.start)
            follow(event.currentTarget);
        }}
        onKeyDown={press}
        onBlur={() => setAsked(null)}
        aria-autocomplete="list"
        aria-controls={chosen ? list : undefined}
        aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
      />
      {chosen ? (
        <div className={styles.names} id={list} role="listbox" aria-label="People to mention">
          {offered.map(({ id, name }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the box above says which option is the active one
            <div
              key={id}
              id={`${list}-${id}`}
              role="option"
              aria-selected={id === chosen.id}
              className={styles.nameOption}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mention(name)}
            >
              <bdi>{name}</bdi>
            </div>
          ))}
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {chosen ? `${offered.length} people, ${chosen.name}: Enter mentions` : ""}
      </p>
    </div>
  );
}
