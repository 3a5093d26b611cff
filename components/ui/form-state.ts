import type { DeskChange } from "#/newsroom/articles/desk-change.ts";

/** What a person typed, by field name. Fields that can hold several values are lists; passwords are never in it. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What came of sending a form. Whatever went wrong, what was typed comes back with it. */
export type FormState =
  | { status: "idle" }
  | {
      status: "saved";
      message?: string;
      /** What changed on the desk that the form stands on. */
      change?: DeskChange;
    }
  | { status: "invalid"; fields: Readonly<Record<string, readonly string[]>>; values: FormValues }
  | { status: "refused"; message: string; values: FormValues }
  | {
      status: "conflict";
      message: string;
      yours: Readonly<Record<string, string>>;
      theirs: Readonly<Record<string, string>>;
      /** Sent back as `seen` by whoever decides to overwrite what the other person saved. */
      seen: string;
      values: FormValues;
    };

/** A server action as `useActionState` takes it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };

/** What the field shows: what was typed when the form came back, else `fallback`. */
export function fieldValue(state: FormState, name: string, fallback = ""): string {
  if (!("values" in state)) return fallback;
  const value = state.values[name];
  return typeof value === "string" ? value : (value?.[0] ?? fallback);
}

/** What the field with several values shows. A form that came back without the field had all of it switched off. */
export function fieldValues(state: FormState, name: string, fallback: readonly string[] = []): readonly string[] {
  if (!("values" in state)) return fallback;
  const value = state.values[name];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** What is wrong with the field, as sentences. */
export function fieldErrors(state: FormState, name: string): readonly string[] {
  return state.status === "invalid" ? (state.fields[name] ?? []) : [];
}
