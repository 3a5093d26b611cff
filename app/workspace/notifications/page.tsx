import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Day } from "#/components/date.tsx";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { addressOfTold, sentenceOf, type Told } from "#/newsroom/notifications/notification.ts";
import { listNotifications } from "#/newsroom/notifications/queries.ts";
import { MarkAllRead } from "./mark-all-read.tsx";
import styles from "./notifications.module.css";
import { WalkList } from "./walk-list.tsx";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage(): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/notifications");
  const told = listNotifications(db, actor);
  const days = Map.groupBy(told, ({ causedAt }) => causedAt.toISOString().slice(0, 10));
  return (
    <PageFrame
      actor={actor}
      current="notifications"
      title="Notifications"
      about="What others did that concerns you. Times are UTC."
      actions={<MarkAllRead isOffered={told.some(({ isRead }) => !isRead)} />}
      width="narrow"
    >
      {told.length === 0 ? (
        <EmptyState
          title="Nothing is waiting for you"
          action={<Link href="/workspace/articles">Go to the articles</Link>}
        >
          <p>When somebody asks you for a check, mentions you or reopens a claim you judged, it stands here.</p>
        </EmptyState>
      ) : (
        <WalkList>
          <p className={styles.keys}>
            <kbd>j</kbd> <kbd>k</kbd> down and up, <kbd>Enter</kbd> opens
          </p>
          {[...days].map(([day, ofDay]) => (
            <section key={day} className={styles.day}>
              <h2>
                <Day date={day} weekday />
              </h2>
              <ol>
                {ofDay.map((one) => (
                  <Notification key={one.id} told={one} />
                ))}
              </ol>
            </section>
          ))}
        </WalkList>
      )}
    </PageFrame>
  );
}

function Notification({ told }: { told: Told }): ReactNode {
  const time = told.causedAt.toISOString();
  return (
    <li>
      <Link className={`${styles.row} ${told.isRead ? "" : styles.unread}`} href={addressOfTold(told) as Route}>
        <span className={styles.dot} aria-hidden="true" />
        <span className={styles.words} dir="auto">
          {told.isRead ? null : <span className="visually-hidden">Unread: </span>}
          {sentenceOf(told)}
        </span>
        <time dateTime={time} title={`${time.slice(0, 16).replace("T", " ")} UTC`}>
          {time.slice(11, 16)}
        </time>
      </Link>
    </li>
  );
}
