"use client";
import type { ReactNode } from "react";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { OwnCode } from "#/db/vocabulary.ts";
import { RATING_MARKS } from "#/newsroom/house/scale.ts";
import type { Worded } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "../house.module.css";

export const fieldNames = {
  used: "Used",
  label: "Label",
  value: "Number",
  countsAs: "Counts as",
  mark: "Mark",
  definition: "What it means",
};

const markNames: Record<(typeof RATING_MARKS)[number], string> = {
  verified: "Tick, green",
  change: "Pencil, amber",
  disputed: "Cross, red",
  unsourced: "Question mark, violet",
  unverifiable: "Wave, grey",
  not_checkable: "Empty set, grey",
};

/** The name, label, first value and faults of one field of a level. */
export function fieldOf(
  state: FormState,
  code: string,
  name: keyof typeof fieldNames,
  fallback: string,
): { name: string; label: string; defaultValue: string; errors: readonly string[] } {
  const key = `${name}.${code}`;
  return {
    name: key,
    label: fieldNames[name],
    defaultValue: fieldValue(state, key, fallback),
    errors: fieldErrors(state, key),
  };
}

type LevelFieldsProps = { code: string; words: Worded; state: FormState; hasNumber: boolean; children?: ReactNode };

/** What every level has: label, number, mark and definition. `children` stand before the mark. */
export function LevelFields({ code, words, state, hasNumber, children }: LevelFieldsProps): ReactNode {
  const { label, value, definition, mark } = words;
  return (
    <>
      <TextField {...fieldOf(state, code, "label", label)} />
      {hasNumber ? (
        <div className={styles.number}>
          <TextField {...fieldOf(state, code, "value", value === null ? "" : String(value))} inputMode="numeric" />
        </div>
      ) : (
        <input type="hidden" name={`value.${code}`} value="" />
      )}
      {children}
      <div className={styles.mark}>
        <SelectField
          {...fieldOf(state, code, "mark", mark)}
          options={RATING_MARKS.map((name) => ({ value: name, label: markNames[name] }))}
        />
      </div>
      <div className={styles.wide}>
        <TextField {...fieldOf(state, code, "definition", definition)} />
      </div>
    </>
  );
}

/** The codes of the own levels in a form that came back. */
export function ownCodesIn(state: FormState): OwnCode[] {
  if (!("values" in state)) return [];
  const names = Object.keys(state.values).filter((name) => name.startsWith("countsAs.own:"));
  return names.map((name) => name.slice("countsAs.".length) as OwnCode);
}
