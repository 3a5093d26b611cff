// Writes the public side as plain files for any static host: `npm run export -- DIR`, also while people work.
import { publicPage, publicPaths } from "#/newsroom/reports/published.ts";
import { siteFiles } from "#/publication/export/site-files.ts";
import { writeExport } from "#/publication/export/write-export.ts";
import { readyPage } from "#/publication/store.ts";
import { databaseOnFile, folderArgument, runProgram } from "./program.ts";

await runProgram(() => {
  const folder = folderArgument("npm run export -- DIR");
  const db = databaseOnFile();
  try {
    // One moment for all pages: a report that is published meanwhile comes whole with the next export.
    const files = db.transaction((tx) => {
      const paths = publicPaths(tx);
      if (paths.length === 0) throw new Error("Nothing is published yet: start Stet and set up the newsroom first.");
      return siteFiles(paths, (path) => {
        const page = publicPage(tx, path);
        return page === null ? null : readyPage(page);
      });
    });
    const { written, unchanged, removed } = writeExport(folder, files);
    console.log(`Exported to ${folder}: ${written} written, ${unchanged} unchanged, ${removed} removed.`);
  } finally {
    db.$client.close();
  }
});
