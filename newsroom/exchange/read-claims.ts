import { CsvError, parse } from "csv-parse/sync";
import { COLUMNS, type Column, type Fault, FORMAT, FORMAT_VERSION, MOST_CLAIMS, MOST_LINES } from "./format.ts";
import { ImportedClaim } from "./input.ts";

/** A claim of a file, and what it is called when something is wrong with it. */
export type ReadClaim = ImportedClaim & { where: string };
type Read = { claims: ReadClaim[]; faults: Fault[] };

/** The claims of a file and what is wrong with the others. Says nothing yet of whether the text holds their words. */
export function readClaims(name: string, text: string): Read {
  try {
    return /\.json$/i.test(name) ? fromJson(text) : fromTable(text);
  } catch (error) {
    if (error instanceof Unreadable) return { claims: [], faults: [{ where: error.where, reason: error.message }] };
    throw error;
  }
}

class Unreadable extends Error {
  readonly where: string;
  constructor(where: string, reason: string) {
    super(reason);
    this.where = where;
  }
}

type Loose = Record<string, unknown> & { evidence?: unknown[] };

function fromJson(text: string): Read {
  const file = parsed(text);
  const claims = typeof file === "object" && file !== null && "claims" in file ? file.claims : file;
  const format = typeof file === "object" && file !== null && "format" in file ? file.format : FORMAT;
  const version = typeof file === "object" && file !== null && "version" in file ? file.version : FORMAT_VERSION;
  if (format !== FORMAT || version !== FORMAT_VERSION) {
    throw new Unreadable("The file", `It is of another format than “${FORMAT}” in version ${FORMAT_VERSION}.`);
  }
  if (!Array.isArray(claims)) throw new Unreadable("The file", "It holds no list of claims under “claims”.");
  return checked(claims.map((claim: unknown, index) => ({ where: `Claim ${index + 1}`, given: claim })));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Unreadable("The file", `It is no JSON: ${error instanceof Error ? error.message : "it is broken"}.`);
  }
}

function checked(rows: readonly { where: string; given: unknown }[]): Read {
  if (rows.length > MOST_CLAIMS) {
    throw new Unreadable("The file", `It holds ${rows.length} claims; take in at most ${MOST_CLAIMS} at a time.`);
  }
  const read: Read = { claims: [], faults: [] };
  for (const { where, given } of rows) {
    const result = ImportedClaim.safeParse(given);
    if (result.success) read.claims.push({ ...result.data, where });
    else {
      const reasons = [...new Set(result.error.issues.map(({ message }) => message))];
      read.faults.push({ where, reason: reasons.join(" ") });
    }
  }
  return read;
}

/** Lines with the same words are one claim: what each says of the claim has to be the same, or be left empty. */
function fromTable(text: string): Read {
  const { columns, lines } = linesOf(text);
  const claims = new Map<string, { where: string; given: Loose; lines: string[] }>();
  const faults: Fault[] = [];
  for (const { where, cells } of lines) {
    const cell = (column: Column): string | undefined => cells[columns.indexOf(column)]?.trim() || undefined;
    const key = JSON.stringify([cell("quote"), cell("occurrence")]);
    const claim = claims.get(key) ?? { where, given: {}, lines: [] };
    const given = ofClaim(cell);
    const differing = Object.keys(given).find((name) => name in claim.given && claim.given[name] !== given[name]);
    if (differing) {
      faults.push({
        where,
        reason: `“${differing}” is another than in ${claim.where.toLowerCase()}, which has the same quote.`,
      });
      continue;
    }
    const item = ofEvidence(cell);
    Object.assign(claim.given, given);
    if (item) claim.given.evidence = [...(claim.given.evidence ?? []), item];
    claim.lines.push(where);
    claims.set(key, claim);
  }
  const read = checked(
    [...claims.values()].map(({ where, given, lines: all }) => ({
      where: all.length > 1 ? `${where} to ${all.at(-1)?.toLowerCase()}` : where,
      given,
    })),
  );
  return { ...read, faults: [...faults, ...read.faults] };
}

