import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { build, filesUnder } from "./build.mjs";
import { environment, Problem, root, run, secondsSince } from "./process.mjs";

const reports = path.join(root, "node_modules/.cache/stet-test");
const unitReport = path.join(reports, "unit.tap");
const browserReport = path.join(reports, "browser.json");

/**
 * In this order. A step resolves to an exit code, or, where it runs tests, to their counts too.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ code: number, counts?: Counts }} Result
 */
const steps = {
  types: async (node) => {
    const generated = await tool(node, "next/dist/bin/next", ["typegen"]);
    return generated.code === 0 ? tool(node, "typescript/bin/tsc", ["--noEmit"]) : generated;
  },
  lint: (node) => tool(node, "@biomejs/biome/bin/biome", ["check", "."]),
  imports: (node) => run(node, ["scripts/check-imports.ts"], { echo: true, env: environment(node) }),
  unit,
  build: async (node) => ({ code: await build(node) }),
  browser,
};

/**
 * `npm test` runs everything and stops at the first step that fails; `npm test -- unit newsroom/claims` runs one step
 * (or some) and hands the other words to the tests as parts of file names.
 */
export async function test(node, args) {
  const chosen = Object.keys(steps).filter((name) => args.includes(name));
  const words = args.filter((word) => !(word in steps));
  const names = chosen.length === 0 ? Object.keys(steps) : chosen;
  if (names.includes("browser") && !names.includes("build")) names.splice(names.indexOf("browser"), 0, "build");

  const total = { passed: 0, failed: 0, skipped: 0 };
  const began = Date.now();
  let code = 0;
  for (const name of names) {
    const result = await step(name, node, words);
    for (const key of Object.keys(total)) total[key] += result.counts?.[key] ?? 0;
    code = result.code;
    if (code === 0) continue;
    // The last line must not say that nothing failed.
    if (total.failed === 0) total.failed = 1;
    console.log(`\nStopped: ${name} failed.`);
    break;
  }
  console.log(
    `\n${names.length === Object.keys(steps).length ? "Everything" : names.join(", ")}: ${secondsSince(began)}`,
  );
  console.log(
    `${total.passed} passed, ${total.failed} failed${total.skipped === 0 ? "" : `, ${total.skipped} skipped`}`,
  );
  return code;
}

async function step(name, node, words) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 60 - name.length))}`);
  const began = Date.now();
  const result = await steps[name](node, words).catch((error) => {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return { code: 1 };
  });
  const ran = result.counts === undefined || result.counts.passed + result.counts.failed > 0;
  if (!ran) console.log("No test ran, which counts as a failure.");
  const code = ran && !result.counts?.failed ? result.code : result.code || 1;
  console.log(`── ${name}: ${code === 0 ? "ok" : "failed"}, ${secondsSince(began)}`);
  return { ...result, code };
}

function tool(node, bin, args) {
  return run(node, [path.join("node_modules", bin), ...args], { echo: true, env: environment(node) });
}

/** @returns {Promise<Result>} */
async function unit(node, words) {
  const everywhereElse = new Set(["node_modules", "data", "test-results", "playwright-report"]);
  const files = filesUnder(root, everywhereElse).filter(
    (file) => file.endsWith(".test.ts") && (words.length === 0 || words.some((word) => file.includes(word))),
  );
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0) return { code: 1, counts: none }; // without names Node would look for files itself

  prepareReport(unitReport);
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  const counting = ["--test-reporter=tap", `--test-reporter-destination=${unitReport}`];
  const { code } = await run(
    node,
    [
      "--conditions=react-server",
      "--test",
      `--test-concurrency=${availableParallelism()}`,
      ...reporters,
      ...counting,
      ...files,
    ],
    { echo: true, env: environment(node) },
  );
  const tap = existsSync(unitReport) ? readFileSync(unitReport, "utf8") : "";
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  return {
    code,
    counts: {
      passed: count("pass"),
      failed: count("fail") + count("cancelled"),
      skipped: count("skipped") + count("todo"),
    },
  };
}

/** @returns {Promise<Result>} */
async function browser(node, words) {
  prepareReport(browserReport);
  const { code } = await run(node, ["node_modules/@playwright/test/cli.js", "test", ...words], {
    echo: true,
    env: environment(node, { STET_BROWSER_REPORT: browserReport }),
  });
  const stats = existsSync(browserReport) ? JSON.parse(readFileSync(browserReport, "utf8")).stats : {};
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats;
  return { code, counts: { passed: expected + flaky, failed: unexpected, skipped } };
}

/** An old report must not count for a runner that died. */
function prepareReport(file) {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
}
