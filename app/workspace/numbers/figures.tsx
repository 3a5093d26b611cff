import type { ReactNode } from "react";
import { Day } from "#/components/date.tsx";
import { OUTCOMES, type Outcome } from "#/db/vocabulary.ts";
import { blockerKinds, type Numbers } from "#/newsroom/numbers/numbers.ts";
import type { Weeks } from "#/newsroom/numbers/period.ts";
import { outcomeLevel } from "#/newsroom/verdicts/rating-scale.ts";
import { Bars, Legend, type Look } from "./bars.tsx";
import { Figure } from "./figure.tsx";
import styles from "./numbers.module.css";
import { tableOf } from "./tables.ts";

type Shown = { numbers: Numbers; weeks: Weeks };

const looks: Record<Outcome, Look> = {
  verified: "verified",
  needs_change: "change",
  disputed: "disputed",
  unsourced: "unsourced",
  unverifiable: "unverifiable",
  not_checkable: "not_checkable",
};

/** Two figures that need no picture: how long it takes, and how often it has to be done again. */
export function PaceFigure({ numbers, weeks }: Shown): ReactNode {
  const { time, reopened } = numbers;
  return (
    <Figure
      name="pace"
      title="Pace"
      about="From intake to publication or closing, and claims that were judged and then taken up again."
      table={tableOf(numbers, "pace")}
      weeks={weeks}
      empty={null}
    >
      <dl className={styles.figures}>
        <div>
          <dt>Median time to finish</dt>
          <dd>{time.medianHours === null ? "–" : durationWords(time.medianHours)}</dd>
          <dd>{time.articles === 0 ? "Nothing was published yet" : `of ${articles(time.articles)}`}</dd>
        </div>
        <div>
          <dt>Taken up again</dt>
          <dd>{reopened.judged === 0 ? "–" : percent(reopened.again / reopened.judged)}</dd>
          <dd>
            {reopened.judged === 0 ? "Nothing was judged yet" : `${reopened.again} of ${claims(reopened.judged)}`}
          </dd>
        </div>
      </dl>
    </Figure>
  );
}

export function WeeksFigure({ numbers, weeks }: Shown): ReactNode {
  const all = numbers.weeks.reduce((sum, { total }) => sum + total, 0);
  return (
    <Figure
      name="verdicts"
      title="Verdicts by week"
      about={`By outcome; ${all} in ${weeks} weeks. A claim that was judged twice counts twice.`}
      table={tableOf(numbers, "verdicts")}
      weeks={weeks}
      empty={
        all === 0
          ? "No verdict was recorded in this time. The first one is a key away: open an article, choose a claim."
          : null
      }
    >
      <Legend looks={OUTCOMES.map((outcome) => ({ look: looks[outcome], label: outcomeLevel(outcome).label }))} />
      <Bars
        bars={numbers.weeks.map(({ monday, counts, total }) => ({
          key: monday,
          label: <Day date={monday} />,
          parts: OUTCOMES.map((outcome) => ({ look: looks[outcome], count: counts[outcome] ?? 0 })),
          says: String(total),
        }))}
      />
    </Figure>
  );
}

export function PeopleFigure({ numbers, weeks }: Shown): ReactNode {
  return (
    <Figure
      name="people"
      title="Open by person"
      about="Claims that want a verdict or a second one, as they stand today. Overdue by the day of the assignment, else the article’s."
      table={tableOf(numbers, "people")}
      weeks={weeks}
      empty={numbers.people.length === 0 ? "No claim is waiting for anybody." : null}
    >
      <Legend
        looks={[
          { look: "disputed", label: "Overdue" },
          { look: "not_checkable", label: "Open" },
        ]}
      />
      <Bars
        bars={numbers.people.map(({ name, open, overdue }) => ({
          key: name ?? "",
          label: name ?? "Nobody",
          parts: [
            { look: "disputed", count: overdue },
            { look: "not_checkable", count: open - overdue },
          ],
          says: overdue > 0 ? `${open}, ${overdue} overdue` : String(open),
        }))}
      />
    </Figure>
  );
}

export function GateFigure({ numbers, weeks }: Shown): ReactNode {
  return (
    <Figure
      name="gate"
      title="What blocks the sign-off"
      about="Of all articles in work, as they stand today."
      table={tableOf(numbers, "gate")}
      weeks={weeks}
      empty={numbers.gate.length === 0 ? "No article is in work, or nothing blocks one." : null}
    >
      <Bars
        bars={numbers.gate.map(({ kind, blockers, articles: count }) => ({
          key: kind,
          label: blockerKinds[kind],
          parts: [{ look: "change", count: blockers }],
          says: `${blockers} in ${articles(count)}`,
        }))}
      />
    </Figure>
  );
}

export function UnsourcedFigure({ numbers, weeks }: Shown): ReactNode {
  return (
    <Figure
      name="unsourced"
      title="Claims without a source"
      about="Accepted claims for which the article names no source, or only a vague one, of articles that came in during this time."
      table={tableOf(numbers, "unsourced")}
      weeks={weeks}
      empty={numbers.publishers.length === 0 ? "No claim was accepted in an article of this time." : null}
    >
      <Legend
        looks={[
          { look: "unsourced", label: "Without a source" },
          { look: "not_checkable", label: "With one" },
        ]}
      />
      <Bars
        bars={numbers.publishers.map(({ publisher, claims: all, unsourced }) => ({
          key: publisher ?? "",
          label: publisher ?? "Our own articles",
          parts: [
            { look: "unsourced", count: unsourced },
            { look: "not_checkable", count: all - unsourced },
          ],
          says: `${percent(unsourced / all)} of ${all}`,
        }))}
      />
    </Figure>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

function claims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

function durationWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}
