import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { buttonClass } from "#/components/ui/button.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { HOUSE_PAGES } from "#/db/vocabulary.ts";
import { housePages } from "#/newsroom/house/page.ts";
import { type HousePageVersion, housePageHistory } from "#/newsroom/house/queries.ts";
import { standardWords } from "#/newsroom/house/standard.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import styles from "../../house.module.css";
import { PageForm } from "./page-form.tsx";

export const metadata: Metadata = { title: "Page of the newsroom" };

/** One of the newsroom's own pages: its words, how they look, and what it said before. */
export default async function HousePageEditor({ params }: { params: Promise<{ page: string }> }): Promise<ReactNode> {
  const asked = (await params).page;
  const page = HOUSE_PAGES.find((name) => name === asked);
  if (!page) notFound();
  const { db, actor } = await requireContext(`/workspace/newsroom/pages/${page}`);
  const { title, about, path } = housePages[page];
  const frame = { actor, current: "newsroom", title, width: "narrow" } as const;
  if (!can(actor, "newsroom.configure")) {
    return (
      <PageFrame {...frame}>
        <Notice tone="warn">{refusalOf("newsroom.configure")}</Notice>
      </PageFrame>
    );
  }
  const history = housePageHistory(db, page);
  const [last] = history;
  return (
    <PageFrame
      {...frame}
      about={
        <>
          {about} <Link href="/workspace/newsroom">Back to the newsroom</Link>
        </>
      }
      actions={
        <a className={buttonClass({})} href={path}>
          Read it as readers do
        </a>
      }
    >
      <PageForm page={page} words={last?.words || standardWords[page]} seen={last?.n ?? 0} />
      <section aria-label="Earlier words">
        <h2>Versions</h2>
        {history.length === 0 ? (
          <p>Nobody has changed it yet: these are the words that it begins with.</p>
        ) : (
          <ol className={styles.versions} reversed>
            {history.map((version) => (
              <Version key={version.n} {...version} standard={standardWords[page]} />
            ))}
          </ol>
        )}
      </section>
    </PageFrame>
  );
}

function Version({ n, words, by, at, standard }: HousePageVersion & { standard: string }): ReactNode {
  return (
    <li>
      Version {n}, <Moment at={at} />, by {by}
      {words === "" ? " (back to the first words)" : ""}
      <Disclosure summary={`Show version ${n}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys */}
        <pre dir="auto" tabIndex={0}>
          {words || standard}
        </pre>
      </Disclosure>
    </li>
  );
}
