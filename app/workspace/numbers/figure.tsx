import type { Route } from "next";
import type { ReactNode } from "react";
import type { Cell } from "#/newsroom/numbers/csv.ts";
import styles from "./numbers.module.css";
import type { Table, TableName } from "./tables.ts";

/** One subject of the page: what it says, its picture, and its numbers as a table and as a file. */
export function Figure({
  name,
  title,
  about,
  table,
  weeks,
  empty,
  summary = "The numbers",
  children,
}: {
  name: TableName;
  title: string;
  about: ReactNode;
  table: Table;
  weeks: number;
  /** What to say instead where there is nothing to show. */
  empty: string | null;
  /** What opens the table. */
  summary?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.figure} aria-labelledby={`figure-${name}`}>
      <div>
        <h2 id={`figure-${name}`}>{title}</h2>
        <p className={styles.about}>{about}</p>
      </div>
      {empty ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <div className={styles.content}>
          {children}
          <Numbers name={name} title={title} table={table} weeks={weeks} summary={summary} />
        </div>
      )}
    </section>
  );
}

/** The table behind a fold, and the same as a file. */
export function Numbers({
  name,
  title,
  table,
  weeks,
  summary,
}: {
  name: TableName;
  title: string;
  table: Table;
  weeks: number;
  summary: string;
}): ReactNode {
  return (
    <div className={styles.numbers}>
      <details>
        <summary>{summary}</summary>
        <Rows title={title} table={table} />
      </details>
      <a className={styles.file} href={`/workspace/numbers/${name}.csv?weeks=${weeks}` as Route} download>
        CSV<span className="visually-hidden"> of {title.toLowerCase()}</span>
      </a>
    </div>
  );
}

function Rows({ title, table: { columns, rows } }: { title: string; table: Table }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keys
    <section className={styles.wide} aria-label={`${title}: table`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.slice(0, 2))}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row" dir="auto">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} className={typeof cell === "string" ? styles.words : undefined}>
                    {written(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function written(cell: Cell): string {
  return cell === null ? "–" : String(cell);
}
