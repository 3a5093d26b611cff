"use client";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { CoverageBar } from "#/components/coverage-bar.tsx";
import { Due } from "#/components/due.tsx";
import { ButtonLink, buttonClass } from "#/components/ui/button.tsx";
import { modeLabels, stageLabels } from "#/newsroom/articles/article.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { dayOf } from "#/newsroom/day.ts";
import type { Blocker } from "#/newsroom/reports/publish-gate.ts";
import { useDesk } from "./desk-provider.tsx";
import styles from "./desk-tools.module.css";
import { Gate } from "./gate.tsx";
import { PeopleHere } from "./people-on.tsx";

/** Where am I: the way back, the headline, what kind of check, which version. */
export function DeskWhere(): ReactNode {
  const desk = useDesk();
  const stage =
    desk.stage === "claiming" || desk.stage === "checking" || desk.stage === "ready"
      ? ""
      : ` · ${stageLabels[desk.stage].toLowerCase()}`;
  return (
    <>
      <Link className={styles.back} href="/workspace/articles">
        Articles
      </Link>{" "}
      › <b dir="auto">{desk.headline}</b> · {modeLabels[desk.mode].toLowerCase()} ·{" "}
      <Link className={styles.version} href={`/workspace/articles/${desk.id}/versions` as Route}>
        version {desk.version.n}
      </Link>
      {stage}
      {desk.report?.version && desk.stage !== "published" ? " · version readers have is being corrected" : ""}
      {desk.dueOn || desk.may.revise ? (
        <>
          {" · "}
          <Link className={styles.version} href={`/workspace/articles/${desk.id}/details` as Route}>
            {desk.dueOn ? <Due date={desk.dueOn} today={dayOf(Date.now())} /> : "details"}
          </Link>
        </>
      ) : null}
      {" · "}
      <Link className={styles.version} href={`/workspace/articles/${desk.id}/numbers` as Route}>
        numbers
      </Link>
      {" · "}
      <Link className={styles.version} href={`/workspace/articles/${desk.id}/exchange` as Route}>
        in and out
      </Link>
      {desk.may.postVersion ? (
        <>
          {" · "}
          <Link className={styles.version} href={`/workspace/articles/${desk.id}/versions/new` as Route}>
            new version
          </Link>
        </>
      ) : null}
    </>
  );
}

/** How far it is, what is in the way, and the one thing to do next. */
export function DeskTools(): ReactNode {
  const desk = useDesk();
  const { id, mode, stage, signOff, may, owner, coverage, version } = desk;
  const blockers = leadingSomewhere(desk);
  return (
    <>
      <PeopleHere />
      <CoverageBar decided={coverage.decided} total={coverage.total} />
      {blockers.length > 0 ? (
        <button className={buttonClass({ variant: "quiet" }, styles.blockers)} type="button" popoverTarget="gate">
          {blockers.length} {blockers.length === 1 ? "blocker" : "blockers"}
        </button>
      ) : null}
      <Primary desk={desk} />
      <Gate desk={{ id, mode, stage, signOff, blockers, may, owner, coverage, version }} />
    </>
  );
}

/** A sentence with a suggestion in it has no card of its own: what it blocks leads to the suggestion. */
function leadingSomewhere({ blockers, sentences, claims }: ArticleDesk): Blocker[] {
  const suggested = new Set(claims.filter((claim) => claim.state === "suggested").map((claim) => claim.id));
  const suggestionIn = new Map(
    sentences.map((sentence) => [sentence.id, sentence.claimIds.find((id) => suggested.has(id))]),
  );
  return blockers.map((blocker) => {
    const claimId = blocker.claimId ?? suggestionIn.get(blocker.sentenceId ?? "");
    return claimId ? { ...blocker, claimId } : blocker;
  });
}

function Primary({ desk }: { desk: ArticleDesk }): ReactNode {
  const { stage, mode, may, id } = desk;
  if (stage === "closed")
    return (
      <ButtonLink variant="primary" href={`/workspace/articles/${id}/sheet` as Route}>
        Check sheet
      </ButtonLink>
    );
  if (stage === "published")
    return (
      <ButtonLink variant="primary" href={`/workspace/articles/${id}/report` as Route}>
        Report
      </ButtonLink>
    );
  if (stage === "signed_off" && mode === "published_fact_check") {
    return (
      <ButtonLink variant="primary" href={`/workspace/articles/${id}/report` as Route}>
        {desk.report && may.publish ? "Publish" : desk.report ? "Report" : "Write report"}
      </ButtonLink>
    );
  }
  const label = stage === "signed_off" ? (may.close ? "Close" : "Signed off") : "Sign off";
  const isReady = (stage === "ready" && may.signOff) || (stage === "signed_off" && may.close);
  return (
    <button
      className={buttonClass(
        { variant: isReady ? "primary" : "quiet" },
        `${styles.main} ${isReady ? "" : styles.waiting}`,
      )}
      type="button"
      popoverTarget="gate"
    >
      {label}
    </button>
  );
}
