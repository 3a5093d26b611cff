"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { CLAIM_KINDS, CLAIMANT_KINDS } from "#/db/vocabulary.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import { saveDetails } from "./actions.ts";
import styles from "./card.module.css";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import own from "./evidence-form.module.css";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { usePinnedClaim } from "./use-pinned-claim.ts";

const labels = {
  statement: "Statement",
  kind: "Kind of claim",
  claimReviewed: "Claim in short",
  claimantName: "Claimant",
  claimantKind: "Claimant is",
  claimantJobTitle: "Claimant’s role",
  claimantUrl: "Claimant’s page",
  madeOn: "Made on",
  location: "Made at",
  appearanceUrl: "First appeared at",
};

const kinds: Record<(typeof CLAIM_KINDS)[number], string> = {
  fact: "Fact",
  statistic: "Statistic",
  quote: "Quotation",
  prediction: "Prediction",
  opinion: "Opinion",
};

/** Longest claim that search tools show whole. */
const SHORT = 75;

/** What the claim says in a sentence of its own, and who made it, when and where. */
export function DetailsForm({ claim, isOpen }: { claim: DeskClaim; isOpen: boolean }): ReactNode {
  const { desk, setPanel, say } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const pinned = usePinnedClaim(claim);
  const isPublic = desk.mode === "published_fact_check";
  useEffect(() => {
    if (isOpen) box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    if (isOpen) box.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  return (
    <div ref={box}>
      <ActionForm
        action={saveDetails}
        hidden={{ claimId: claim.id, rowVersion: String(pinned.seen.rowVersion), gaps: claim.gaps ?? "" }}
        seenAs="rowVersion"
        idPrefix="details-"
        labels={labels}
        className={styles.form}
        onTyping={pinned.pin}
        onLeft={pinned.release}
        onSaved={() => {
          pinned.release();
          setPanel(null);
          say(`${claim.label}: details saved`);
        }}
      >
        {(state, isPending) => (
          <>
            <TextArea {...field(state, "statement", claim.statement)} rows={3} dir="auto" />
            <SelectField
              {...field(state, "kind", claim.kind)}
              options={CLAIM_KINDS.map((value) => ({ value, label: kinds[value] }))}
            />
            {isPublic ? <InShort state={state} claim={claim} /> : null}
            <TextField
              {...field(state, "claimantName", claim.claimant?.name)}
              optional
              hint="Who made the claim, as readers know them."
            />
            <div className={own.two}>
              <SelectField
                {...field(state, "claimantKind", claim.claimant?.kind ?? "person")}
                options={CLAIMANT_KINDS.map((value) => ({
                  value,
                  label: value === "person" ? "A person" : "An organisation",
                }))}
              />
              <TextField {...field(state, "claimantJobTitle", claim.claimant?.jobTitle)} optional />
            </div>
            <TextField {...field(state, "claimantUrl", claim.claimant?.url)} type="url" optional />
            <div className={own.two}>
              <TextField
                {...field(state, "madeOn", claim.madeOn)}
                inputMode="numeric"
                placeholder="2026-03-31"
                optional
              />
              <TextField {...field(state, "location", claim.location)} optional />
            </div>
            <TextField
              {...field(state, "appearanceUrl", claim.appearanceUrl)}
              type="url"
              optional
              hint="The page on which the claim was made."
            />
            {state.status === "conflict" ? null : <ChangedMeanwhile claim={claim} pinned={pinned} />}
            <FormEnd label="Save details" isPending={isPending} />
          </>
        )}
      </ActionForm>
    </div>
  );
}

function field(
  state: FormState,
  name: keyof typeof labels,
  value: string | null | undefined,
): { id: string; name: string; label: string; defaultValue: string; errors: readonly string[] } {
  return {
    id: `details-${name}`,
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, value ?? ""),
    errors: fieldErrors(state, name),
  };
}

/** The claim as search results print it, with the room that is left. */
function InShort({ state, claim }: { state: FormState; claim: DeskClaim }): ReactNode {
  const props = field(state, "claimReviewed", claim.claimReviewed);
  const [length, setLength] = useState(props.defaultValue.length);
  const left = SHORT - length;
  return (
    <TextField
      {...props}
      optional
      placeholder={claim.statement.slice(0, SHORT)}
      hint={left >= 0 ? `For search results: ${left} of ${SHORT} characters left.` : `${-left} characters too long.`}
      onChange={(event) => setLength(event.target.value.length)}
    />
  );
}
