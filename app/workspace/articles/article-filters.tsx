import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { Checkbox } from "#/components/ui/choice.tsx";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { modeLabels, stageLabels } from "#/newsroom/articles/article.ts";
import { type ArticleFilter, isFiltered } from "./filter-articles.ts";
import styles from "./list.module.css";

/** What to show, kept in the address so that a list can be sent to a colleague. */
export function ArticleFilters({ filter }: { filter: ArticleFilter }): ReactNode {
  return (
    <Form className={styles.filters} action="/workspace/articles" role="search">
      <TextField key={filter.words} name="q" type="search" label="Search" defaultValue={filter.words} />
      <SelectField name="stage" label="Stage" defaultValue={filter.stage ?? ""} options={anyOr(stageLabels)} />
      <SelectField name="mode" label="Kind" defaultValue={filter.mode ?? ""} options={anyOr(modeLabels)} />
      <Checkbox key={String(filter.mine)} name="mine" label="Only mine" checked={filter.mine} />
      <div className={styles.buttons}>
        <Button type="submit">Show</Button>
        {isFiltered(filter) ? <Link href="/workspace/articles">Show all</Link> : null}
      </div>
    </Form>
  );
}

function anyOr(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return [{ value: "", label: "Any" }, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
}
