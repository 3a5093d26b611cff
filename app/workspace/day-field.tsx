"use client";
import { type ReactNode, useState } from "react";
import { TextField } from "#/components/ui/field.tsx";
import { dayOf } from "#/newsroom/day.ts";
import { readDay } from "#/newsroom/read-day.ts";

const parts: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const full = new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" });

/** A day in words or as a date; under the label stands which one is understood. */
export function DayField({
  id,
  name,
  label,
  defaultValue,
  errors,
}: {
  id: string;
  name: string;
  label: string;
  defaultValue: string;
  errors: readonly string[];
}): ReactNode {
  const [words, setWords] = useState("");
  const day = words.trim() === "" ? null : readDay(words, dayOf(Date.now()));
  return (
    <TextField
      id={id}
      name={name}
      label={label}
      optional
      autoComplete="off"
      placeholder="fri, +2d, 2026-12-04"
      hint={day ? full.format(Date.parse(day)) : undefined}
      defaultValue={defaultValue}
      errors={errors}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}
