/** One rule that a page breaks. Errors stop a publication, warnings are for the record. */
export type Finding = { rule: string; severity: "error" | "warning"; message: string };

/** A rule of the markup: what has to be true, and how to see that it is not. */
export type Rule<Subject> = {
  id: string;
  severity: Finding["severity"];
  /** What holds where the rule is kept. */
  sentence: string;
  isBroken: (subject: Subject) => boolean;
  /** Rules asked first. Where one of them is broken or was not asked, this one would only say the same again. */
  after: readonly string[];
};

/** A row of a table of rules whose breach stops a publication. */
export function error<Subject>(
  id: string,
  sentence: string,
  isBroken: (subject: Subject) => boolean,
  after: readonly string[] = [],
): Rule<Subject> {
  return { id, severity: "error", sentence, isBroken, after };
}

/** A row whose breach is told and stops nothing. */
export function warning<Subject>(
  id: string,
  sentence: string,
  isBroken: (subject: Subject) => boolean,
  after: readonly string[] = [],
): Rule<Subject> {
  return { id, severity: "warning", sentence, isBroken, after };
}

/** The rules that the subject breaks, in the order of the table. */
export function brokenRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] {
  const findings: Finding[] = [];
  const failed = new Set<string>();
  for (const { id, severity, sentence, isBroken, after } of rules) {
    if (after.some((earlier) => failed.has(earlier))) failed.add(id);
    else if (isBroken(subject)) {
      failed.add(id);
      findings.push({ rule: id, severity, message: sentence });
    }
  }
  return findings;
}
