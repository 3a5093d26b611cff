import Link from "next/link";
import type { ReactNode } from "react";
import { Due } from "#/components/due.tsx";
import { Badge } from "#/components/ui/badge.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import { awaitedLabels, type QueueRow } from "#/newsroom/queues/queue.ts";
import { flagKinds } from "#/newsroom/sourcing/sourcing-flag.ts";
import styles from "./queue.module.css";
import { rowAddress } from "./row-address.ts";

type Props = { row: QueueRow; statement: string | undefined; today: string; personId: string };

/** One thing to do: which claim of which article, what about it, who has it, until when. */
export function QueueLine({ row, statement, today, personId }: Props): ReactNode {
  const { article, claim, deed, dueOn, person } = row;
  return (
    <li className={styles.row}>
      <span className={styles.label}>{claim?.label}</span>
      <div className={styles.what}>
        <Link className={styles.words} href={rowAddress(row)} prefetch={false} dir="auto">
          {claim ? statement : inWords(row)}
        </Link>
        <p className={styles.about}>
          {row.flag ? <>{flagKinds[row.flag.kind].label} · </> : null}
          {claim?.isKey ? "Key claim · " : null}
          {claim ? <bdi>{article.headline}</bdi> : null}
          {claim ? " · " : null}
          {modeLabels[article.mode]}
        </p>
      </div>
      <div className={styles.deed}>
        <Badge tone={deed === "sign_off" ? "pencil" : "neutral"}>{awaitedLabels[deed]}</Badge>
      </div>
      <div className={styles.who}>
        <span>{person === null ? "Free to take" : person.id === personId ? "You" : <bdi>{person.name}</bdi>}</span>
        {dueOn ? <Due date={dueOn} today={today} /> : null}
      </div>
    </li>
  );
}

/** What is to be done with a whole article. */
function inWords({ deed, article, sentencesLeft }: QueueRow): ReactNode {
  const left = sentencesLeft === 1 ? "1 sentence" : `${sentencesLeft} sentences`;
  return (
    <>
      <bdi>{article.headline}</bdi>
      {deed === "find_claims" ? `: ${left} left to decide` : ": nothing blocks the sign-off"}
    </>
  );
}
