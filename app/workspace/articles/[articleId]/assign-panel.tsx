"use client";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { fieldErrors } from "#/components/ui/form-state.ts";
import { DUTIES, type Duty } from "#/db/vocabulary.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { assignedTo, dutyLabels } from "#/newsroom/assignments/assignment.ts";
import { dateWords } from "#/newsroom/assignments/due.ts";
import { dayOf } from "#/newsroom/day.ts";
import { readDay } from "#/newsroom/read-day.ts";
import { ActionForm } from "./action-form.tsx";
import styles from "./assigned.module.css";
import { useHands } from "./hands.ts";
import { give } from "./team-actions.ts";

const PersonPicker = lazy(() => import("./person-picker.tsx"));
const labels = { duty: "What", due: "Due", personId: "Who" };

/**
 * `a`, the first letters of a name, Enter; Shift+Enter for a second review. What is to be done and until when stand
 * before the name.
 */
export function AssignPanel({ claims }: { claims: readonly DeskClaim[] }): ReactNode {
  const { desk, many, setPanel, say } = useHands();
  const person = useRef<HTMLInputElement>(null);
  const today = dayOf(Date.now());
  const [duty, setDuty] = useState<Duty>("check");
  const [due, setDue] = useState(() => commonDue(claims, today));
  const isGiven = claims.some(({ assignments }) => assignedTo(assignments, duty) !== null);
  const meant = readDay(due, today);
  const of = claims.length === 1 ? (claims[0]?.label ?? "") : `${claims.length} claims`;

  function choose(id: string, as: Duty | null): void {
    const form = person.current?.form;
    if (!person.current || !form) return;
    person.current.value = id;
    const field = form.querySelector<HTMLSelectElement>("[name=duty]");
    if (field && as) field.value = as;
    form.requestSubmit();
  }

  return (
    <ActionForm
      action={give}
      hidden={{}}
      idPrefix="assign-"
      labels={labels}
      className={styles.panel}
      onSaved={() => {
        const name = desk.staff.find(({ id }) => id === person.current?.value)?.name;
        say(name ? `${of} assigned to ${name}` : `${of}: nobody has ${claims.length === 1 ? "it" : "them"}`);
        many.clear();
        setPanel(null);
      }}
    >
      {(state, isPending) => (
        <>
          {claims.map(({ id }) => (
            <input key={id} type="hidden" name="claimIds" value={id} />
          ))}
          <input ref={person} type="hidden" name="personId" />
          <div className={styles.pair}>
            <SelectField
              id="assign-duty"
              name="duty"
              label={labels.duty}
              defaultValue="check"
              options={DUTIES.map((value) => ({ value, label: dutyLabels[value] }))}
              onChange={(event) => setDuty(event.target.value as Duty)}
            />
            <div>
              <TextField
                id="assign-due"
                name="due"
                label={labels.due}
                optional
                placeholder="tomorrow, fri, +3d"
                autoComplete="off"
                value={due}
                onChange={(event) => setDue(event.target.value)}
                onKeyDown={(event) => {
                  // Enter here would send the form without a person.
                  if (event.key === "Enter") event.preventDefault();
                }}
                errors={fieldErrors(state, "due")}
              />
              <p className={styles.meant} role="status">
                {due.trim() === "" ? "" : meant ? dateWords(meant, today) : "Not a date yet"}
              </p>
            </div>
          </div>
          <Suspense fallback={<p className={styles.none}>People…</p>}>
            <PersonPicker
              staff={desk.staff.filter(({ duties }) => duties.includes(duty))}
              seconds={desk.staff.filter(({ duties }) => duties.includes("second_review"))}
              me={desk.me}
              isGiven={isGiven}
              isPending={isPending}
              onChoose={choose}
            />
          </Suspense>
        </>
      )}
    </ActionForm>
  );
}

/** The date that all of them have, as it is written; empty where they differ. */
function commonDue(claims: readonly DeskClaim[], today: string): string {
  const dates = new Set(claims.map(({ assignments }) => assignments.find(({ isOfArticle }) => !isOfArticle)?.dueOn));
  const [date] = dates;
  return dates.size === 1 && date ? dateWords(date, today) : "";
}
