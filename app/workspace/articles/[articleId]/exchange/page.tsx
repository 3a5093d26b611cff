import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { articleOfPage } from "../versions/article-of-page.ts";
import styles from "./exchange.module.css";
import { ImportForm } from "./import-form.tsx";

export const metadata: Metadata = { title: "Claims in and out" };

const files = [
  { file: "claims.csv", label: "Table", means: "CSV for a spreadsheet: a line for each piece of evidence." },
  { file: "claims.json", label: "JSON", means: "Everything, for other programs; can be taken in again." },
  { file: "claims.jsonld", label: "Web Annotations", means: "JSON-LD after the W3C model, positions in code points." },
] as const;

/** Where an article's claims are taken in from a file and given out as one. */
export default async function ExchangePage({ params }: { params: Promise<{ articleId: string }> }): Promise<ReactNode> {
  const { articleId } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/exchange`);
  const { article, frozenBecause } = articleOfPage(db, articleId, actor);
  const address = `/workspace/articles/${articleId}`;
  return (
    <PageFrame
      actor={actor}
      current="articles"
      title="Claims in and out"
      about={
        <>
          Of <Link href={address as Route}>{article.headline}</Link>.
        </>
      }
    >
      <Section
        title="Out"
        about="The claims that were taken up, with evidence and verdicts. Of a confidential source only its public description is in a file."
      >
        {can(actor, "article.export", article) ? (
          <ul className={styles.files}>
            {files.map(({ file, label, means }) => (
              <li key={file}>
                <a href={`${address}/exchange/${file}`} download>
                  {label}
                </a>
                <span>{means}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{refusalOf("article.export")}</p>
        )}
      </Section>
      <Section
        title="In"
        about={
          <>
            A table (CSV) or JSON with the words of each claim as they stand in the article. Start from a{" "}
            <a href="/workspace/exchange/sample.csv" download>
              sample table
            </a>{" "}
            or{" "}
            <a href="/workspace/exchange/sample.json" download>
              sample JSON
            </a>
            .
          </>
        }
      >
        {frozenBecause ? (
          <Notice>{frozenBecause}</Notice>
        ) : can(actor, "claim.mark") ? (
          <ImportForm articleId={articleId} />
        ) : (
          <Notice tone="warn">{refusalOf("claim.mark")}</Notice>
        )}
      </Section>
    </PageFrame>
  );
}
