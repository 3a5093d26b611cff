import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { StateBadge } from "#/components/state-badge.tsx";
import { buttonClass } from "#/components/ui/button.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { type CorrectionDesk, correctionDesk, requestToAnswer } from "#/newsroom/corrections/correction-desk.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { type Actor, can } from "#/newsroom/permissions.ts";
import { NextVersion } from "./next-version.tsx";
import styles from "./report.module.css";
import { PublishButton, ReportForm } from "./report-form.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { LiveVersion, Versions } from "./versions.tsx";

export const metadata: Metadata = { title: "Report" };

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ request?: string | string[] }> };

/** The report of a fact-check: its words, what readers will find in it, its versions, and the way to the next one. */
export default async function ReportPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { articleId } = await params;
  const { request: requestId } = await searchParams;
  const { desk, actor, parts, request } = await deskFor(articleId, typeof requestId === "string" ? requestId : null);
  if (desk.mode !== "published_fact_check") notFound();
  const claims = desk.claims.filter((claim) => claim.state !== "dismissed" && claim.state !== "suggested");
  const live = parts?.live ?? null;

  return (
    <PageFrame
      actor={actor}
      current="articles"
      title={live ? "Report" : "Write the report"}
      about={
        <>
          On <Link href={`/workspace/articles/${articleId}`}>{desk.headline}</Link>
          {desk.publisher ? `, ${desk.publisher}` : ""}
        </>
      }
      actions={
        live ? (
          <a className={buttonClass({})} href={`/r/${live.slug}`}>
            Read it as readers do
          </a>
        ) : undefined
      }
    >
      {parts?.refused ? (
        <Notice tone="bad" title="Not published at its time">
          <p>{parts.refused.why}</p>
        </Notice>
      ) : null}
      {parts && live ? (
        <>
          <LiveVersion live={live} isCorrected={parts.open !== null} />
          {can(actor, "report.correct") ? (
            <NextVersion desk={desk} parts={{ ...parts, live }} request={request} />
          ) : null}
          <Versions slug={live.slug} versions={parts.versions} />
        </>
      ) : (
        <Draft desk={desk} waiting={parts?.waiting ?? null} />
      )}
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

function Draft({ desk, waiting }: { desk: ArticleDesk; waiting: CorrectionDesk["waiting"] }): ReactNode {
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
      {report && signOff && desk.may.publish && !waiting ? (
        <PublishButton articleId={desk.id} slug={report.slug} />
      ) : null}
      {report && desk.may.publish ? (
        <Disclosure summary={waiting ? "The time it is set for" : "Set a time instead"} open={waiting !== null}>
          <ScheduleForm key={waiting?.rowVersion ?? 0} articleId={desk.id} waiting={waiting} />
        </Disclosure>
      ) : null}
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

type Page = {
  desk: ArticleDesk;
  actor: Actor;
  parts: CorrectionDesk | null;
  request: ReturnType<typeof requestToAnswer>;
};

async function deskFor(articleId: string, requestId: string | null): Promise<Page> {
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/report`);
  try {
    const mayAnswer = requestId !== null && can(actor, "correction.handle");
    return {
      desk: articleDesk(db, articleId, actor),
      actor,
      parts: correctionDesk(db, articleId),
      request: mayAnswer ? requestToAnswer(db, articleId, requestId) : null,
    };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
