"use client";
import type { Route } from "next";
import Link from "next/link";
import { type MouseEvent, type ReactNode, useRef } from "react";
import { Moment } from "#/components/date.tsx";
import { Button } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Blocker } from "#/newsroom/reports/publish-gate.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./gate.module.css";
import { close, letReporterReview, reopen, signOff } from "./signing-actions.ts";
import { WrittenForm } from "./written-form.tsx";

/** Sends the desk to an item from outside of it: the address says what is selected. */
function jump(event: MouseEvent<HTMLAnchorElement>, panel: HTMLElement | null): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  window.history.pushState(null, "", event.currentTarget.href);
  panel?.hidePopover();
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true }));
}

type GateFacts = Pick<
  ArticleDesk,
  "id" | "mode" | "stage" | "blockers" | "signOff" | "may" | "owner" | "coverage" | "version"
>;

/** What stands between the article and its sign-off, each a link that leads there; when nothing does, the sign-off itself. */
export function Gate({ desk }: { desk: GateFacts }): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const { blockers, stage, may } = desk;
  return (
    <div className={styles.gate} id="gate" popover="auto" ref={panel}>
      <h2>{titleOf(desk)}</h2>
      {blockers.length > 0 ? (
        <ol className={styles.list}>
          {blockers.map((blocker) => (
            <li key={blocker.message}>
              {addressOf(blocker) === null ? (
                blocker.message
              ) : (
                <a href={addressOf(blocker) ?? ""} onClick={(event) => jump(event, panel.current)}>
                  {blocker.message}
                </a>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {stage === "ready" ? <SignOff desk={desk} /> : null}
      {desk.signOff ? (
        <p className={styles.note}>
          Signed off by {desk.signOff.by}, <Moment at={desk.signOff.at} show="day" />
          {desk.signOff.isSolo ? ", checked by one person" : ""}.
        </p>
      ) : null}
      {stage === "signed_off" && desk.mode === "copy_check" && may.close ? (
        <ActionForm action={close} hidden={{ articleId: desk.id }} idPrefix="close-">
          {(_, isPending) => (
            <>
              <p className={styles.note}>
                Closing freezes the check sheet. Nothing in this check can be changed afterwards.
              </p>
              <Button type="submit" variant="primary" aria-disabled={isPending || undefined}>
                Close the copy check
              </Button>
            </>
          )}
        </ActionForm>
      ) : null}
      {stage === "signed_off" && (may.close || may.publish) ? (
        <details className={styles.because}>
          <summary>Reopen</summary>
          <WrittenForm
            action={reopen}
            about={{ articleId: desk.id }}
            name="because"
            label="Why is it reopened?"
            button="Reopen the article"
          />
        </details>
      ) : null}
      {may.waiveOwnArticle ? (
        <details className={styles.because}>
          <summary>{`Let ${desk.owner.name} review this article`}</summary>
          <WrittenForm
            action={letReporterReview}
            about={{ articleId: desk.id }}
            name="reason"
            label="Why may the reporter review it? It is kept and printed."
            button="Waive in writing"
          />
        </details>
      ) : null}
      <p className={styles.note}>
        This is <Link href={`/workspace/articles/${desk.id}/versions` as Route}>version {desk.version.n}</Link> of the
        text
        {may.postVersion ? (
          <>
            . <Link href={`/workspace/articles/${desk.id}/versions/new` as Route}>Post a new version</Link>
          </>
        ) : null}
        .
      </p>
    </div>
  );
}

function titleOf({ blockers, stage, mode }: GateFacts): string {
  if (stage === "closed") return "This copy check is closed";
  if (stage === "published") return "The report is published";
  if (stage === "signed_off") return "Signed off";
  if (blockers.length === 0) return `Nothing stands in the way of this ${modeLabels[mode].toLowerCase()}`;
  return blockers.length === 1 ? "One thing blocks the sign-off" : `${blockers.length} things block the sign-off`;
}

function SignOff({ desk }: { desk: GateFacts }): ReactNode {
  if (!desk.may.signOff) {
    return (
      <p className={styles.note}>
        It takes an editor who is neither {desk.owner.name} nor the only reviewer of a claim in it to sign this off.
      </p>
    );
  }
  return (
    <ActionForm
      action={signOff}
      hidden={{ articleId: desk.id }}
      idPrefix="sign-off-"
      labels={{ note: "Note" }}
      className={styles.form}
    >
      {(state, isPending) => (
        <>
          <p className={styles.note}>
            You put your name to every verdict in this version: {desk.coverage.total} sentences, all decided. A sign-off
            cannot be undone; the article can be reopened.
          </p>
          <TextArea
            id="sign-off-note"
            name="note"
            label="Note"
            optional
            rows={2}
            defaultValue={fieldValue(state, "note")}
            errors={fieldErrors(state, "note")}
          />
          <Button type="submit" variant="primary" data-main="" aria-disabled={isPending || undefined}>
            Sign off
          </Button>
        </>
      )}
    </ActionForm>
  );
}

function addressOf(blocker: Blocker): string | null {
  if (blocker.claimId) return `?claim=${blocker.claimId}`;
  return blocker.sentenceId ? `?sentence=${blocker.sentenceId}` : null;
}
