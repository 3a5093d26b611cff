"use client";
import { type ReactNode, useActionState } from "react";
import { Checkbox } from "#/components/ui/choice.tsx";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { type FormState, fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { type HouseLevel, RATING_MARKS, WITHOUT_NUMBER, WORDED } from "#/newsroom/house/scale.ts";
import { ratingLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { saveRatingScale } from "../actions.ts";
import styles from "../house.module.css";

const fields = { used: "Used", label: "Label", value: "Number", definition: "What it means", mark: "Mark" };
const labels = Object.fromEntries(
  WORDED.flatMap((code) =>
    Object.entries(fields).map(([name, label]) => [`${name}.${code}`, `${ratingLevel(code).label}: ${label}`]),
  ),
);
const markNames: Record<(typeof RATING_MARKS)[number], string> = {
  verified: "Tick, green",
  change: "Pencil, amber",
  disputed: "Cross, red",
  unsourced: "Question mark, violet",
  unverifiable: "Wave, grey",
  not_checkable: "Empty set, grey",
};

export function ScaleForm({ levels, seen }: { levels: readonly HouseLevel[]; seen: number }): ReactNode {
  const [state, action] = useActionState(saveRatingScale, idle);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ ...labels, form: "The scale" }} />
      <input type="hidden" name="seen" value={state.status === "conflict" ? state.seen : seen} />
      <div className={styles.levels} key={seen}>
        {WORDED.map((code) => (
          <Level key={code} code={code} level={levels.find((one) => one.code === code)} state={state} />
        ))}
      </div>
      <FormButtons>
        <SubmitButton>Save the scale</SubmitButton>
      </FormButtons>
    </Form>
  );
}

type LevelProps = { code: HouseLevel["code"]; level: HouseLevel | undefined; state: FormState };

function Level({ code, level, state }: LevelProps): ReactNode {
  const standard = ratingLevel(code);
  const { label, value, definition, mark } = level ?? { ...standard, value: null };
  const field = (name: keyof typeof fields, fallback: string) => ({
    name: `${name}.${code}`,
    label: fields[name],
    defaultValue: fieldValue(state, `${name}.${code}`, fallback),
    errors: fieldErrors(state, `${name}.${code}`),
  });
  const isUsed = "values" in state ? fieldValue(state, `used.${code}`) === "on" : level !== undefined;
  return (
    <fieldset className={styles.level} aria-label={standard.label}>
      <Checkbox
        name={`used.${code}`}
        label={standard.label}
        hint={fieldErrors(state, `used.${code}`)[0] ?? ""}
        checked={isUsed}
      />
      <TextField {...field("label", label)} />
      {WITHOUT_NUMBER.includes(code) ? (
        <input type="hidden" name={`value.${code}`} value="" />
      ) : (
        <TextField {...field("value", value === null ? "" : String(value))} inputMode="numeric" />
      )}
      <SelectField
        {...field("mark", mark)}
        options={RATING_MARKS.map((name) => ({ value: name, label: markNames[name] }))}
      />
      <div className={styles.wide}>
        <TextField {...field("definition", definition)} />
      </div>
    </fieldset>
  );
}
