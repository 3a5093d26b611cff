import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { EmptyState } from "#/components/ui/empty-state.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { answeringCorrections, type ListedRequest, listRequests } from "#/newsroom/corrections/queries.ts";
import { isOverdue, promiseState, requestState } from "#/newsroom/corrections/request.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import styles from "./corrections.module.css";
import { RequestEntry } from "./request-entry.tsx";

export const metadata: Metadata = { title: "Readers' requests" };

export default async function CorrectionsPage(): Promise<ReactNode> {
  const { db, actor, now } = await requireContext("/workspace/corrections");
  const mayHandle = can(actor, "correction.handle");
  const today = now();
  const requests = mayHandle ? listRequests(db) : [];
  const waiting = requests.filter(({ decision }) => decision === null);
  const owed = requests.filter(
    ({ decision, correction }) => decision === "accepted" && promiseState(correction) !== "corrected",
  );
  const answered = requests.filter((request) => request.decision !== null && !owed.includes(request));
  const list = (some: readonly ListedRequest[]): ReactNode => (
    <ol className={styles.list}>
      {some.map((request) => (
        <li key={request.id}>
          <RequestEntry
            request={request}
            state={requestState(request)}
            isOverdue={isOverdue(request, today)}
            isMine={request.takenBy === actor.id}
            answers={request.decision === null ? answeringCorrections(db, request.reportId) : []}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <PageFrame
      actor={actor}
      current="requests"
      title="Readers’ requests"
      about="What readers say is wrong in published reports. Each is promised an answer."
    >
      {mayHandle ? null : (
        <Notice tone="warn" title="For editors">
          <p>{refusalOf("correction.handle")}</p>
        </Notice>
      )}
      {mayHandle && requests.length === 0 ? (
        <EmptyState title="No reader has asked for a correction">
          <p>
            Every published report has a form for it at its end. What comes in is listed here, with the day an answer is
            due.
          </p>
        </EmptyState>
      ) : null}
      {waiting.length > 0 ? (
        <Section title="Waiting for an answer" about="The one due soonest first.">
          {list(waiting)}
        </Section>
      ) : null}
      {owed.length > 0 ? (
        <Section title="Accepted, not corrected yet" about="Each waits until a correction is published.">
          {list(owed)}
        </Section>
      ) : null}
      {answered.length > 0 ? (
        <Section title="Answered" about="Latest first. Name and address can be erased once nobody needs them.">
          {list(answered)}
        </Section>
      ) : null}
    </PageFrame>
  );
}
