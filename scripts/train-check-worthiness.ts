// Trains the weights of extraction/check-worthiness: npm run train:checkworthiness -- DATA
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { averagePrecision, bestThreshold, f1At } from "#/bench/extraction/ranking.ts";
import { heldOut } from "./check-worthiness/held-out.ts";
import { exampleOf, trainModel } from "./check-worthiness/training.ts";
import { runProgram } from "./program.ts";

type Row = { doc: string; text: string; label: number };

const MODEL_FILE = fileURLToPath(new URL("../extraction/check-worthiness/model.json", import.meta.url));

await runProgram(() => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("Use it so: npm run train:checkworthiness -- DATA");
  const file = join(folder, "checkworthiness-claimbuster/crowd.jsonl");
  const bytes = readFileSync(file);
  const rows = bytes
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
  const examples = rows.map(exampleOf);
  const labels = examples.map(({ label }) => label);
  const { scores, threshold } = heldOut(examples);
  const model = trainModel(examples);
  const published = { ...model, intercept: Math.round(model.intercept - threshold * 100) };
  const json = `${JSON.stringify(published, null, 2)}\n`;
  writeFileSync(MODEL_FILE, json);
  console.log(
    `${relative(process.cwd(), MODEL_FILE)}: ${json.length} bytes, ${Object.keys(model.phrases).length} phrases`,
  );
  console.log(`trained on ${rows.length} sentences, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`);
  console.log("held-out debates, five folds:", {
    averagePrecision: averagePrecision({ scores, labels }).toFixed(4),
    f1AtHalf: f1At({ scores, labels }, 0.5).toFixed(4),
    bestF1: f1At({ scores, labels }, bestThreshold({ scores, labels })).toFixed(4),
  });
});
