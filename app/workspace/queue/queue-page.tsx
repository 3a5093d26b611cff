import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { ButtonLink } from "#/components/ui/button.tsx";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import type { Context } from "#/newsroom/context.ts";
import { dayOf } from "#/newsroom/day.ts";
import { queueOf, statementsOf, teamQueue } from "#/newsroom/queues/queries.ts";
import { countQueue, filterQueue, type QueueRow } from "#/newsroom/queues/queue.ts";
import { NextForMe } from "./next-key.tsx";
import styles from "./queue.module.css";
import { QueueFilters } from "./queue-filters.tsx";
import { isFiltered, type QueueQuery, queueAddress, type Whose } from "./queue-query.ts";
import { QueueLine } from "./queue-row.tsx";
import { rowAddress, rowName } from "./row-address.ts";

const pageSize = 50;

/** A queue: what waits for the person, or for anybody, across articles. */
export function QueuePage({ ctx, whose, query }: { ctx: Context; whose: Whose; query: QueueQuery }): ReactNode {
  const { db, actor } = ctx;
  const { filter, page } = query;
  const today = dayOf(ctx.now());
  const team = teamQueue(db);
  const mine = queueOf(db, actor, team);
  const all = whose === "mine" ? mine : team;
  const found = filterQueue(all, filter, today);
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const statements = statementsOf(
    db,
    shown.flatMap(({ claim }) => claim?.id ?? []),
  );
  const [next] = mine;
  return (
    <PageFrame
      actor={actor}
      current="queue"
      title={whose === "mine" ? "My queue" : "Team queue"}
      about={whose === "mine" ? "What waits for you, across all articles." : "What waits for anybody, and who has it."}
      actions={next ? <NextForMe href={rowAddress(next)} name={rowName(next)} /> : null}
    >
      <div className={styles.section}>
        <nav className={styles.tabs} aria-label="Queues">
          <Link href={queueAddress("mine", {})} aria-current={whose === "mine" ? "page" : undefined}>
            Mine <span className={styles.count}>{mine.length}</span>
          </Link>
          <Link href={queueAddress("team", {})} aria-current={whose === "team" ? "page" : undefined}>
            Team <span className={styles.count}>{team.length}</span>
          </Link>
        </nav>
        {all.length === 0 ? (
          <Nothing whose={whose} team={team.length} />
        ) : (
          <>
            <QueueFilters
              whose={whose}
              filter={filter}
              counts={countQueue(all, filter, today)}
              people={choices(all.flatMap(({ person }) => (person ? [{ value: person.id, label: person.name }] : [])))}
              articles={choices(all.map(({ article }) => ({ value: article.id, label: article.headline })))}
              personId={actor.id}
            />
            {found.length === 0 ? (
              <EmptyState
                title="Nothing fits"
                action={<Link href={queueAddress(whose, {})}>Show all {all.length}</Link>}
              >
                <p>Nothing that waits has all of what is asked for above.</p>
              </EmptyState>
            ) : (
              <>
                <p className={styles.total} role="status">
                  {isFiltered(filter) ? `${found.length} of ${all.length}` : all.length} to do
                  {last > 1 ? `, page ${page} of ${last}` : ""}, earliest first
                </p>
                <ol className={styles.list}>
                  {shown.map((row) => (
                    <QueueLine
                      key={keyOf(row)}
                      row={row}
                      statement={statements.get(row.claim?.id ?? "")}
                      today={today}
                      personId={actor.id}
                    />
                  ))}
                </ol>
                <Pages whose={whose} query={query} last={last} />
              </>
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

function keyOf({ article, claim, flag, deed }: QueueRow): string {
  return [article.id, claim?.id, flag?.id, deed].join(" ");
}

/** Each once, by name. */
function choices(all: readonly { value: string; label: string }[]): { value: string; label: string }[] {
  const labels = new Map(all.map(({ value, label }) => [value, label]));
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}

function Nothing({ whose, team }: { whose: Whose; team: number }): ReactNode {
  if (whose === "mine" && team > 0) {
    return (
      <EmptyState
        title="Nothing waits for you"
        action={<ButtonLink href={queueAddress("team", {})}>See what the team has</ButtonLink>}
      >
        <p>
          Next: {team === 1 ? "one thing waits" : `${team} things wait`} for colleagues. Take one over, or help with it.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={whose === "mine" ? "Nothing waits for you" : "Nothing waits for anybody"}
      action={
        <ButtonLink variant="primary" href="/workspace/articles/new">
          Submit an article
        </ButtonLink>
      }
    >
      <p>Next: an article to check. Its claims come here as soon as they are found.</p>
    </EmptyState>
  );
}

function Pages({ whose, query, last }: { whose: Whose; query: QueueQuery; last: number }): ReactNode {
  if (last <= 1) return null;
  const { filter, page } = query;
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page > 1 ? <Link href={queueAddress(whose, filter, page - 1)}>Before</Link> : <span />}
      {page < last ? <Link href={queueAddress(whose, filter, page + 1)}>After</Link> : null}
    </nav>
  );
}
