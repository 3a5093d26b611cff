"use client";
import { Combobox } from "@base-ui/react/combobox";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { controlClass } from "#/components/ui/field.tsx";
import type { Duty } from "#/db/vocabulary.ts";
import type { Colleague } from "#/newsroom/assignments/assignment.ts";
import styles from "./assigned.module.css";
import { type Choice, choicesFor } from "./person-choices.ts";

type Props = {
  staff: readonly Colleague[];
  /** Whom Shift+Enter can give a second review. */
  seconds: readonly Colleague[];
  me: string;
  /** Whether somebody has it, so that nobody can be chosen. */
  isGiven: boolean;
  isPending: boolean;
  /** Gets an id, empty for nobody, and the duty where it is another than the chosen one. */
  onChoose: (personId: string, as: Duty | null) => void;
};

/** People by the first letters of their names: Enter takes the first one. Default export: it is loaded when first opened. */
export default function PersonPicker({ staff, seconds, me, isGiven, isPending, onChoose }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const isHighlighted = useRef(false);
  const all = choicesFor(staff, { me, isGiven, typed: "" });
  const found = choicesFor(staff, { me, isGiven, typed });
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView({ block: "nearest" });
  }, []);

  /** The first of those who fit and may review. */
  function asSecond(event: KeyboardEvent & { preventBaseUIHandler: () => void }): void {
    event.preventDefault();
    event.preventBaseUIHandler();
    const [first] = choicesFor(seconds, { me, isGiven: false, typed });
    if (first && typed.trim() !== "" && !isPending) onChoose(first.id, "second_review");
  }

  return (
    <Combobox.Root<Choice>
      inline
      open
      autoHighlight
      items={all}
      filteredItems={found}
      value={null}
      inputValue={typed}
      onInputValueChange={(words) => setTyped(words)}
      onItemHighlighted={(choice) => {
        isHighlighted.current = choice !== undefined;
      }}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(one, other) => one.id === other.id}
      onValueChange={(choice) => {
        if (choice && !isPending) onChoose(choice.id, null);
      }}
    >
      <div className={styles.people}>
        <label className={styles.who} htmlFor="assign-who">
          Who
        </label>
        <Combobox.Input
          id="assign-who"
          ref={input}
          className={controlClass()}
          placeholder="First letters of a name, then Enter"
          aria-describedby="assign-who-hint"
          aria-busy={isPending || undefined}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.shiftKey) return asSecond(event);
            if (event.key !== "Enter" || isHighlighted.current) return;
            // Enter would send the form without anybody in it.
            event.preventDefault();
            const [first] = found;
            if (first && first.id !== "" && !isPending) onChoose(first.id, null);
          }}
        />
        <p className={styles.hint} id="assign-who-hint">
          <kbd>⇧ ⏎</kbd> gives a second review.
        </p>
        <Combobox.Empty className={styles.none}>Nobody of that name may do this.</Combobox.Empty>
        <Combobox.List className={styles.list} aria-label="People">
          {(choice: Choice) => (
            <Combobox.Item key={choice.id} value={choice} className={styles.person}>
              <bdi>{choice.name}</bdi>
              <span className={styles.aside}>{choice.id === "" ? "take it back" : choice.isMe ? "me" : ""}</span>
            </Combobox.Item>
          )}
        </Combobox.List>
      </div>
    </Combobox.Root>
  );
}
