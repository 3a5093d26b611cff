import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { sourceKinds, tiers } from "#/components/source-words.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { NotFound } from "#/newsroom/errors.ts";
import { type SourceUse, sourceById } from "#/newsroom/evidence/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import styles from "../sources.module.css";
import { SourceForm } from "./source-form.tsx";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: PageProps<"/workspace/sources/[sourceId]">): Promise<ReactNode> {
  const { sourceId } = await params;
  const { db, actor } = await requireContext(`/workspace/sources/${sourceId}`);
  const { source, mayIdentify, uses } = orNotFound(() => sourceById(db, sourceId, actor));
  const kind = `${sourceKinds[source.kind]}, ${tiers[source.tier].label.toLowerCase()}`;
  return (
    <PageFrame
      actor={actor}
      current="sources"
      title={source.name}
      about={`${kind}: ${tiers[source.tier].means}.`}
      width="narrow"
    >
      <p className={styles.back}>
        <Link href="/workspace/sources">All sources</Link>
      </p>
      {mayIdentify ? (
        <>
          <Section title="On file" about="A change of closeness or group reopens verified key claims that rest on it.">
            {can(actor, "source.revise") ? <SourceForm source={source} /> : <p>{refusalOf("source.revise")}</p>}
          </Section>
          <Section
            title="What was drawn from it"
            about={uses.length === 0 ? undefined : uses.length === 1 ? "Once." : `${uses.length} times, latest first.`}
          >
            {uses.length === 0 ? <p>Nothing at present.</p> : <Uses uses={uses} />}
          </Section>
        </>
      ) : (
        <Notice tone="warn" title="This source is confidential">
          <p>{refusalOf("source.identify")}</p>
        </Notice>
      )}
    </PageFrame>
  );
}

const stances = { supports: "supports", refutes: "refutes", context: "gives context to" };

function Uses({ uses }: { uses: readonly SourceUse[] }): ReactNode {
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={use.attachmentId}>
          <p>
            {use.url ? (
              <a href={use.url} rel="noreferrer">
                {use.title}
              </a>
            ) : (
              use.title
            )}
          </p>
          {use.quote ? (
            <blockquote className={styles.quote} dir="auto">
              {use.quote}
            </blockquote>
          ) : null}
          <p className={styles.quiet}>
            {use.stance ? stances[use.stance] : "bears on"}{" "}
            <Link href={`/workspace/articles/${use.articleId}?claim=${use.label}` as Route} prefetch={false}>
              {use.label} in {use.headline}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

function orNotFound<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
