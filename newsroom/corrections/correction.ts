import type { CorrectionKind, CorrectionOrigin } from "#/db/vocabulary.ts";

/** Kinds whose version holds what readers have already, and the entry: nothing of the desk goes into it. */
export const OFF_DESK_KINDS = ["retraction", "editors_note"] as const satisfies CorrectionKind[];

/** Whether the version is made from the desk as it is when it is published: by the gate, under a sign-off. */
export function restsOnDesk(kind: CorrectionKind): boolean {
  return !OFF_DESK_KINDS.some((other) => other === kind);
}

/** `label` stands over the notice that readers see; `hint` says at the desk when to choose it. */
export const correctionKinds: Record<CorrectionKind, { label: string; hint: string }> = {
  correction: { label: "Correction", hint: "Something was wrong: a fact, a name, a number or a rating." },
  clarification: { label: "Clarification", hint: "Nothing was wrong, but it could be misread. Verdicts stay." },
  update: { label: "Update", hint: "Something became known since. What was said was right when it was said." },
  retraction: { label: "Retraction", hint: "It does not stand. The notice takes its place; the address stays." },
  editors_note: { label: "Editor’s note", hint: "Readers should know something. The report itself stays as it is." },
  minor: { label: "Minor change", hint: "A slip of the pen. Verdicts and numbers stay; no notice." },
};

/** Whether an entry of the kind has to say what was wrong. */
export function saysWhatWasWrong(kind: CorrectionKind): boolean {
  return kind === "correction" || kind === "retraction";
}

export const correctionOrigins: Record<CorrectionOrigin, string> = {
  internal: "Ourselves",
  reader: "A reader",
  subject: "Somebody whom the report is about",
  ifcn: "The International Fact-Checking Network",
  efcsn: "The European Fact-Checking Standards Network",
};
