import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Day, Moment } from "#/components/date.tsx";
import { StateBadge } from "#/components/state-badge.tsx";
import { articleById } from "#/newsroom/articles/working-article.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { type ClosedSheet, checkSheetOf } from "#/newsroom/reports/queries.ts";
import { type ClaimSnapshot, verdictCounts } from "#/newsroom/reports/snapshot.ts";
import { stances } from "../evidence-words.ts";
import styles from "./sheet.module.css";

export const metadata: Metadata = { title: "Check sheet" };

/** What was checked by whom, as it was when the copy check was closed. It has no public address. */
export default async function SheetPage({ params }: { params: Promise<{ articleId: string }> }): Promise<ReactNode> {
  const { articleId } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/sheet`);
  const sheet = sheetFor(db, articleId);
  if (!sheet) {
    return (
      <PageFrame
        actor={actor}
        current="articles"
        title="No check sheet yet"
        about="A check sheet is made when a signed-off copy check is closed."
      >
        <p>
          <Link href={`/workspace/articles/${articleId}`}>Go to the desk</Link>
        </p>
      </PageFrame>
    );
  }

  const { snapshot } = sheet;
  const { article, checking, claims } = snapshot;
  return (
    <PageFrame
      actor={actor}
      current="articles"
      width="narrow"
      title={article.headline}
      about={
        <>
          {[article.byline, article.publisher].filter(Boolean).join(" · ")}
          {article.publishedOn ? (
            <>
              {" "}
              <Day date={article.publishedOn} />
            </>
          ) : null}
        </>
      }
      actions={<Link href={`/workspace/articles/${articleId}`}>Back to the desk</Link>}
    >
      <dl className={styles.facts}>
        <dt>Checked by</dt>
        <dd>{checking.checkedBy.join(", ")}</dd>
        <dt>Signed off by</dt>
        <dd>
          {checking.signedOffBy}, <Moment at={Date.parse(checking.signedOffAt)} show="day" />
        </dd>
        <dt>Closed by</dt>
        <dd>
          {sheet.closedBy}, <Moment at={sheet.closedAt.getTime()} show="day" />
        </dd>
        {checking.checkedByOnePerson ? (
          <>
            <dt>Note</dt>
            <dd>Checked by one person.</dd>
          </>
        ) : null}
        {snapshot.ownArticleWaiver ? (
          <>
            <dt>Waiver</dt>
            <dd>The article’s own reporter reviewed it: {snapshot.ownArticleWaiver}</dd>
          </>
        ) : null}
        <dt>Sentences</dt>
        <dd>{article.sentences}, all decided</dd>
        <dt>Claims</dt>
        <dd>
          {claims.length}:{" "}
          {verdictCounts(claims)
            .map(({ label, count }) => `${count} ${label.toLowerCase()}`)
            .join(", ")}
        </dd>
      </dl>
      <ol className={styles.claims}>
        {claims.map((claim) => (
          <Claim key={claim.slug} claim={claim} />
        ))}
      </ol>
      <section className={styles.text} aria-label="The text as it was checked" lang={article.language}>
        <h2>The text as it was checked</h2>
        <div dir="auto">{snapshot.text}</div>
      </section>
      <p className={styles.seal}>
        Frozen. SHA-256 of the text {article.textSha256}, of this sheet {sheet.sha256}.
      </p>
    </PageFrame>
  );
}

function Claim({ claim }: { claim: ClaimSnapshot }): ReactNode {
  return (
    <li className={styles.claim}>
      <header>
        <p>
          <b>{claim.label}</b>
          {claim.isKey ? " · key claim" : ""}
        </p>
        <StateBadge mark={claim.mark} label={claim.verdictLabel} />
      </header>
      <blockquote dir="auto">{claim.quote}</blockquote>
      {claim.statement === claim.quote ? null : <p dir="auto">{claim.statement}</p>}
      {claim.rationale ? <p dir="auto">{claim.rationale}</p> : null}
      {claim.suggestedText ? <p className={styles.wording}>New wording: {claim.suggestedText}</p> : null}
      {claim.waiver ? <p className={styles.wording}>Waived: {claim.waiver}</p> : null}
      {claim.secondReviewWaiver ? (
        <p className={styles.wording}>Second review waived: {claim.secondReviewWaiver}</p>
      ) : null}
      {claim.soleSourceReason ? <p className={styles.wording}>One source is enough: {claim.soleSourceReason}</p> : null}
      {claim.evidence.length > 0 ? (
        <ul>
          {claim.evidence.map((item, index) => (
            <li key={`${item.title}:${index.toString()}`}>
              <b>{stances[item.stance].label}</b>{" "}
              {item.url ? (
                <a href={item.url} target="_blank" rel="noreferrer">
                  {item.title}
                </a>
              ) : (
                item.title
              )}
              , {item.source}
              {item.locator ? `, ${item.locator}` : ""}
              {item.quote ? <q>{item.quote}</q> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.by}>Reviewed by {claim.reviewedBy.join(", ") || "nobody"}</p>
    </li>
  );
}

function sheetFor(db: Parameters<typeof checkSheetOf>[0], articleId: string): ClosedSheet | null {
  try {
    articleById(db, articleId);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
  return checkSheetOf(db, articleId);
}
