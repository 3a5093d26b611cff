import type { Metadata, Route } from "next";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { sourceKinds, tiers } from "#/components/source-words.ts";
import { Badge } from "#/components/ui/badge.tsx";
import { Button } from "#/components/ui/button.tsx";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { TextField } from "#/components/ui/field.tsx";
import { type ListedSource, listSources } from "#/newsroom/evidence/queries.ts";
import { originSuggestions } from "#/newsroom/evidence/source-register.ts";
import { can } from "#/newsroom/permissions.ts";
import { Origins } from "./origins.tsx";
import styles from "./sources.module.css";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: PageProps<"/workspace/sources">): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/sources");
  const words = [(await searchParams).q].flat()[0]?.trim().slice(0, 200) ?? "";
  const all = listSources(db, actor);
  const found = all.filter((source) => holds(source, words));
  const origins = words === "" && can(actor, "source.revise") ? originSuggestions(db, actor) : [];
  return (
    <PageFrame
      actor={actor}
      current="sources"
      title="Sources"
      about="Where the evidence comes from: never the speaker of a claim. Sources of one group count as one."
    >
      {all.length === 0 ? (
        <EmptyState title="No source yet" action={<Link href="/workspace/articles">Go to the articles</Link>}>
          <p>
            A source comes on file with the first evidence attached from it. Open an article, choose a claim and attach
            a link.
          </p>
        </EmptyState>
      ) : (
        <section className={styles.section} aria-label="List of sources">
          <Origins suggestions={origins} />
          <Form className={styles.search} action="/workspace/sources" role="search">
            <TextField key={words} name="q" type="search" label="Search" defaultValue={words} />
            <Button type="submit">Show</Button>
            {words ? <Link href="/workspace/sources">Show all</Link> : null}
          </Form>
          {found.length === 0 ? (
            <EmptyState title="No source fits">
              <p>None of the {all.length} sources has all of these words in its name or group.</p>
            </EmptyState>
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Closeness</th>
                  <th scope="col">Group</th>
                  <th scope="col" className={styles.number}>
                    Evidence
                  </th>
                  <th scope="col" className={styles.number}>
                    Claims
                  </th>
                  <th scope="col" className={styles.number}>
                    Articles
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.map((source) => (
                  <SourceRow key={source.id} source={source} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </PageFrame>
  );
}

function SourceRow({ source }: { source: ListedSource }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link href={`/workspace/sources/${source.id}` as Route} prefetch={false}>
          <bdi>{source.name}</bdi>
        </Link>
        {source.isConfidential ? (
          <>
            {" "}
            <Badge tone="unsourced">Confidential</Badge>
          </>
        ) : null}
      </th>
      <td data-label="Kind" className={styles.short}>
        {sourceKinds[source.kind]}
      </td>
      <td data-label="Closeness" className={styles.short}>
        {tiers[source.tier].label}
      </td>
      <td data-label="Group">
        {isOwnGroup(source) ? <span className={styles.quiet}>its own</span> : <bdi>{source.independenceGroup}</bdi>}
      </td>
      <td data-label="Evidence" className={styles.number}>
        {source.evidence}
      </td>
      <td data-label="Claims" className={styles.number}>
        {source.claims}
      </td>
      <td data-label="Articles" className={styles.number}>
        {source.articles}
      </td>
    </tr>
  );
}

/** A source counts by itself unless it shares a group; its name stands beside it already. */
function isOwnGroup({ name, independenceGroup }: ListedSource): boolean {
  return independenceGroup === null || independenceGroup.toLowerCase() === name.trim().toLowerCase();
}

function holds(source: ListedSource, words: string): boolean {
  const text = `${source.name} ${source.independenceGroup ?? ""}`.toLocaleLowerCase("en");
  const wanted = words.toLocaleLowerCase("en").split(/\s+/u).filter(Boolean);
  return wanted.every((word) => text.includes(word));
}
