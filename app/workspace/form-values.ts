import { z } from "zod";
import type { FormValues } from "#/components/ui/form-state.ts";

/** Fields that never travel back to the browser. */
const secretFields = new Set(["password", "current", "token", "archiveKey"]);

/**
 * What a form carries, by field name: a list where `input` wants one or the field was sent more than once, else a string.
 * Files and the framework's own fields (they begin with `$ACTION_`) are left out.
 */
export function formValues(form: FormData, input: z.ZodType): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION_")) continue;
    const sent = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = sent.length === 1 && !wantsList(input, name) ? (sent[0] ?? "") : sent;
  }
  for (const name of listFields(input)) values[name] ??= [];
  return values;
}

/** What may be shown again: all but passwords and tokens. */
export function shownAgain(values: Record<string, string | string[]>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.has(name)));
}

/** What is wrong, by the field that it is wrong with. A fault of the whole form stands under the name `form`. */
export function fieldFaults(error: z.ZodError): Record<string, string[]> {
  const faults: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? "form");
    faults[name] = [...(faults[name] ?? []), issue.message];
  }
  return faults;
}

function wantsList(input: z.ZodType, name: string): boolean {
  return listFields(input).includes(name);
}

function listFields(input: z.ZodType): string[] {
  if (!(input instanceof z.ZodObject)) return [];
  return Object.keys(input.shape).filter((name) => isList(input.shape[name]));
}

function isList(field: unknown): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return isList(field.unwrap());
  return field instanceof z.ZodPipe && isList(field.in);
}
