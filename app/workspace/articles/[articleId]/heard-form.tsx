"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { TextArea, TextField } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { Notice } from "#/components/ui/notice.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { attach } from "./checking-actions.ts";
import own from "./evidence-form.module.css";
import { focusCardAfter } from "./focus-card.ts";
import { FormEnd } from "./form-end.tsx";
import { useHands } from "./hands.ts";
import { Stance, sendFromLine } from "./stance-field.tsx";
import { useOnFile } from "./use-on-file.ts";

const labels = {
  quote: "What was said",
  sourceName: "Who said it",
  publicDescription: "How readers may know them",
  title: "On what occasion",
  note: "Note",
};

/** What somebody said who is not to be named. It is confidential from the start; Enter in a line attaches it. */
export function HeardForm({ claim }: { claim: DeskClaim }): ReactNode {
  const { setPanel, say } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const [name, setName] = useState("");
  const { sources } = useOnFile(name);
  const namesake = sources.filter((source) => source.name.toLowerCase() === name.trim().toLowerCase());
  const known = namesake.find(({ isConfidential }) => isConfidential) ?? null;
  const isNamedElsewhere = known === null && namesake.length > 0;

  useEffect(() => {
    box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lines in it take the keys
    <div ref={box} onKeyDown={sendFromLine}>
      <ActionForm
        action={attach}
        hidden={{
          claimId: claim.id,
          isConfidential: "on",
          sourceKind: "person",
          ...(known ? { sourceId: known.id } : {}),
        }}
        idPrefix="heard-"
        labels={labels}
        className={styles.form}
        onSaved={() => {
          setPanel(null);
          say(`Evidence added to ${claim.label}`);
          focusCardAfter();
        }}
      >
        {(state, isPending) => {
          const field = (name: keyof typeof labels, usual = "") => ({
            id: `heard-${name}`,
            name,
            label: labels[name],
            defaultValue: fieldValue(state, name, usual),
            errors: fieldErrors(state, name),
          });
          return (
            <>
              <TextArea {...field("quote")} rows={2} />
              <TextField
                {...field("sourceName")}
                autoComplete="off"
                hint="Only editors and you see the name."
                onChange={(event) => setName(event.target.value)}
              />
              {isNamedElsewhere ? (
                <Notice>
                  Somebody of this name is on file as a source that may be named. Here the name is kept confidential, as
                  a source of its own.
                </Notice>
              ) : null}
              {known?.publicDescription ? (
                <>
                  <p className={own.onFile}>On file as “{known.publicDescription}”.</p>
                  <input type="hidden" name="publicDescription" value={known.publicDescription} />
                </>
              ) : (
                <TextField {...field("publicDescription")} placeholder="a ministry official" />
              )}
              <Stance state={state} />
              <TextField {...field("title", "Conversation")} />
              <TextArea {...field("note")} optional rows={2} hint="For the desk only." />
              <FormEnd label="Add evidence" isPending={isPending} />
            </>
          );
        }}
      </ActionForm>
    </div>
  );
}