type Cells = (column: Column) => string | undefined;

function ofClaim(cell: Cells): Loose {
  const occurrence = cell("occurrence");
  const given = {
    quote: cell("quote"),
    occurrence: occurrence === undefined ? undefined : Number(occurrence),
    statement: cell("statement"),
    kind: cell("kind")?.toLowerCase(),
    key: yesOrNo(cell("key")),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const evidenceColumns = COLUMNS.slice(COLUMNS.indexOf("stance"));

/** Null where the line has no evidence in it. */
function ofEvidence(cell: Cells): Record<string, unknown> | null {
  if (evidenceColumns.every((column) => column === "confidential" || cell(column) === undefined)) return null;
  const given = {
    stance: cell("stance")?.toLowerCase(),
    title: cell("title"),
    url: cell("url"),
    source: cell("source"),
    sourceKind: cell("source_kind")?.toLowerCase(),
    tier: cell("tier")?.toLowerCase(),
    group: cell("group"),
    publisher: cell("publisher"),
    publishedOn: cell("published_on"),
    passage: cell("passage"),
    placeKind: cell("place_kind")?.toLowerCase(),
    place: cell("place"),
    confidential: yesOrNo(cell("confidential")),
    publicDescription: cell("public_description"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Any other word stays itself, and is refused as what it is. */
function yesOrNo(word: string | undefined): unknown {
  if (word === undefined) return undefined;
  if (/^(?:yes|true|1|x)$/i.test(word)) return true;
  return /^(?:no|false|0)$/i.test(word) ? false : word;
}

type Line = { where: string; cells: string[] };
type Row = { record: string[]; info: { lines: number } };

/** The longest line of a table, in characters. */
const LONGEST_LINE = 100_000;

function linesOf(text: string): { columns: string[]; lines: Line[] } {
  const [first = "", ...rest] = tableIn(text);
  if (first === "") throw new Unreadable("The file", "It is empty. Choose another.");
  const columns = first.cells.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
  if (!columns.includes("quote")) {
    throw new Unreadable("Line 1", "The head of the table has no column “quote”. Take the sample as a start.");
  }
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) !== index);
  if (twice) throw new Unreadable("Line 1", `The column “${twice}” comes twice.`);
  const unknown = columns.find((name) => name !== "" && !COLUMNS.some((column) => column === name));
  if (unknown)
    throw new Unreadable("Line 1", `The column “${unknown}” is none of a claims file. Take the sample as a start.`);
  if (rest.length > MOST_LINES) {
    throw new Unreadable("The file", `It has ${rest.length} lines; take in at most ${MOST_LINES} at a time.`);
  }
  return { columns, lines: rest };
}

function tableIn(text: string): Line[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: LONGEST_LINE,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Row[];
    return rows.map(({ record, info }) => {
      const within = record.join("").split("\n").length - 1;
      return { where: `Line ${info.lines - within}`, cells: record.map(withoutApostrophe) };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.lines === "number" ? `Line ${error.lines}` : "The file";
    throw new Unreadable(at, csvFaults[error.code] ?? "It cannot be read as a table: save it as CSV again.");
  }
}

const csvFaults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "A cell opens with a quotation mark that is never closed.",
  CSV_INVALID_CLOSING_QUOTE: "A quotation mark inside of a quoted cell has to be written twice.",
  INVALID_OPENING_QUOTE:
    "A quotation mark stands inside of a cell that is not quoted: quote the cell, and write the mark twice.",
  CSV_MAX_RECORD_SIZE: `A line is longer than ${LONGEST_LINE.toLocaleString("en")} characters: a quotation mark may be missing.`,
};

/** Spreadsheets write the separator of their country. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 2000).split(/[\r\n]/)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ",";
}

/** An export keeps a text from being taken for a formula by an apostrophe before it. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
