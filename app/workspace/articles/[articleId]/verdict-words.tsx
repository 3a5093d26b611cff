"use client";
import { type ChangeEvent, type ReactNode, useEffect, useRef } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { Conclusion } from "#/newsroom/verdicts/rating-scale.ts";
import styles from "./card.module.css";
import { useHands } from "./hands.ts";
import own from "./verdict-form.module.css";
import { conclusionLook, conclusionParts, twoSources } from "./verdict-needs.ts";

/** The words that go with a verdict. What was typed stays when it is refused. */
export function VerdictWords({
  claim,
  conclusion,
  state,
  isPending,
  why,
}: {
  claim: DeskClaim;
  conclusion: Conclusion;
  state: FormState;
  isPending: boolean;
  why: string | null;
}): ReactNode {
  const { desk, setPanel, doIt, drafts } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const { label } = conclusionLook(desk, conclusion);
  // Between two reviewers nobody begins with the words of another.
  const latest = claim.review ? claim.verdicts.find((verdict) => verdict.isMine) : claim.verdicts[0];
  const isChange = conclusion === "needs_change";
  const asksForSource =
    claim.isKey &&
    conclusionParts(desk, conclusion, claim.evidence.length).outcome === "verified" &&
    !twoSources(claim).isMet;
  // What is typed is kept from the first letter on: adding evidence in between takes the box away.
  const kept = (name: string, saved: string) => ({
    defaultValue: drafts.get(claim.id)?.[name] ?? fieldValue(state, name, saved),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      drafts.set(claim.id, { ...drafts.get(claim.id), [name]: event.target.value });
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conclusion takes the focus again
  useEffect(() => {
    const field = box.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
    field?.focus({ preventScroll: true });
    // The words as they stand are there to be changed in place, or written over.
    if (field?.name === "suggestedText") field.select();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [conclusion]);

  return (
    <div className={styles.form} ref={box}>
      {why ? (
        <p className={own.why}>
          {why}
          {/^Attach|^All evidence/.test(why) && desk.may.attach ? (
            <Button variant="plain" size="small" onClick={() => doIt({ do: "evidence" })}>
              Add evidence
            </Button>
          ) : null}
        </p>
      ) : null}
      {isChange ? (
        <TextArea
          id="verdict-suggestedText"
          name="suggestedText"
          label="New wording"
          rows={2}
          {...kept("suggestedText", latest?.suggestedText ?? claim.exact)}
          errors={fieldErrors(state, "suggestedText")}
        />
      ) : null}
      <TextArea
        id="verdict-rationale"
        name="rationale"
        label={`${label}: why`}
        rows={3}
        {...kept("rationale", latest?.rationale ?? "")}
        errors={fieldErrors(state, "rationale")}
      />
      {asksForSource ? (
        <TextField
          id="verdict-soleSourceReason"
          name="soleSourceReason"
          label="Why one source is enough"
          optional
          {...kept("soleSourceReason", latest?.soleSourceReason ?? "")}
          errors={fieldErrors(state, "soleSourceReason")}
        />
      ) : null}
      <div className={styles.pair}>
        <Button
          type="submit"
          name="conclusion"
          value={conclusion}
          size="small"
          variant="primary"
          data-main=""
          aria-disabled={isPending || undefined}
        >
          Save “{label.toLowerCase()}” <kbd>Ctrl ⏎</kbd>
        </Button>
        <Button size="small" variant="plain" onClick={() => setPanel(null)}>
          Leave <KeyOf deed="close" />
        </Button>
      </div>
    </div>
  );
}
