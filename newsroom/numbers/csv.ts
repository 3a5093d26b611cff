export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take for
 * a formula (it begins with =, +, -, @, a tab or a carriage return) gets an apostrophe before it; numbers stay as they are.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(",")).join("\r\n")}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
