import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { givenOwnLevels } from "#/newsroom/house/given-own-levels.ts";
import { sixSteps } from "#/newsroom/house/presets.ts";
import { houseScale, levelsInUse, scaleHistory } from "#/newsroom/house/queries.ts";
import type { HouseLevel } from "#/newsroom/house/scale.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { isOwnCode } from "#/newsroom/verdicts/rating-scale.ts";
import { ScaleForm } from "./scale-form.tsx";

export const metadata: Metadata = { title: "Rating scale" };

/** The labels, numbers and definitions that fact-checks are published with. */
export default async function ScalePage({ searchParams }: PageProps<"/workspace/newsroom/scale">): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/newsroom/scale");
  const frame = { actor, current: "newsroom", title: "Rating scale", width: "narrow" } as const;
  if (!can(actor, "newsroom.configure")) {
    return (
      <PageFrame {...frame}>
        <Notice tone="warn">{refusalOf("newsroom.configure")}</Notice>
      </PageFrame>
    );
  }
  const history = scaleHistory(db);
  const onFile = houseScale(db)
    .filter(({ code }) => code !== "in_progress")
    .map(({ outcome: _, ...level }): HouseLevel => level);
  const { start } = await searchParams;
  const isPreset = start === "six-steps" && onFile.every(({ countsAs }) => countsAs === undefined);
  const inUse = [...levelsInUse(db)].filter(isOwnCode);
  return (
    <PageFrame
      {...frame}
      about={
        <>
          What is published keeps the scale it was published with. <Link href="/workspace/newsroom">Back</Link>
        </>
      }
    >
      <Notice tone="plain">
        <p>
          {isPreset
            ? "This is a scale of six steps to begin from. Nothing is saved yet."
            : "Readers get your labels, numbers and definitions. The desk keeps the standard names of the standard ratings, and calls a level of your own what you call it."}
        </p>
      </Notice>
      <ScaleForm
        key={String(start)}
        levels={isPreset ? sixSteps(onFile) : onFile}
        seen={history[0]?.n ?? 0}
        inUse={inUse}
        given={[...givenOwnLevels(db)]}
      />
      <section aria-label="Earlier scales">
        <h2>Versions</h2>
        {history.length === 0 ? <p>Nobody has changed it yet: this is the standard scale.</p> : null}
        <ol reversed>
          {history.map(({ n, by, at, levels: words }) => (
            <li key={n}>
              Version {n}, <Moment at={at} />, by {by}:{" "}
              {words.map(({ label, value }) => (value === null ? label : `${label} ${value}`)).join(", ")}
            </li>
          ))}
        </ol>
      </section>
    </PageFrame>
  );
}
