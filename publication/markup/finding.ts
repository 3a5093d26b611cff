/** One rule that a page breaks. Errors stop a publication, warnings are for the record. */
export type Finding = { rule: string; severity: "error" | "warning"; message: string };

export type Report = (rule: string, isBroken: boolean, message: string) => void;

/** Collects what is broken. Rules from CR-100 on are warnings. */
export function collector(): { findings: Finding[]; check: Report } {
  const findings: Finding[] = [];
  const check: Report = (rule, isBroken, message) => {
    if (!isBroken) return;
    findings.push({ rule, severity: Number(rule.slice(3)) >= 100 ? "warning" : "error", message });
  };
  return { findings, check };
}
