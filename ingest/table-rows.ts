/** A cell that holds one of these lays out a page, it does not hold a value. */
const layout = "table, p + p, div + div, br + br, h1, h2, h3, h4, article, section, blockquote, ul + p, p + ul";
const LONGEST_CELL = 300;

/** The cells of a table's rows, or null when the table only lays a page out. */
export function rowsOf(table: Element): Element[][] | null {
  if (table.getAttribute("role") === "presentation" || table.querySelector(layout) !== null) return null;
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td, th")]);
  const isNarrow = rows.every((cells) => cells.length < 2);
  const isLong = rows.some((cells) => cells.some((cell) => (cell.textContent ?? "").length > LONGEST_CELL));
  return rows.length < 2 || isNarrow || isLong ? null : rows;
}
