"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "#/components/ui/button.tsx";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { fieldErrors, fieldValue } from "#/components/ui/form-state.ts";
import type { CorrectionDesk } from "#/newsroom/corrections/correction-desk.ts";
import { clockIn, momentWords } from "#/newsroom/zone.ts";
import { ActionForm } from "../action-form.tsx";
import styles from "./correction.module.css";
import { cancelTime, setTime } from "./correction-actions.ts";

const labels = { date: "Date", time: "Time", timeZone: "Time zone" };

type ScheduleFormProps = { articleId: string; waiting: CorrectionDesk["waiting"] };

/** Sets the time at which the report is published by itself; until then nobody publishes it. */
export function ScheduleForm({ articleId, waiting }: ScheduleFormProps): ReactNode {
  const ownZone = useSyncExternalStore(never, zoneOfBrowser, () => "UTC");
  const zone = waiting?.timeZone ?? ownZone;
  const set = waiting ? clockIn(waiting.at, waiting.timeZone) : { date: "", time: "06:00" };
  return (
    <div className={styles.block}>
      {waiting ? (
        <p>
          <b>Set for {momentWords(waiting.at, waiting.timeZone)}</b>{" "}
          <span className={styles.quiet}>by {waiting.by}. The gate is asked again then; nothing is public before.</span>
        </p>
      ) : null}
      <ActionForm
        action={setTime}
        hidden={{ articleId, rowVersion: String(waiting?.rowVersion ?? 0) }}
        seenAs="rowVersion"
        idPrefix="schedule-"
        labels={labels}
        className={styles.form}
      >
        {(state, isPending) => (
          <>
            <div className={styles.time}>
              <TextField
                id="schedule-date"
                name="date"
                type="date"
                label={labels.date}
                defaultValue={fieldValue(state, "date", set.date)}
                errors={fieldErrors(state, "date")}
              />
              <TextField
                id="schedule-time"
                name="time"
                type="time"
                label={labels.time}
                defaultValue={fieldValue(state, "time", set.time)}
                errors={fieldErrors(state, "time")}
              />
              <SelectField
                id="schedule-timeZone"
                name="timeZone"
                label={labels.timeZone}
                defaultValue={fieldValue(state, "timeZone", zone)}
                errors={fieldErrors(state, "timeZone")}
                options={zonesWith(zone).map((value) => ({ value, label: value.replaceAll("_", " ") }))}
              />
            </div>
            <div className={styles.acts}>
              <Button type="submit" data-main="" variant="quiet" aria-disabled={isPending || undefined}>
                {waiting ? "Move it to that time" : "Publish at that time"}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
      {waiting ? (
        <ActionForm action={cancelTime} hidden={{ articleId }} idPrefix="cancel-time-">
          {(_, isPending) => (
            <Button type="submit" variant="quiet" aria-disabled={isPending || undefined}>
              Take the time off
            </Button>
          )}
        </ActionForm>
      ) : null}
    </div>
  );
}

function zonesWith(zone: string): string[] {
  return [...new Set(["UTC", zone, ...Intl.supportedValuesOf("timeZone")])];
}

function zoneOfBrowser(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function never(): () => void {
  return () => undefined;
}
