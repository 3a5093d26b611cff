"use client";
import { type ReactNode, useState } from "react";
import { Progress } from "#/app/workspace/articles/intake/intake.tsx";
import type { Taken } from "#/app/workspace/articles/intake/taken.ts";
import { useReading } from "#/app/workspace/articles/intake/use-reading.ts";
import { Button } from "#/components/ui/button.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { ArticleLink } from "#/newsroom/articles/links.ts";
import { fetchedVersion } from "./fetched-version.ts";
import styles from "./version-form.module.css";

type LookForNewProps = {
  articleId: string;
  address: string;
  isWayOutOpen: boolean;
  current: { n: number; text: string };
  /** What a person left out when the article was taken in. */
  leftOut: readonly string[];
  onFound: (text: string, links: ArticleLink[]) => void;
};

/** Fetches the page that the article came from, and says whether its text is another one. */
export function LookForNew(props: LookForNewProps): ReactNode {
  const { articleId, address, isWayOutOpen, current, leftOut, onFound } = props;
  const [said, setSaid] = useState<string | null>(null);
  const { reading, read, cancel } = useReading((taken: Taken) => {
    const { text, links } = fetchedVersion(taken.blocks, current.text, leftOut);
    if (text === current.text) return setSaid(`Unchanged: the page has the text of version ${current.n}.`);
    setSaid("The page has another text. It stands in the field below; see what follows from it, then post it or not.");
    onFound(text, links);
  });
  return (
    <div className={styles.look}>
      <div className={styles.lookLine}>
        <Button
          disabled={!isWayOutOpen}
          onClick={() => {
            setSaid(null);
            void read(`/workspace/articles/${articleId}/versions/new/fetched`, new FormData(), address);
          }}
        >
          Look for a new version
        </Button>
        <p className={styles.lookHint}>
          {isWayOutOpen ? (
            <>
              At <bdi>{address}</bdi>
            </>
          ) : (
            "The network is off here (OUTBOUND=off): paste the new text instead."
          )}
        </p>
      </div>
      <Progress reading={reading} onCancel={cancel} />
      {said ? (
        <Notice>
          <p role="status">{said}</p>
        </Notice>
      ) : null}
    </div>
  );
}
