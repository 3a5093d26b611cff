"use client";
import { Combobox } from "@base-ui/react/combobox";
import { type ReactNode, useEffect, useRef } from "react";
import { controlClass } from "#/components/ui/field.tsx";
import type { Colleague } from "#/newsroom/assignments/assignment.ts";
import styles from "./assigned.module.css";
import { type Choice, choicesOf, fitsChoice } from "./person-choices.ts";

type Props = {
  staff: readonly Colleague[];
  me: string;
  /** Whether somebody has it, so that nobody can be chosen. */
  isGiven: boolean;
  isPending: boolean;
  /** Gets an id; empty for nobody. */
  onChoose: (personId: string) => void;
};

/** People by the first letters of their names; the first one that fits is chosen with Enter. Default export: it is loaded when first opened. */
export default function PersonPicker({ staff, me, isGiven, isPending, onChoose }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <Combobox.Root<Choice>
      inline
      open
      autoHighlight
      items={choicesOf(staff, me, isGiven)}
      filter={fitsChoice}
      value={null}
      itemToStringLabel={({ name }) => name}
      onValueChange={(choice) => {
        if (choice && !isPending) onChoose(choice.id);
      }}
    >
      <div className={styles.people}>
        <Combobox.Label>Who</Combobox.Label>
        <Combobox.Input
          ref={input}
          className={controlClass()}
          placeholder="First letters of a name, then Enter"
          aria-busy={isPending || undefined}
        />
        <Combobox.Empty className={styles.none}>Nobody of that name may do this.</Combobox.Empty>
        <Combobox.List className={styles.list}>
          {(choice: Choice) => (
            <Combobox.Item key={choice.id} value={choice} className={styles.person}>
              <bdi>{choice.name}</bdi>
              <span className={styles.aside}>{choice.aside}</span>
            </Combobox.Item>
          )}
        </Combobox.List>
      </div>
    </Combobox.Root>
  );
}
