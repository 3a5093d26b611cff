import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { StateBadge } from "#/components/state-badge.tsx";
import { buttonClass } from "#/components/ui/button.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { NotFound } from "#/newsroom/errors.ts";
import type { Actor } from "#/newsroom/permissions.ts";
import styles from "./report.module.css";
import { PublishButton, ReportForm } from "./report-form.tsx";

export const metadata: Metadata = { title: "Report" };

/** The report of a fact-check: its words, what readers will find in it, and the button that publishes it. */
export default async function ReportPage({ params }: { params: Promise<{ articleId: string }> }): Promise<ReactNode> {
  const { articleId } = await params;
  const { desk, actor } = await deskFor(articleId);
  if (desk.mode !== "published_fact_check") notFound();
  const claims = desk.claims.filter((claim) => claim.state !== "dismissed" && claim.state !== "suggested");
  const isPublished = desk.stage === "published";

  return (
    <PageFrame
      actor={actor}
      current="articles"
      title={isPublished ? "Report" : "Write the report"}
      about={
        <>
          On <Link href={`/workspace/articles/${articleId}`}>{desk.headline}</Link>
          {desk.publisher ? `, ${desk.publisher}` : ""}
        </>
      }
      actions={
        isPublished && desk.report ? (
          <a className={buttonClass({})} href={`/r/${desk.report.slug}`}>
            Read it as readers do
          </a>
        ) : undefined
      }
    >
      {isPublished ? <Published desk={desk} /> : <Draft desk={desk} />}
      <section aria-label="Claims" className={styles.claims}>
        <h2>{claims.length === 1 ? "One claim" : `${claims.length} claims`}</h2>
        <p className={styles.about}>
          Each claim has a page of its own. Where nothing is missing, it carries one ClaimReview for search tools and
          aggregators.
        </p>
        <ol className={styles.list}>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} articleId={articleId} />
          ))}
        </ol>
      </section>
    </PageFrame>
  );
}

function Published({ desk }: { desk: ArticleDesk }): ReactNode {
  if (!desk.report) return null;
  return (
    <Notice tone="saved" title={`Published: ${desk.report.title}`}>
      <p>
        Readers find it at <a href={`/r/${desk.report.slug}`}>/r/{desk.report.slug}</a>. What it rests on can no longer
        change.
      </p>
    </Notice>
  );
}

function Draft({ desk }: { desk: ArticleDesk }): ReactNode {
  const { report, signOff, blockers } = desk;
  return (
    <>
      {signOff ? null : (
        <Notice tone="warn" title="Not signed off yet">
          <p>
            {blockers.length > 0
              ? `${blockers.length === 1 ? "One thing blocks" : `${blockers.length} things block`} the sign-off. `
              : "Nothing blocks the sign-off. "}
            The words can be written before; publishing comes after.{" "}
            <Link href={`/workspace/articles/${desk.id}`}>Go to the desk</Link>
          </p>
        </Notice>
      )}
      <ReportForm articleId={desk.id} report={report} headline={desk.headline} mayDraft={desk.may.publish} />
      {report && signOff && desk.may.publish ? <PublishButton articleId={desk.id} slug={report.slug} /> : null}
    </>
  );
}

function Claim({ claim, articleId }: { claim: DeskClaim; articleId: string }): ReactNode {
  return (
    <li className={styles.claim}>
      <Link className={styles.label} href={`/workspace/articles/${articleId}?claim=${claim.id}`}>
        {claim.label}
      </Link>
      <div className={styles.words}>
        <p className={styles.statement} dir="auto">
          {claim.claimReviewed ?? claim.statement}
        </p>
        {claim.state === "settled" && claim.markupReasons.length > 0 ? (
          <p className={styles.markup}>No ClaimReview: {claim.markupReasons.join(" ")}</p>
        ) : null}
        {claim.state === "settled" && claim.markupReasons.length === 0 ? (
          <p className={styles.markup}>Carries ClaimReview.</p>
        ) : null}
      </div>
      <StateBadge mark={claim.mark} label={claim.stateLabel} />
    </li>
  );
}

async function deskFor(articleId: string): Promise<{ desk: ArticleDesk; actor: Actor }> {
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/report`);
  try {
    return { desk: articleDesk(db, articleId, actor), actor };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
