"use client";
import type { ReactNode } from "react";
import { Due } from "#/components/due.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { dutyLabels, isAssignable } from "#/newsroom/assignments/assignment.ts";
import { dayOf } from "#/newsroom/day.ts";
import { AssignPanel } from "./assign-panel.tsx";
import styles from "./assigned.module.css";
import { useHands } from "./hands.ts";

/** Who has the claim, until when, and where that is changed. */
export function Assigned({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, many, doIt } = useHands();
  const mayAssign = desk.may.assign && isAssignable(claim.state);
  const today = dayOf(Date.now());
  if (claim.assignments.length === 0 && !mayAssign) return null;
  return (
    <div className={styles.assigned}>
      <p className={styles.line}>
        {claim.assignments.map(({ duty, person, dueOn }) => (
          <span key={duty} className={styles.one}>
            {duty === "check" ? null : `${dutyLabels[duty]}: `}
            <bdi className={styles.name}>{person.id === desk.me ? "You" : person.name}</bdi>
            {dueOn ? (
              <>
                {" · "}
                <Due date={dueOn} today={today} />
              </>
            ) : null}
          </span>
        ))}
        {claim.assignments.length === 0 ? <span>Nobody has it</span> : null}
        {mayAssign ? (
          <button className={styles.change} type="button" onClick={() => doIt({ do: "assign" })}>
            {claim.assignments.length === 0 ? "Assign" : "Reassign"} <kbd>a</kbd>
          </button>
        ) : null}
      </p>
      {panel?.kind === "assign" && many.ids.size === 0 ? <AssignPanel claims={[claim]} /> : null}
    </div>
  );
}
