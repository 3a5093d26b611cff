"use client";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useActionState, useId } from "react";
import { Button } from "#/components/ui/button.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import type { OriginSuggestion } from "#/newsroom/evidence/origins.ts";
import { groupSourcesAction, keepApartAction } from "./actions.ts";
import styles from "./sources.module.css";

/** Sources that may have one origin: a person says whether it is so. */
export function Origins({ suggestions }: { suggestions: readonly OriginSuggestion[] }): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <section className={styles.origins} aria-label="Perhaps of one origin">
      <h2>Perhaps of one origin</h2>
      <p className={styles.quiet}>
        Outlets that carry one agency’s story are one source for a key claim. Nothing counts differently before you say
        so; verified key claims that counted them as several are then taken up again.
      </p>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion.sources.map(({ id }) => id).join(" ")}>
            <Origin suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const labels = { group: "Name of the group" };

function Origin({ suggestion: { sources, group, reasons } }: { suggestion: OriginSuggestion }): ReactNode {
  const [grouped, groupThem] = useActionState(groupSourcesAction, idle);
  const [kept, keepThem] = useActionState(keepApartAction, idle);
  const id = useId();
  const ids = sources.map((source) => <input key={source.id} type="hidden" name="sourceIds" value={source.id} />);
  return (
    <div className={styles.origin}>
      <p className={styles.named}>
        {sources.map((source, index) => (
          <span key={source.id}>
            {index === 0 ? "" : index === sources.length - 1 ? " and " : ", "}
            <Link href={`/workspace/sources/${source.id}` as Route} prefetch={false}>
              <bdi>{source.name}</bdi>
            </Link>
          </span>
        ))}
      </p>
      <ul className={styles.reasons}>
        {reasons.slice(0, 4).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <FormSummary state={grouped} labels={labels} />
      <FormSummary state={kept} labels={{}} />
      <div className={styles.rule}>
        <form action={groupThem} className={styles.group} noValidate>
          {ids}
          <TextField
            id={id}
            name="group"
            label={labels.group}
            defaultValue={fieldValue(grouped, "group", group)}
            errors={fieldErrors(grouped, "group")}
            autoComplete="off"
          />
          <Button type="submit">Count them as one</Button>
        </form>
        <form action={keepThem}>
          {ids}
          <Button type="submit" variant="plain">
            They are independent
          </Button>
        </form>
      </div>
    </div>
  );
}
