"use client";
import { type ReactNode, useActionState } from "react";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { type FormState, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { OwnCode } from "#/db/vocabulary.ts";
import { type HouseLevel, WORDED } from "#/newsroom/house/scale.ts";
import { ratingLevel, type StandardLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { saveRatingScale } from "../actions.ts";
import styles from "../house.module.css";
import { fieldNames, ownCodesIn } from "./level-fields.tsx";
import { OwnLevels } from "./own-levels.tsx";
import { StandardLevelFields } from "./standard-level.tsx";

type ScaleFormProps = {
  levels: readonly HouseLevel[];
  seen: number;
  /** Own levels that stand in unpublished work, and those that ever stood in a verdict. */
  inUse: readonly OwnCode[];
  given: readonly OwnCode[];
};

export function ScaleForm({ levels, seen, inUse, given }: ScaleFormProps): ReactNode {
  const [state, action] = useActionState(saveRatingScale, idle);
  const standard = levels.filter((level): level is StandardLevel => level.countsAs === undefined);
  const own = levels.flatMap((level) => (level.countsAs === undefined ? [] : [level]));
  return (
    <Form action={action}>
      <FormSummary state={state} labels={{ ...labelsIn(state), form: "The scale" }} />
      <input type="hidden" name="seen" value={state.status === "conflict" ? state.seen : seen} />
      <OwnLevels key={`own-${seen}`} levels={own} state={state} inUse={inUse} given={given} />
      <section className={styles.standard} aria-labelledby="standard-ratings">
        <h2 id="standard-ratings">The standard ratings</h2>
        <div className={styles.levels} key={seen}>
          {WORDED.map((code) => (
            <StandardLevelFields
              key={code}
              code={code}
              level={standard.find((one) => one.code === code)}
              state={state}
            />
          ))}
        </div>
      </section>
      <FormButtons>
        <SubmitButton>Save the scale</SubmitButton>
      </FormButtons>
    </Form>
  );
}

/** Of each field of the form the words by which the summary leads to it, in the order of the form. */
function labelsIn(state: FormState): Record<string, string> {
  const own = ownCodesIn(state).map((code): [string, string] => [
    code,
    fieldValue(state, `label.${code}`) || "New level",
  ]);
  const standard = WORDED.map((code): [string, string] => [code, ratingLevel(code).label]);
  return Object.fromEntries(
    [...own, ...standard].flatMap(([code, words]) =>
      Object.entries(fieldNames).map(([name, label]) => [`${name}.${code}`, `${words}: ${label}`]),
    ),
  );
}
