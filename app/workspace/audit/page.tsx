import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Day } from "#/components/date.tsx";
import { Button } from "#/components/ui/button.tsx";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { SelectField } from "#/components/ui/field.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { listArticles } from "#/newsroom/articles/article-list.ts";
import { describeEvent } from "#/newsroom/audit/describe-event.ts";
import { eventKinds } from "#/newsroom/audit/kinds.ts";
import { type LogEntry, listEvents } from "#/newsroom/audit/queries.ts";
import { listPeople } from "#/newsroom/people/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import styles from "./audit.module.css";
import { byDay, type LogQuery, logAddress, logQuery } from "./log-filter.ts";

export const metadata: Metadata = { title: "Log" };

const pageSize = 100;

export default async function AuditPage({ searchParams }: PageProps<"/workspace/audit">): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/audit");
  const frame = {
    actor,
    current: "log",
    title: "Log",
    about: "Who did what, newest first. Nothing in it can be changed. Times are UTC.",
  } as const;
  if (!can(actor, "audit.read")) {
    return (
      <PageFrame {...frame}>
        <Notice tone="warn">{refusalOf("audit.read")}</Notice>
      </PageFrame>
    );
  }
  const query = logQuery(await searchParams);
  const entries = listEvents(db, { ...query, limit: pageSize + 1 }, actor);
  const shown = entries.slice(0, pageSize);
  const last = shown.at(-1);
  const { before: _, ...filters } = query;
  return (
    <PageFrame {...frame} width="narrow">
      <Filters
        query={query}
        people={listPeople(db).map(({ id, name }) => ({ value: id, label: name }))}
        articles={listArticles(db).map(({ id, headline }) => ({ value: id, label: headline }))}
      />
      {shown.length === 0 ? (
        <EmptyState title="Nothing to show" action={<Link href="/workspace/audit">Show the whole log</Link>}>
          <p>
            {Object.keys(query).length > 0
              ? "Nothing in the log fits what is asked for above."
              : "Nothing has happened yet."}
          </p>
        </EmptyState>
      ) : (
        byDay(shown).map(({ day, entries: ofDay }) => (
          <section key={day} className={styles.day}>
            <h2>
              <Day date={day} weekday />
            </h2>
            <ol className={styles.list}>
              {ofDay.map((entry) => (
                <Entry key={entry.n} entry={entry} />
              ))}
            </ol>
          </section>
        ))
      )}
      <nav className={styles.pages} aria-label="Pages">
        {query.before ? <Link href={logAddress(filters)}>Newest</Link> : <span />}
        {entries.length > pageSize && last ? (
          <Link href={logAddress({ ...filters, before: last.n })}>Earlier</Link>
        ) : null}
      </nav>
    </PageFrame>
  );
}

function Entry({ entry }: { entry: LogEntry }): ReactNode {
  const time = entry.at.toISOString();
  return (
    <li className={styles.entry}>
      <time dateTime={time} title={`${time.slice(0, 19).replace("T", " ")} UTC, entry ${entry.n}`}>
        {time.slice(11, 16)}
      </time>
      <p dir="auto">{describeEvent(entry)}</p>
    </li>
  );
}

type Choices = readonly { value: string; label: string }[];

function Filters({ query, people, articles }: { query: LogQuery; people: Choices; articles: Choices }): ReactNode {
  const kinds = Object.entries(eventKinds).map(([value, label]) => ({ value, label }));
  return (
    <Form className={styles.filters} action="/workspace/audit" role="search">
      <SelectField
        name="person"
        label="Person"
        defaultValue={query.personId ?? ""}
        options={anyOr("Anybody", people)}
      />
      <SelectField
        name="article"
        label="Article"
        defaultValue={query.articleId ?? ""}
        options={anyOr("Any", articles)}
      />
      <SelectField name="kind" label="What" defaultValue={query.kind ?? ""} options={anyOr("Anything", kinds)} />
      <Button type="submit">Show</Button>
    </Form>
  );
}

function anyOr(label: string, choices: Choices): Choices {
  return [{ value: "", label }, ...choices];
}
