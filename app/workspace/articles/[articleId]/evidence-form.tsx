"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Pasted } from "#/components/pasted-evidence.ts";
import { locatorLabels } from "#/components/source-words.ts";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { LOCATOR_KINDS } from "#/db/vocabulary.ts";
import type { DeskClaim, DeskSource } from "#/newsroom/articles/desk.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { likelyTier } from "#/newsroom/evidence/tier.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { attach } from "./checking-actions.ts";
import { rememberAttached } from "./evidence-deeds.ts";
import own from "./evidence-form.module.css";
import { bareAddress, fieldsOf, type Offer, offersFor, offersOnFile } from "./evidence-offers.ts";
import { focusCardAfter } from "./focus-card.ts";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { LinkField } from "./link-field.tsx";
import { SourceFields } from "./source-fields.tsx";
import { Stance, sendFromLine, stanceOf } from "./stance-field.tsx";
import { typedIn } from "./use-deeds.ts";
import { useOnFile } from "./use-on-file.ts";

const labels = {
  url: "Link",
  title: "Title",
  quote: "Passage",
  locator: "Where in it",
  stance: "Stance",
  sourceName: "Source",
  publisher: "Publisher",
  publishedOn: "Published",
  independenceGroup: "Independence group",
  publicDescription: "How readers may know it",
  note: "Note",
};

type EvidenceFormProps = {
  claim: DeskClaim;
  isOpen: boolean;
  /** Attached before and about to be used once more: then only where in it is asked. */
  again: DeskEvidence | null;
};

/**
 * Evidence for a claim, the link first. What is on file is found while it is typed, and used again. From any line Enter
 * attaches it as supporting, Shift+Enter as refuting, Alt+Enter as context.
 */
export function EvidenceForm({ claim, isOpen, again }: EvidenceFormProps): ReactNode {
  const { desk, setPanel, say, perform } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const [url, setUrl] = useState(again?.url ?? "");
  const [name, setName] = useState("");
  const isLink = /^[a-z]+:/i.test(url);
  const found = useOnFile(isLink ? (url.length > 8 ? bareAddress(url) : "") : url);
  const named = useOnFile(name);
  const { text, links, claims } = desk;
  const typed = isLink ? "" : url;
  const near = useMemo(
    () => (isOpen ? offersFor({ text, links, claims }, claim, typed) : []),
    [isOpen, text, links, claims, claim, typed],
  );
  const offers = again || isLink ? [] : url === "" ? near : offersOnFile(near, found.evidence, claim);
  const same =
    again ?? found.evidence.find((item) => item.url !== null && bareAddress(item.url) === bareAddress(url)) ?? null;
  const source: DeskSource | null =
    same?.source ??
    named.sources.find((candidate) => candidate.name.toLowerCase() === name.trim().toLowerCase()) ??
    null;

  useEffect(() => {
    if (!isOpen) return;
    const first = again ? "input[name=locator]" : "input[name=url]";
    box.current?.querySelector<HTMLInputElement>(first)?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, again]);

  function take(offer: Offer, event: KeyboardEvent | null): void {
    const form = box.current?.querySelector("form");
    const stance = (event && stanceOf(event)) ?? String(form ? new FormData(form).get("stance") : "supports");
    const fields = { ...fieldsOf(offer), claimId: claim.id, stance };
    setPanel(null);
    focusCardAfter();
    perform({ name: "attach", fields, itemId: claim.id, says: `Evidence added to ${claim.label}` }, () =>
      rememberAttached(fields),
    );
  }

  function fill({ quote, locatorKind, locator }: Pasted): void {
    for (const [name, words] of Object.entries({ quote, locatorKind, locator })) {
      const field = box.current?.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (field && words !== "") field.value = words;
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lines in it take the keys
    <div ref={box} onKeyDown={sendFromLine}>
      <ActionForm
        action={attach}
        hidden={{
          claimId: claim.id,
          ...(again ? { evidenceId: again.evidenceId } : source && !same ? { sourceId: source.id } : {}),
        }}
        idPrefix="evidence-"
        labels={labels}
        className={styles.form}
        onSaved={() => {
          const form = box.current?.querySelector("form");
          if (form) rememberAttached(typedIn(new FormData(form)));
          setPanel(null);
          say(`Evidence added to ${claim.label}`);
          focusCardAfter();
        }}
      >
        {(state, isPending) => (
          <>
            {again ? null : (
              <LinkField
                defaultValue={fieldValue(state, "url")}
                errors={fieldErrors(state, "url")}
                offers={offers}
                onTyped={setUrl}
                onPasted={fill}
                onTake={take}
              />
            )}
            {again ? (
              <p className={own.onFile}>
                Again: “{again.title}” ({again.source.name}).
              </p>
            ) : same ? (
              <p className={own.onFile}>
                On file already as “{same.title}” ({same.source.name}): it is used again.
              </p>
            ) : (
              <TextField {...field(state, "title")} optional placeholder="Employment by sector, table 4" />
            )}
            <TextArea {...field(state, "quote")} optional rows={2} placeholder="The words that bear on the claim" />
            <div className={own.two}>
              <SelectField
                {...field(state, "locatorKind")}
                label="Place"
                defaultValue={fieldValue(state, "locatorKind", "page")}
                options={LOCATOR_KINDS.map((value) => ({ value, label: locatorLabels[value] }))}
              />
              <TextField {...field(state, "locator")} placeholder="12, or 01:42" />
            </div>
            <Stance state={state} />
            {same ? null : (
              <SourceFields
                state={state}
                source={source}
                likely={likelyTier(url)}
                known={named.sources}
                onName={setName}
                field={field}
              />
            )}
            <TextArea {...field(state, "note")} optional rows={2} hint="For the desk only." />
            <FormEnd label="Add evidence" isPending={isPending} />
          </>
        )}
      </ActionForm>
    </div>
  );
}

/** What every field of this form has. */
function field(
  state: FormState,
  name: keyof typeof labels | "locatorKind",
): { id: string; name: string; label: string; defaultValue: string; errors: readonly string[] } {
  const label = name === "locatorKind" ? "Place" : labels[name];
  return {
    id: `evidence-${name}`,
    name,
    label,
    defaultValue: fieldValue(state, name),
    errors: fieldErrors(state, name),
  };
}
