"use client";
import { type ReactNode, useState } from "react";
import { sourceKinds, tiers } from "#/components/source-words.ts";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { type FormState, fieldValue } from "#/components/ui/form-state.ts";
import { SOURCE_KINDS, TIERS, type Tier } from "#/db/vocabulary.ts";
import type { DeskSource } from "#/newsroom/articles/desk.ts";
import own from "./evidence-form.module.css";

type FieldName = "sourceName" | "independenceGroup" | "publicDescription" | "publisher" | "publishedOn";

type SourceFieldsProps = {
  state: FormState;
  /** The source on file that the form names, if there is one: then nothing more is asked about it. */
  source: DeskSource | null;
  /** How close to the fact the address makes one think it is. */
  likely: Tier;
  known: readonly DeskSource[];
  onName: (name: string) => void;
  field: (
    state: FormState,
    name: FieldName,
  ) => { id: string; name: string; label: string; defaultValue: string; errors: readonly string[] };
};

/** Who or what is behind the evidence. */
export function SourceFields({ state, source, likely, known, onName, field }: SourceFieldsProps): ReactNode {
  const [isConfidential, setConfidential] = useState(fieldValue(state, "isConfidential") === "on");
  return (
    <>
      <TextField
        {...field(state, "sourceName")}
        list="known-sources"
        autoComplete="off"
        placeholder="National Statistics Office"
        onChange={(event) => onName(event.target.value)}
      />
      <datalist id="known-sources">
        {known.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      {source ? (
        <p className={own.onFile}>
          On file: {sourceKinds[source.kind].toLowerCase()}, {source.tier}
          {source.independenceGroup ? `, group ${source.independenceGroup}` : ""}.
        </p>
      ) : (
        <SelectField
          id="evidence-tier"
          name="tier"
          label="How close to the fact"
          hint={likely === "secondary" ? null : "Guessed from the address."}
          defaultValue={fieldValue(state, "tier", likely)}
          options={TIERS.map((value) => ({ value, label: `${tiers[value].label}: ${tiers[value].means}` }))}
        />
      )}
      <details className={own.more}>
        <summary>Publisher, date, group, confidential source</summary>
        <div className={own.inner}>
          <div className={own.two}>
            <TextField {...field(state, "publisher")} optional />
            <TextField {...field(state, "publishedOn")} inputMode="numeric" placeholder="2026-03-31" optional />
          </div>
          {source ? null : (
            <>
              <SelectField
                id="evidence-sourceKind"
                name="sourceKind"
                label="Kind of source"
                defaultValue={fieldValue(state, "sourceKind", "web")}
                options={SOURCE_KINDS.map((value) => ({ value, label: sourceKinds[value] }))}
              />
              <TextField
                {...field(state, "independenceGroup")}
                optional
                hint="Sources that draw on one another share a group and count as one."
              />
              <label className={own.check}>
                <input
                  type="checkbox"
                  name="isConfidential"
                  checked={isConfidential}
                  onChange={(event) => setConfidential(event.target.checked)}
                />
                Confidential: only editors and whoever brought it see the name
              </label>
              {isConfidential ? (
                <TextField {...field(state, "publicDescription")} placeholder="a ministry official" />
              ) : null}
            </>
          )}
        </div>
      </details>
    </>
  );
}
