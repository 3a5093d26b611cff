"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import { type CopyDeed, copyState, passageWords, type Told, visitWords } from "#/newsroom/copies/words.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { ActionForm } from "./action-form.tsx";
import { lookAtPage, stopLooking } from "./copy-actions.ts";
import own from "./evidence-copy.module.css";
import { useHands } from "./hands.ts";
import { useKeptNow } from "./kept-now.ts";
import { useNetworkOff } from "./network.tsx";

const deeds: Record<CopyDeed, { label: string; said: string }> = {
  make: { label: "Make a copy", said: "A copy is being made" },
  again: { label: "Look again", said: "The page is being looked at" },
  try: { label: "Try again", said: "The page is being looked at" },
  cancel: { label: "Cancel", said: "Cancelled" },
};

/** How the copy of a piece of evidence stands, and whether the passage is in it; nothing for whoever may not know. */
export function EvidenceCopy({ item: onDesk }: { item: DeskEvidence }): ReactNode {
  const item = useKeptNow(onDesk);
  const { desk } = useHands();
  const isNetworkOff = useNetworkOff();
  const { keeping, passage, source } = item;
  if (item.url === null && !keeping?.copy) return null;
  const copy = keeping?.copy ?? null;
  const visit = keeping && visitWords(keeping);
  const told = copyState({ keeping, hasLink: item.url !== null, isConfidential: source.isConfidential, isNetworkOff });
  const page = `/workspace/evidence/${item.evidenceId}` as const;
  return (
    <div className={own.copy}>
      {copy ? (
        <span className={own.told}>
          <Mark name="verified" size={12} />
          <Link href={page}>
            {copy.origin === "uploaded" ? `Uploaded by ${copy.by ?? "somebody"}` : "Copy kept"},{" "}
            <Moment at={copy.at} show="day" />
          </Link>
        </span>
      ) : null}
      {copy && passage ? <Said {...passageWords(passage)} /> : null}
      {copy?.unreadable ? <Said mark="change" words={copy.unreadable} /> : null}
      {visit ? (
        <span className={own.told}>
          <Mark name={visit.mark} size={12} />
          <span>
            {keeping?.visit?.result === "changed" ? <Link href={`${page}#changes`}>{visit.words}</Link> : visit.words},{" "}
            <Moment at={keeping?.visit?.at ?? 0} show="day" />
          </span>
        </span>
      ) : null}
      <span role="status">{told.words === "Copy kept" ? null : <Said {...told} />}</span>
      {keeping?.archived ? (
        <a href={keeping.archived.address} target="_blank" rel="noreferrer">
          Archived page
        </a>
      ) : null}
      {desk.may.attach ? told.deeds.map((deed) => <CopyButton key={deed} deed={deed} item={item} />) : null}
      {desk.may.attach && !copy ? <Link href={`${page}#upload`}>Upload a copy</Link> : null}
    </div>
  );
}

function Said({ mark, words }: Told): ReactNode {
  return (
    <span className={own.told}>
      <Mark name={mark} size={12} /> <span>{words}</span>
    </span>
  );
}

function CopyButton({ deed, item }: { deed: CopyDeed; item: DeskEvidence }): ReactNode {
  const { say } = useHands();
  const { label, said } = deeds[deed];
  return (
    <ActionForm
      action={deed === "cancel" ? stopLooking : lookAtPage}
      hidden={{ evidenceId: item.evidenceId }}
      idPrefix={`copy-${item.attachmentId}-`}
      onSaved={() => say(said)}
    >
      {(_, isPending) => (
        <button
          className={own.deed}
          type="submit"
          aria-disabled={isPending || undefined}
          aria-label={`${label}: “${item.title}”`}
        >
          {label}
        </button>
      )}
    </ActionForm>
  );
}
