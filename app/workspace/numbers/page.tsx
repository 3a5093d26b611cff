import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Notice } from "#/components/ui/notice.tsx";
import { PERIODS, periodOf, weeksAsked } from "#/newsroom/numbers/period.ts";
import { newsroomNumbers } from "#/newsroom/numbers/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { AgreementFigure } from "./agreement-figure.tsx";
import { FillPatterns } from "./bars.tsx";
import { GateFigure, PaceFigure, PeopleFigure, UnsourcedFigure, WeeksFigure } from "./figures.tsx";
import styles from "./numbers.module.css";

export const metadata: Metadata = { title: "Numbers" };

export default async function NumbersPage({ searchParams }: PageProps<"/workspace/numbers">): Promise<ReactNode> {
  const { db, actor, now } = await requireContext("/workspace/numbers");
  const frame = { actor, current: "numbers", title: "Numbers" } as const;
  if (!can(actor, "numbers.read")) {
    return (
      <PageFrame {...frame}>
        <Notice tone="warn">{refusalOf("numbers.read")}</Notice>
      </PageFrame>
    );
  }
  const weeks = weeksAsked((await searchParams).weeks);
  const at = now();
  const numbers = newsroomNumbers(db, periodOf(weeks, at), at);
  const shown = { numbers, weeks };
  return (
    <PageFrame
      {...frame}
      about="How the checking goes, counted from the desk’s own records. Weeks begin on Monday, in UTC."
    >
      <FillPatterns />
      <nav className={styles.periods} aria-label="Period">
        {PERIODS.map((period) => (
          <Link
            key={period}
            href={`/workspace/numbers?weeks=${period}` as Route}
            aria-current={period === weeks ? "page" : undefined}
            prefetch={false}
          >
            {period} weeks
          </Link>
        ))}
      </nav>
      {numbers.awaiting > 0 ? (
        <Notice>
          {numbers.awaiting === 1 ? "1 claim awaits" : `${numbers.awaiting} claims await`} a second review. Until it is
          in, the first is in none of these numbers, for anybody.
        </Notice>
      ) : null}
      <PaceFigure {...shown} />
      <WeeksFigure {...shown} />
      <PeopleFigure {...shown} />
      <GateFigure {...shown} />
      <UnsourcedFigure {...shown} />
      <AgreementFigure {...shown} />
    </PageFrame>
  );
}
