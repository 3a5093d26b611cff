"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Day, Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { DeskEvidence } from "#/newsroom/evidence/desk.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./card.module.css";
import { withdraw } from "./checking-actions.ts";
import { EvidenceCopy } from "./evidence-copy.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import own from "./evidence-list.module.css";
import { stances } from "./evidence-words.ts";
import { useHands } from "./hands.ts";
import { HeardForm } from "./heard-form.tsx";
import { twoSources } from "./verdict-needs.ts";

/** What we have: each piece with what it says about the claim, its words, its source and where in it. */
export function EvidenceList({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel } = useHands();
  const again = panel?.kind === "evidence" ? (panel.again ?? null) : null;
  return (
    <section className={own.evidence} aria-label="Evidence">
      {claim.evidence.map((item) => (
        <Item key={item.attachmentId} item={item} />
      ))}
      {claim.evidence.length === 0 ? <p className={styles.note}>No evidence yet.</p> : null}
      {claim.isKey ? <TwoSources claim={claim} /> : null}
      {desk.may.attach ? (
        <details
          className={own.add}
          open={panel?.kind === "evidence"}
          onToggle={(event) => {
            if (event.currentTarget.open) setPanel(panel?.kind === "evidence" ? panel : { kind: "evidence" });
            else if (panel?.kind === "evidence") setPanel(null);
          }}
        >
          <summary>
            Add evidence <KeyOf deed="evidence" />
          </summary>
          <EvidenceForm
            key={`${claim.evidence.length} ${again?.attachmentId ?? ""}`}
            claim={claim}
            isOpen={panel?.kind === "evidence"}
            again={again}
          />
        </details>
      ) : null}
      {desk.may.attach ? (
        <details
          className={own.add}
          open={panel?.kind === "heard"}
          onToggle={(event) => {
            if (event.currentTarget.open) setPanel({ kind: "heard" });
            else if (panel?.kind === "heard") setPanel(null);
          }}
        >
          <summary>
            Add what a confidential source said <KeyOf deed="heard" />
          </summary>
          {panel?.kind === "heard" ? <HeardForm key={claim.id} claim={claim} /> : null}
        </details>
      ) : null}
    </section>
  );
}

function Item({ item }: { item: DeskEvidence }): ReactNode {
  const { source } = item;
  return (
    <div className={own.item} data-evidence={item.attachmentId} tabIndex={-1}>
      <p className={own.title} dir="auto">
        {item.url ? (
          <a href={item.url} target="_blank" rel="noreferrer">
            {item.title}
          </a>
        ) : (
          item.title
        )}
      </p>
      {item.quote ? (
        <q className={own.quote} dir="auto">
          {item.quote}
        </q>
      ) : null}
      <div className={own.meta}>
        {item.stance ? (
          <span className={`${own.stance} ${own[item.stance]}`}>
            <Mark name={stances[item.stance].mark} size={12} /> {stances[item.stance].label}
          </span>
        ) : null}
        <span>
          {source.name} · {source.tier}
        </span>
        {source.independenceGroup && source.independenceGroup.toLowerCase() !== source.name.toLowerCase() ? (
          <span title="Sources of one group count as one">group {source.independenceGroup}</span>
        ) : null}
        {item.locator ? <span>{item.locator}</span> : null}
        {item.publishedOn ? (
          <span>
            <Day date={item.publishedOn} />
          </span>
        ) : null}
        {source.isConfidential ? <span className={own.confidential}>confidential</span> : null}
        <span>
          {item.by}, <Moment at={item.at} show="day" />
        </span>
        {item.mayWithdraw ? <Withdraw item={item} /> : null}
      </div>
      <EvidenceCopy item={item} />
      {item.note ? <p className={styles.note}>{item.note}</p> : null}
    </div>
  );
}

function Withdraw({ item }: { item: DeskEvidence }): ReactNode {
  const { say } = useHands();
  return (
    <ActionForm
      action={withdraw}
      hidden={{ attachmentId: item.attachmentId }}
      idPrefix={`withdraw-${item.attachmentId}-`}
      onSaved={() => say("Evidence withdrawn")}
    >
      {(_, isPending) => (
        <button
          className={own.withdraw}
          type="submit"
          aria-disabled={isPending || undefined}
          aria-label={`Withdraw “${item.title}”`}
        >
          Withdraw
        </button>
      )}
    </ActionForm>
  );
}

/** A key claim takes two independent supporting sources, one of them primary. */
function TwoSources({ claim }: { claim: DeskClaim }): ReactNode {
  const { groups, hasPrimary, isMet } = twoSources(claim);
  const sources = claim.evidence.some(({ stance }) => stance === null) ? "sources" : "supporting sources";
  return (
    <p className={`${own.light} ${isMet ? own.met : ""}`}>
      <Mark name={isMet ? "verified" : "suggested"} size={13} />
      {isMet
        ? "Two independent sources, one of them primary."
        : `Key claim: ${Math.min(groups, 2)} of 2 independent ${sources}${hasPrimary ? "" : ", none of them primary"}.`}
    </p>
  );
}
