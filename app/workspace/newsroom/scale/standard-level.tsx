"use client";
import type { ReactNode } from "react";
import { Checkbox } from "#/components/ui/choice.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { WITHOUT_NUMBER } from "#/newsroom/house/scale.ts";
import { ratingLevel, type StandardLevel } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "../house.module.css";
import { LevelFields } from "./level-fields.tsx";

type StandardLevelProps = { code: StandardLevel["code"]; level: StandardLevel | undefined; state: FormState };

/** One of the standard ratings: whether the scale has it, and its words there. */
export function StandardLevelFields({ code, level, state }: StandardLevelProps): ReactNode {
  const standard = ratingLevel(code);
  const isUsed = "values" in state ? fieldValue(state, `used.${code}`) === "on" : level !== undefined;
  return (
    <fieldset className={styles.level} aria-label={standard.label}>
      <Checkbox
        name={`used.${code}`}
        label={standard.label}
        hint={fieldErrors(state, `used.${code}`)[0] ?? ""}
        checked={isUsed}
      />
      <LevelFields
        code={code}
        words={level ?? { ...standard, value: null }}
        state={state}
        hasNumber={!WITHOUT_NUMBER.includes(code)}
      />
    </fieldset>
  );
}
