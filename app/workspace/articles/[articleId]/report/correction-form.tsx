"use client";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { RadioCards } from "#/components/ui/choice.tsx";
import { SelectField, TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { CORRECTION_KINDS, CORRECTION_ORIGINS } from "#/db/vocabulary.ts";
import { correctionKinds, correctionOrigins } from "#/newsroom/corrections/correction.ts";
import type { DraftedCorrection, LiveClaim } from "#/newsroom/corrections/correction-desk.ts";
import { ActionForm } from "../action-form.tsx";
import styles from "./correction.module.css";
import { saveCorrection } from "./correction-actions.ts";
import { NoticePreview, type ShownNotice, shownIn } from "./notice-preview.tsx";

const labels = {
  kind: "What kind of change is it?",
  claim: "What it is about",
  publicText: "What readers are told",
  whatWasWrong: "What was wrong",
  internalCause: "How it came about",
  requestedBy: "Who asked for it",
};

type CorrectionFormProps = {
  articleId: string;
  claims: readonly LiveClaim[];
  /** What is on file, or what the form begins with where `rowVersion` is 0. */
  correction: DraftedCorrection;
  nextVersion: number;
};

/** Why there is another version, in the words that readers get, with the notice beside it as it will stand. */
export function CorrectionForm({ articleId, claims, correction, nextVersion }: CorrectionFormProps): ReactNode {
  const fields = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ShownNotice>(correction);
  const isOpen = correction.rowVersion > 0;
  return (
    <div className={styles.beside}>
      <ActionForm
        action={saveCorrection}
        hidden={{ articleId, rowVersion: String(correction.rowVersion), requestId: correction.requestId ?? "" }}
        seenAs="rowVersion"
        idPrefix="correction-"
        labels={labels}
        className={styles.form}
        onTyping={() => setShown(shownIn(fields.current?.closest("form") ?? null))}
      >
        {(state, isPending) => (
          <>
            <div ref={fields}>
              <RadioCards
                id="correction-kind"
                name="kind"
                legend={labels.kind}
                value={fieldValue(state, "kind", correction.kind)}
                errors={fieldErrors(state, "kind")}
                choices={CORRECTION_KINDS.map((value) => ({ value, ...correctionKinds[value] }))}
              />
            </div>
            <SelectField
              id="correction-claim"
              name="claim"
              label={labels.claim}
              defaultValue={fieldValue(state, "claim", correction.claim ?? "")}
              errors={fieldErrors(state, "claim")}
              options={[
                { value: "", label: "The whole report" },
                ...claims.map(({ label, claim }) => ({ value: label, label: `${label}: ${claim}` })),
              ]}
            />
            <TextArea
              id="correction-publicText"
              name="publicText"
              label={labels.publicText}
              hint="What is right. Public, for good. It can be written until the version is published."
              rows={3}
              defaultValue={fieldValue(state, "publicText", correction.publicText ?? "")}
              errors={fieldErrors(state, "publicText")}
            />
            <TextArea
              id="correction-whatWasWrong"
              name="whatWasWrong"
              label={labels.whatWasWrong}
              hint="Public. A correction and a retraction need it."
              rows={2}
              defaultValue={fieldValue(state, "whatWasWrong", correction.whatWasWrong ?? "")}
              errors={fieldErrors(state, "whatWasWrong")}
            />
            <TextArea
              id="correction-internalCause"
              name="internalCause"
              label={labels.internalCause}
              hint="For colleagues. It never leaves the desk."
              optional
              rows={2}
              defaultValue={fieldValue(state, "internalCause", correction.internalCause ?? "")}
              errors={fieldErrors(state, "internalCause")}
            />
            <SelectField
              id="correction-requestedBy"
              name="requestedBy"
              label={labels.requestedBy}
              hint="Not public."
              defaultValue={fieldValue(state, "requestedBy", correction.requestedBy)}
              errors={fieldErrors(state, "requestedBy")}
              options={CORRECTION_ORIGINS.map((value) => ({ value, label: correctionOrigins[value] }))}
            />
            <div className={styles.acts}>
              <Button
                type="submit"
                data-main=""
                variant={isOpen ? "quiet" : "primary"}
                aria-disabled={isPending || undefined}
              >
                {isOpen ? "Save the correction" : "Open the correction"}
              </Button>
              {state.status === "saved" ? (
                <span className={styles.quiet} role="status">
                  Saved.
                </span>
              ) : null}
            </div>
          </>
        )}
      </ActionForm>
      <NoticePreview shown={shown} version={nextVersion} />
    </div>
  );
}
