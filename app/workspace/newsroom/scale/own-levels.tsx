"use client";
import Link from "next/link";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { SelectField } from "#/components/ui/field.tsx";
import { type FormState, fieldValue } from "#/components/ui/form-state.ts";
import type { OwnCode } from "#/db/vocabulary.ts";
import { codeToCome, MOST_OWN_LEVELS, WORDED } from "#/newsroom/house/scale.ts";
import { type OwnLevel, ratingLevel } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "../house.module.css";
import { fieldOf, LevelFields, ownCodesIn } from "./level-fields.tsx";

type OwnLevelsProps = {
  levels: readonly OwnLevel[];
  state: FormState;
  inUse: readonly OwnCode[];
  given: readonly OwnCode[];
};

const blank: Omit<OwnLevel, "code"> = { label: "", value: null, countsAs: "false", mark: "disputed", definition: "" };

/** The levels that the newsroom adds to the standard ratings: any number of them up to a bound, added and taken away here. */
export function OwnLevels({ levels, state, inUse, given }: OwnLevelsProps): ReactNode {
  const [codes, setCodes] = useState<readonly OwnCode[]>(() =>
    "values" in state ? ownCodesIn(state) : levels.map(({ code }) => code),
  );
  const added = useRef(0);
  const focusNext = useRef<string | null>(null);
  const box = useRef<HTMLElement>(null);
  // What was added is there to be written, and after what was taken away the next thing to do is to add.
  useEffect(() => {
    if (focusNext.current === null) return;
    box.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  function add(): void {
    do added.current += 1;
    while (codes.includes(codeToCome(added.current)));
    const code = codeToCome(added.current);
    focusNext.current = `[name="label.${code}"]`;
    setCodes([...codes, code]);
  }

  function remove(code: OwnCode): void {
    focusNext.current = "[data-add]";
    setCodes(codes.filter((one) => one !== code));
  }

  return (
    <section aria-labelledby="own-levels" ref={box}>
      <h2 id="own-levels">Levels of your own</h2>
      <p className={styles.about}>
        For what the standard ratings do not say. Each counts as one of them: what it settles, and how it is counted,
        follows from that.{" "}
        {codes.length === 0 ? <Link href="/workspace/newsroom/scale?start=six-steps">Begin with six steps</Link> : null}
      </p>
      <div className={styles.levels}>
        {codes.map((code) => (
          <OwnLevelFields
            key={code}
            level={levels.find((one) => one.code === code) ?? { code, ...blank }}
            state={state}
            isInUse={inUse.includes(code)}
            isGiven={given.includes(code)}
            onRemove={() => remove(code)}
          />
        ))}
      </div>
      {codes.length < MOST_OWN_LEVELS ? (
        <Button data-add="" onClick={add}>
          Add a level
        </Button>
      ) : null}
    </section>
  );
}

type OwnLevelProps = {
  level: OwnLevel;
  state: FormState;
  /** Given in work that is not published yet: it cannot be taken away. */
  isInUse: boolean;
  /** Ever given: what it counts as stays. */
  isGiven: boolean;
  onRemove: () => void;
};

function OwnLevelFields({ level, state, isInUse, isGiven, onRemove }: OwnLevelProps): ReactNode {
  const { code, countsAs } = level;
  const name = fieldValue(state, `label.${code}`, level.label) || "New level";
  const choices = isGiven ? [countsAs] : WORDED;
  return (
    <fieldset className={`${styles.level} ${styles.own}`} aria-label={name}>
      <LevelFields code={code} words={level} state={state} hasNumber>
        <SelectField
          {...fieldOf(state, code, "countsAs", countsAs)}
          options={choices.map((rating) => ({ value: rating, label: ratingLevel(rating).label }))}
        />
      </LevelFields>
      {isInUse ? null : (
        <Button className={styles.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      )}
      {isInUse ? (
        <p className={styles.stays}>It is given in an article that is not published yet, so it stays.</p>
      ) : isGiven ? (
        <p className={styles.stays}>Verdicts rest on what it counts as, so that stays.</p>
      ) : null}
    </fieldset>
  );
}
