import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { restsOnDesk } from "#/newsroom/corrections/correction.ts";
import type { CorrectionDesk, DraftedCorrection } from "#/newsroom/corrections/correction-desk.ts";
import { WrittenForm } from "../written-form.tsx";
import styles from "./correction.module.css";
import { giveUpCorrection } from "./correction-actions.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { PublishButton, ReportForm } from "./report-form.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

type Parts = CorrectionDesk & { live: NonNullable<CorrectionDesk["live"]> };
type Request = { id: string; claim: string | null; whatIsWrong: string };

/** The way to another version: opening a correction, or all that belongs to the open one. */
export function NextVersion({
  desk,
  parts,
  request,
}: {
  desk: ArticleDesk;
  parts: Parts;
  request: Request | null;
}): ReactNode {
  const { live, open } = parts;
  const form = (correction: DraftedCorrection): ReactNode => (
    <CorrectionForm
      key={correction.rowVersion}
      articleId={desk.id}
      claims={live.claims}
      correction={correction}
      nextVersion={live.n + 1}
    />
  );
  if (open) return <OpenCorrection desk={desk} parts={parts} open={open} form={form(open)} />;
  if (live.isRetracted) return null;
  return (
    <section aria-label="Correct or update this report" id="correct">
      <Naming live={live} />
      <Disclosure summary="Correct or update this report" look="primary" open={request !== null}>
        <div className={styles.section}>
          {request ? (
            <Notice title="What the reader says">
              <p dir="auto">{request.whatIsWrong}</p>
            </Notice>
          ) : null}
          {form(begun(request, live.claims))}
        </div>
      </Disclosure>
    </section>
  );
}

function OpenCorrection({
  desk,
  parts,
  open,
  form,
}: {
  desk: ArticleDesk;
  parts: Parts;
  open: NonNullable<Parts["open"]>;
  form: ReactNode;
}): ReactNode {
  const { report, signOff, blockers } = desk;
  const isFromDesk = restsOnDesk(open.kind);
  const isReady = open.publicText !== null && (!isFromDesk || signOff !== null);
  return (
    <section aria-label="The next version" className={styles.section} id="correct">
      <h2>Version {parts.live.n + 1}</h2>
      <p className={styles.quiet}>
        Opened by {open.by}, <Moment at={open.at} show="day" />. Readers see nothing of it before it is published.
      </p>
      <Naming live={parts.live} />
      {form}
      {isFromDesk && report ? (
        <ReportForm
          articleId={desk.id}
          report={report}
          headline={desk.headline}
          mayDraft={desk.may.publish}
          isPublished
        />
      ) : null}
      {isFromDesk && !signOff ? (
        <Notice tone="warn" title="Not signed off">
          <p>
            {blockers.length > 0
              ? `${blockers.length === 1 ? "One thing blocks" : `${blockers.length} things block`} the sign-off. `
              : "Something changed at the desk, so it has to be signed off again. "}
            <Link href={`/workspace/articles/${desk.id}` as Route}>Go to the desk</Link>
          </p>
        </Notice>
      ) : null}
      {isReady && !parts.waiting ? (
        <PublishButton articleId={desk.id} slug={parts.live.slug} version={parts.live.n + 1} />
      ) : null}
      <Disclosure
        summary={parts.waiting ? "The time it is set for" : "Set a time instead"}
        open={parts.waiting !== null}
      >
        <ScheduleForm key={parts.waiting?.rowVersion ?? 0} articleId={desk.id} waiting={parts.waiting} />
      </Disclosure>
      <Disclosure summary="Give this correction up">
        <WrittenForm
          action={giveUpCorrection}
          about={{ articleId: desk.id }}
          name="because"
          label="Why is it given up?"
          button="Give it up"
        />
      </Disclosure>
    </section>
  );
}

/** What becomes of a name that was public before it was confidential. */
function Naming({ live }: { live: Parts["live"] }): ReactNode {
  if (!live.isNaming) return null;
  return (
    <Notice tone="warn" title="This report names somebody who is confidential now">
      <p>
        Version {live.n} was published before that, and stays as it was at its own address. The next version keeps the
        name back by itself: evidence has the public description, and earlier corrections say [withheld]. A text of the
        desk that names them has to be changed first; publishing says which one. To have the report’s own page without
        the name at once, publish an editor’s note.
      </p>
    </Notice>
  );
}

function begun(request: Request | null, claims: Parts["live"]["claims"]): DraftedCorrection {
  const isThere = claims.some(({ label }) => label === request?.claim);
  return {
    rowVersion: 0,
    kind: "correction",
    claim: request && isThere ? request.claim : null,
    publicText: null,
    whatWasWrong: null,
    internalCause: null,
    requestedBy: request ? "reader" : "internal",
    requestId: request?.id ?? null,
  };
}
