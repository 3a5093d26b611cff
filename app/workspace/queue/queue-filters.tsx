import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { SelectField } from "#/components/ui/field.tsx";
import { MODES } from "#/db/vocabulary.ts";
import { modeLabels } from "#/newsroom/articles/article.ts";
import {
  awaitedDeeds,
  awaitedLabels,
  type DueRange,
  dueRanges,
  NOBODY,
  type QueueCounts,
  type QueueFilter,
} from "#/newsroom/queues/queue.ts";
import styles from "./queue.module.css";
import { isFiltered, queueAddress, type Whose } from "./queue-query.ts";

const dueLabels: Record<DueRange, string> = { overdue: "Overdue", today: "Today", week: "This week", none: "No date" };

type Choice = { value: string; label: string };
type Props = {
  whose: Whose;
  filter: QueueFilter;
  counts: QueueCounts;
  /** Everybody who has something, and every article in which something is to be done. */
  people: readonly Choice[];
  articles: readonly Choice[];
  personId: string;
};

/** What to show, kept in the address: chips for the few choices, lists for the many. Each says how much it would show. */
export function QueueFilters({ whose, filter, counts, people, articles, personId }: Props): ReactNode {
  const line = { whose, filter, counts };
  const deeds = awaitedDeeds.map((value) => ({ value, label: awaitedLabels[value] }));
  const owners = [
    { value: personId, label: "Given to you" },
    { value: NOBODY, label: "Free to take" },
  ];
  const { person, article, mode } = counts;
  const isOpen = filter.article !== null || filter.mode !== null || (whose === "team" && filter.person !== null);
  return (
    <div className={styles.filters}>
      <Chips {...line} part="deed" title="What" choices={deeds} />
      <Chips
        {...line}
        part="due"
        title="Due"
        choices={dueRanges.map((value) => ({ value, label: dueLabels[value] }))}
      />
      {whose === "mine" ? <Chips {...line} part="person" title="Whose" choices={owners} /> : null}
      <details className={styles.more} open={isOpen}>
        <summary>{whose === "mine" ? "By article or kind" : "By person, article or kind"}</summary>
        <Form className={styles.lists} action={queueAddress(whose, {})} role="search">
          {(["deed", "due", ...(whose === "mine" ? (["person"] as const) : [])] as const).map((part) =>
            filter[part] ? <input key={part} type="hidden" name={part} value={filter[part]} /> : null,
          )}
          {whose === "team" ? (
            <SelectField
              name="person"
              label="Person"
              defaultValue={filter.person ?? ""}
              options={withCounts([{ value: NOBODY, label: "Nobody yet" }, ...people], person, filter.person)}
            />
          ) : null}
          <SelectField
            name="article"
            label="Article"
            defaultValue={filter.article ?? ""}
            options={withCounts(articles, article, filter.article)}
          />
          <SelectField
            name="mode"
            label="Kind"
            defaultValue={filter.mode ?? ""}
            options={withCounts(
              MODES.map((value) => ({ value, label: modeLabels[value] })),
              mode,
              filter.mode,
            )}
          />
          <div className={styles.buttons}>
            <Button type="submit">Show</Button>
            {isFiltered(filter) ? <Link href={queueAddress(whose, {})}>Show all</Link> : null}
          </div>
        </Form>
      </details>
    </div>
  );
}

function withCounts(choices: readonly Choice[], counts: ReadonlyMap<string, number>, chosen: string | null): Choice[] {
  const open = choices.filter(({ value }) => counts.has(value) || value === chosen);
  return [
    { value: "", label: "Any" },
    ...open.map(({ value, label }) => ({ value, label: `${label} (${counts.get(value) ?? 0})` })),
  ];
}

type ChipsProps = Pick<Props, "whose" | "filter" | "counts"> & {
  part: "deed" | "due" | "person";
  title: string;
  choices: readonly Choice[];
};

/** A choice that would show nothing is left out, unless it is the one that is made; so is a line with one choice. */
function Chips({ whose, filter, counts, part, title, choices }: ChipsProps): ReactNode {
  const open = choices.filter(({ value }) => counts[part].has(value) || filter[part] === value);
  if (open.length < 2 && filter[part] === null) return null;
  return (
    <nav className={styles.chips} aria-label={title}>
      <span className={styles.title} aria-hidden="true">
        {title}
      </span>
      <Link href={queueAddress(whose, { ...filter, [part]: null })} aria-current={filter[part] === null || undefined}>
        All
      </Link>
      {open.map(({ value, label }) => (
        <Link
          key={value}
          href={queueAddress(whose, { ...filter, [part]: value })}
          aria-current={filter[part] === value || undefined}
        >
          {label} <span className={styles.count}>{counts[part].get(value) ?? 0}</span>
        </Link>
      ))}
    </nav>
  );
}
