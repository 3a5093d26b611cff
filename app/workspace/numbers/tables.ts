import { OUTCOMES } from "#/db/vocabulary.ts";
import type { Cell } from "#/newsroom/numbers/csv.ts";
import { blockerKinds, type Numbers } from "#/newsroom/numbers/numbers.ts";
import { outcomeLevel } from "#/newsroom/verdicts/rating-scale.ts";

/** A table as the page shows it and as a file holds it. */
export type Table = { columns: string[]; rows: Cell[][] };

const tables = {
  people: ({ people }: Numbers): Table => ({
    columns: ["Person", "Open claims", "Of them overdue"],
    rows: people.map(({ name, open, overdue }) => [name ?? "Nobody", open, overdue]),
  }),
  verdicts: ({ weeks }: Numbers): Table => ({
    columns: ["Week from", ...OUTCOMES.map((outcome) => outcomeLevel(outcome).label), "All"],
    rows: weeks.map(({ monday, counts, total }) => [monday, ...OUTCOMES.map((outcome) => counts[outcome] ?? 0), total]),
  }),
  unsourced: ({ publishers }: Numbers): Table => ({
    columns: ["Publisher", "Claims", "Without a source", "Share"],
    rows: publishers.map(({ publisher, claims, unsourced }) => [
      publisher ?? "Our own articles",
      claims,
      unsourced,
      rounded(unsourced / claims),
    ]),
  }),
  agreement: ({ agreement }: Numbers): Table => ({
    columns: ["First review", "Second review", "Claims"],
    rows: agreement.table.map(({ first, second, pairs }) => [
      outcomeLevel(first).label,
      outcomeLevel(second).label,
      pairs,
    ]),
  }),
  coefficients: ({ agreement: { pairs, observed, kappa, alpha } }: Numbers): Table => ({
    columns: ["Figure", "Value", "Claims reviewed twice"],
    rows: [
      ["Same outcome", orNone(observed), pairs],
      ["Cohen’s kappa", orNone(kappa), pairs],
      ["Krippendorff’s alpha", orNone(alpha), pairs],
    ],
  }),
  pace: ({ reopened, time }: Numbers): Table => ({
    columns: ["Figure", "Value", "Out of"],
    rows: [
      ["Claims taken up again", reopened.again, reopened.judged],
      ["Median hours from intake to publication or closing", orNone(time.medianHours), time.articles],
    ],
  }),
  gate: ({ gate }: Numbers): Table => ({
    columns: ["What blocks", "Blockers", "Articles"],
    rows: gate.map(({ kind, blockers, articles }) => [blockerKinds[kind], blockers, articles]),
  }),
};

export type TableName = keyof typeof tables;

export function tableOf(numbers: Numbers, name: TableName): Table {
  return tables[name](numbers);
}

/** The table that a file's name asks for: "verdicts.csv"; null where there is none. */
export function tableNamed(file: string): TableName | null {
  const name = file.endsWith(".csv") ? file.slice(0, -".csv".length) : "";
  return Object.hasOwn(tables, name) ? (name as TableName) : null;
}

function orNone(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

/** To three decimals. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
