"use client";
import { type ReactNode, useActionState } from "react";
import { Checkbox, RadioCards } from "#/components/ui/choice.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import type { SecondReview } from "#/db/vocabulary.ts";
import { secondReviews } from "#/newsroom/verdicts/policy.ts";
import { saveSecondReview } from "./actions.ts";
import styles from "./second-review-form.module.css";

const labels = { secondReview: "Judged by two people", share: "Share of claims", isBlind: "Blind" };

/** Offered to a newsroom that has not sampled yet, in percent. */
const USUAL_SHARE = 20;

type Policy = { secondReview: SecondReview; share: number | null; isBlind: boolean; rowVersion: number };

export function SecondReviewForm({ policy }: { policy: Policy }): ReactNode {
  const [state, action] = useActionState(saveSecondReview, idle);
  const share = policy.share === null ? USUAL_SHARE : Math.round(policy.share * 100);
  return (
    <Form action={action}>
      <FormSummary state={state} labels={labels} />
      <input type="hidden" name="rowVersion" value={state.status === "conflict" ? state.seen : policy.rowVersion} />
      <div className={styles.policy}>
        <RadioCards
          name="secondReview"
          legend={labels.secondReview}
          choices={secondReviews.map(({ code, label, definition }) => ({ value: code, label, hint: definition }))}
          value={fieldValue(state, "secondReview", policy.secondReview)}
          errors={fieldErrors(state, "secondReview")}
        />
        <div className={styles.share}>
          <TextField
            name="share"
            label={labels.share}
            hint="In per cent, from 1 to 99."
            inputMode="numeric"
            defaultValue={fieldValue(state, "share", String(share))}
            errors={fieldErrors(state, "share")}
          />
        </div>
        <div className={styles.blind}>
          <Checkbox
            name="isBlind"
            label={labels.isBlind}
            hint="The second reviewer sees neither the first verdict nor what others made of the evidence until both are in. Without this, the first verdict is shown."
            checked={"values" in state ? fieldValue(state, "isBlind") === "on" : policy.isBlind}
          />
        </div>
      </div>
      <FormButtons>
        <SubmitButton>Save the second review</SubmitButton>
      </FormButtons>
    </Form>
  );
}
