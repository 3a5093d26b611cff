"use client";
import type { Route } from "next";
import Link from "next/link";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { keysOf } from "#/app/workspace/keymap/keymap.ts";
import { useKeymap } from "#/app/workspace/keymap/keymap-context.tsx";
import { Moment } from "#/components/date.tsx";
import { Button, ButtonLink } from "#/components/ui/button.tsx";
import { TextArea } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import { modeLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import type { Blocker } from "#/newsroom/reports/publish-gate.ts";
import { ActionForm } from "./action-form.tsx";
import { focusCardAfter } from "./focus-card.ts";
import styles from "./gate.module.css";
import { focusNextStep } from "./go-deeds.ts";
import { LetStand } from "./let-stand.tsx";
import { strokeStruck } from "./pressed.ts";
import { close, letReporterReview, reopen, signOff } from "./signing-actions.ts";
import { WrittenForm } from "./written-form.tsx";

/** Sends the desk to an item from outside of it: the address says what is selected. */
function jump(event: MouseEvent<HTMLAnchorElement>, panel: HTMLElement | null): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  window.history.pushState(null, "", event.currentTarget.href);
  panel?.hidePopover();
  focusCardAfter();
}

type GateFacts = Pick<
  ArticleDesk,
  "id" | "mode" | "stage" | "blockers" | "signOff" | "may" | "owner" | "coverage" | "version"
>;

/** What stands between the article and its sign-off, each a link that leads there; when nothing does, the sign-off itself. */
export function Gate({ desk }: { desk: GateFacts }): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const { blockers, stage, may } = desk;
  // What had the focus is gone once it is done: the next step takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another step is the next one
  useEffect(() => {
    const gate = panel.current;
    if (gate?.matches(":popover-open") && !gate.contains(document.activeElement)) focusNextStep(gate);
  }, [stage, blockers.length]);
  return (
    <div className={styles.gate} id="gate" popover="auto" ref={panel}>
      <h2>{titleOf(desk)}</h2>
      {blockers.length > 0 ? (
        <ol className={styles.list}>
          {blockers.map((blocker) => (
            <BlockerRow
              key={blocker.message}
              blocker={blocker}
              mayWaive={may.waive}
              onJump={(event) => jump(event, panel.current)}
            />
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
              <p className={styles.note} tabIndex={-1} data-next-step="">
                Closing freezes the check sheet. Nothing in this check can be changed afterwards.
              </p>
              <Button type="submit" variant="primary" data-main="" aria-disabled={isPending || undefined}>
                Close the copy check <kbd>Ctrl ⏎</kbd>
              </Button>
            </>
          )}
        </ActionForm>
      ) : null}
      {stage === "signed_off" && desk.mode === "published_fact_check" && may.publish ? (
        <ButtonLink variant="primary" href={`/workspace/articles/${desk.id}/report` as Route} data-next-step="">
          Write the report and publish it
        </ButtonLink>
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

type BlockerRowProps = {
  blocker: Blocker;
  mayWaive: boolean;
  onJump: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** A blocker leads to what it is about. An outcome can be let stand right here. */
function BlockerRow({ blocker, mayWaive, onJump }: BlockerRowProps): ReactNode {
  const keymap = useKeymap();
  const [isOpen, setOpen] = useState(false);
  const address = addressOf(blocker);
  const claimId = blocker.kind === "outcome" && mayWaive ? blocker.claimId : undefined;
  if (address === null) return <li>{blocker.message}</li>;

  function letStand(event: KeyboardEvent<HTMLAnchorElement>): void {
    const stroke = strokeStruck(event.nativeEvent);
    if (claimId === undefined || stroke === null || !keysOf(keymap, "let-stand").includes(stroke)) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <li>
      <a href={address} onClick={onJump} onKeyDown={letStand}>
        {blocker.message}
      </a>
      {claimId === undefined ? null : (
        <details
          className={styles.because}
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !isOpen) return;
            // Leaves the box, not the gate.
            event.preventDefault();
            setOpen(false);
            event.currentTarget.parentElement?.querySelector("a")?.focus();
          }}
        >
          <summary>
            Let it stand <KeyOf deed="let-stand" />
          </summary>
          <LetStand claimId={claimId} isOpen={isOpen} onSaved={() => undefined} />
        </details>
      )}
    </li>
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
          <Button type="submit" variant="primary" data-main="" data-next-step="" aria-disabled={isPending || undefined}>
            Sign off <kbd>⏎</kbd>
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
