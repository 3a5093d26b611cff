import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { houseScale, scaleHistory } from "#/newsroom/house/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { ScaleForm } from "./scale-form.tsx";

export const metadata: Metadata = { title: "Rating scale" };

/** The labels, numbers and definitions that fact-checks are published with. */
export default async function ScalePage(): Promise<ReactNode> {
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
  const levels = houseScale(db)
    .filter(({ code }) => code !== "in_progress")
    .map(({ outcome: _, ...level }) => level);
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
          Each rating is one of the standard ones, which says what it settles. Readers get your labels; the desk keeps
          the standard names.
        </p>
      </Notice>
      <ScaleForm levels={levels} seen={history[0]?.n ?? 0} />
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
