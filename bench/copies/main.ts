// What kills do to copying: `npm run bench:copies [-- ATTACHMENTS KILLS]`. A table for people, the same as JSON last.
import { crashRun } from "./crash-run.ts";

const [attached = "200", kills = "40"] = process.argv.slice(2);
const began = performance.now();
const figures = await crashRun(Number(attached), Number(kills), Math.random);
const seconds = Math.round((performance.now() - began) / 1000);

for (const [name, figure] of Object.entries({ ...figures, seconds })) console.log(`${name.padEnd(16)} ${figure}`);
console.log(JSON.stringify({ ...figures, seconds }));
const { lost, doneTwice, orphanedFiles, missingFiles, damagedFiles } = figures;
process.exitCode = lost + doneTwice + orphanedFiles + missingFiles + damagedFiles === 0 ? 0 : 1;
