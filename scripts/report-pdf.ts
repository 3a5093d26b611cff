// Prints a published page as a PDF: `npm run report:pdf -- ADDRESS-OR-SLUG FILE`, on a machine that has a browser.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { databaseOnFile, runProgram } from "./program.ts";
import { printPage, type Source } from "./report-pdf/print-page.ts";
import { publishedHere } from "./report-pdf/published-here.ts";

const USAGE = "npm run report:pdf -- ADDRESS-OR-SLUG FILE.pdf";

await runProgram(async () => {
  const [asked, file, ...others] = process.argv.slice(2);
  if (!asked || !file || others.length > 0 || asked.startsWith("-")) throw new Error(`Use it so: ${USAGE}`);
  const target = path.resolve(process.env.INIT_CWD ?? ".", file);
  const pdf = await printPage(sourceOf(asked));
  writeFileSync(target, pdf);
  console.log(`Printed to ${target}, ${Math.ceil(pdf.length / 1000)} kB.`);
});

/** An address is asked for over the network; a slug is looked up in the newsroom's own database. */
function sourceOf(asked: string): Source {
  if (/^https?:\/\//.test(asked)) return { address: asked };
  const db = databaseOnFile();
  try {
    return publishedHere(db, asked);
  } finally {
    db.$client.close();
  }
}
