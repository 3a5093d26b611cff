"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Mark } from "#/components/mark.tsx";
import { SelectField, TextArea, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { LOCATOR_KINDS, STANCES } from "#/db/vocabulary.ts";
import type { DeskClaim, DeskSource } from "#/newsroom/articles/desk.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { attach, findOnFile, type OnFile } from "./checking-actions.ts";
import { rememberAttached } from "./evidence-deeds.ts";
import own from "./evidence-form.module.css";
import { stances } from "./evidence-words.ts";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { SourceFields } from "./source-fields.tsx";

/** How long somebody has to stop typing before the file is searched, in milliseconds. */
const PAUSE = 200;

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

const locators: Record<(typeof LOCATOR_KINDS)[number], string> = {
  none: "Nowhere in particular",
  page: "Page",
  timestamp: "Timestamp",
  paragraph: "Paragraph",
  section: "Section",
  cell: "Table cell",
};

type EvidenceFormProps = {
  claim: DeskClaim;
  isOpen: boolean;
  /** Attached before and about to be used once more: then only where in it is asked. */
  again: DeskEvidence | null;
};

/** Evidence for a claim, the link first. What is on file is found while it is typed, and used again. */
export function EvidenceForm({ claim, isOpen, again }: EvidenceFormProps): ReactNode {
  const { setPanel, say } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const [url, setUrl] = useState(again?.url ?? "");
  const [name, setName] = useState("");
  const found = useOnFile(url.length > 8 ? bare(url) : "");
  const named = useOnFile(name);
  const same = again ?? found.evidence.find((item) => item.url !== null && bare(item.url) === bare(url)) ?? null;
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

  return (
    <div ref={box}>
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
          if (form) rememberAttached(new FormData(form));
          setPanel(null);
          say(`Evidence added to ${claim.label}`);
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true }),
          );
        }}
      >
        {(state, isPending) => (
          <>
            {again ? null : (
              <TextField
                {...field(state, "url")}
                type="url"
                inputMode="url"
                placeholder="https://"
                autoComplete="off"
                onChange={(event) => setUrl(event.target.value.trim())}
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
                options={LOCATOR_KINDS.map((value) => ({ value, label: locators[value] }))}
              />
              <TextField {...field(state, "locator")} placeholder="12, or 01:42" />
            </div>
            <Stance state={state} />
            {same ? null : (
              <SourceFields state={state} source={source} known={named.sources} onName={setName} field={field} />
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

function Stance({ state }: { state: FormState }): ReactNode {
  const chosen = fieldValue(state, "stance", "supports");
  return (
    <fieldset className={own.stances}>
      <legend>Stance</legend>
      {STANCES.map((stance) => (
        <label key={stance} className={own.stance}>
          <input type="radio" name="stance" value={stance} defaultChecked={stance === chosen} />
          <span>
            <Mark name={stances[stance].mark} size={12} /> {stances[stance].label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is on file under these words, a moment after they were typed. */
function useOnFile(words: string): OnFile {
  const [found, setFound] = useState<OnFile>(nothing);
  useEffect(() => {
    if (words.trim().length < 2) return setFound(nothing);
    let isStale = false;
    const timer = setTimeout(() => {
      findOnFile(words).then(
        (result) => isStale || setFound(result),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}

const nothing: OnFile = { sources: [], evidence: [] };

function bare(url: string): string {
  return url.trim().replace(/#.*$/, "").replace(/\/$/, "").toLowerCase();
}
