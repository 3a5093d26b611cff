"use client";
import type { ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { changesOf } from "#/newsroom/articles/comparison.ts";
import { doubts } from "#/newsroom/articles/likeness.ts";
import type { VersionPreview } from "#/newsroom/articles/version-preview.ts";
import type { Mark as MarkName } from "#/newsroom/verdicts/rating-scale.ts";
import { ComparisonView } from "../compare/comparison-view.tsx";
import styles from "./version-form.module.css";

/** What would follow, in numbers and with the names of the claims; then what would change, word by word. */
export function Preview({ preview, language }: { preview: VersionPreview; language: string }): ReactNode {
  if (preview.isSame) {
    return (
      <Notice tone="warn">
        This is version {preview.basedOn.n} letter for letter: there is nothing to post. Change the text first.
      </Notice>
    );
  }
  const changes = changesOf(preview.comparison).length;
  return (
    <section className={styles.preview} aria-label={`What follows from version ${preview.n}`}>
      <h2>What follows from version {preview.n}</h2>
      {preview.doubts.map((doubt) => (
        <Notice key={doubt} tone="warn">
          {doubts[doubt]}
        </Notice>
      ))}
      <ul className={styles.facts}>
        {factsOf(preview).map(({ mark, words, labels }) => (
          <li key={words}>
            <Mark name={mark} size={15} />
            <span>
              {words}
              {labels.length > 0 ? <span className={styles.labels}>{labels.join(", ")}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <Disclosure summary={`${changes === 1 ? "1 change" : `${changes} changes`} to version ${preview.basedOn.n}`}>
        <ComparisonView comparison={preview.comparison} language={language} />
      </Disclosure>
    </section>
  );
}

type Fact = { mark: MarkName; words: string; labels: readonly string[] };

function factsOf({
  kept,
  waiting,
  reopened,
  unsure,
  gone,
  suggestions,
  sentences,
  voidsSignOff,
}: VersionPreview): Fact[] {
  const about = (mark: MarkName, labels: readonly string[], one: string, many: string): Fact[] =>
    labels.length === 0 ? [] : [{ mark, words: `${labels.length} ${labels.length === 1 ? one : many}`, labels }];
  return [
    {
      mark: "verified",
      words: `${kept} ${kept === 1 ? "claim keeps its verdict" : "claims keep their verdict"}`,
      labels: [],
    },
    ...(waiting > 0
      ? [
          {
            mark: "open" as const,
            words: `${waiting} ${waiting === 1 ? "claim waits" : "claims wait"} for a verdict as before`,
            labels: [],
          },
        ]
      : []),
    ...about("change", reopened, "claim is to be judged again", "claims are to be judged again"),
    ...about(
      "unsourced",
      unsure,
      "claim to confirm: it may stand elsewhere",
      "claims to confirm: they may stand elsewhere",
    ),
    ...about("disputed", gone, "claim whose words are gone", "claims whose words are gone"),
    {
      mark: sentences.undecided === 0 ? "verified" : "suggested",
      words: `${sentences.undecided} of ${sentences.total} sentences undecided, ${suggestions} new ${suggestions === 1 ? "suggestion" : "suggestions"}`,
      labels: [],
    },
    ...(voidsSignOff ? [{ mark: "disputed" as const, words: "The sign-off is void", labels: [] }] : []),
  ];
}
