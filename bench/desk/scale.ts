import { chromium, type Page } from "@playwright/test";
import { findBrowser, launchArgs } from "../../e2e/browser.ts";
import { ownFolder, startServer } from "../../e2e/own-server.ts";
import {
  clickAndWatch,
  open,
  pressAndSave,
  pressAndWatch,
  quantile,
  scrollThrough,
  slowDown,
  traffic,
  watch,
} from "./measure.ts";
import { signIn, writeNewsroom } from "./newsroom.ts";

/** Numbers of claims whose desks are measured. */
export const sizes: readonly number[] = [30, 300, 2000];
const STEPS = 12;
/** An article of 30 claims has 18 open ones, for both speeds. */
const VERDICTS = 7;
const OPENINGS = 3;
/** How long anything may take before the run is given up, in milliseconds. */
const PATIENCE = 180_000;

type Row = Record<string, number>;
/** By the number of claims, with the processor at its own speed: milliseconds. */
export type Scale = Map<number, { keyToPaintP95Ms: number; openMs: number; saves: readonly number[] }>;

/** Measures a desk of each size, at the processor's speed and four times slower, and prints the figures. */
export async function scale(wanted: readonly number[]): Promise<Scale> {
  const folder = ownFolder();
  const articles = await writeNewsroom(folder.databasePath, wanted);
  const server = await startServer(folder.databasePath);
  const browser = await chromium.launch({ ...(await findBrowser()), args: launchArgs, chromiumSandbox: false });
  const rows: Record<string, Row> = {};
  const found: Scale = new Map();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await signIn(page, server.origin, "checker");
    await watch(page);
    // The first answer of a server is not like the others.
    await page.goto(`${server.origin}/workspace/articles/${articles.get(wanted[0] ?? 0)}`);
    for (const size of wanted)
      for (const rate of [1, 4]) {
        const name = `${size} claims${rate === 1 ? "" : `, processor ${rate} times slower`}`;
        console.log(`${name} …`);
        const { row, paints, saves } = await measured(
          page,
          `${server.origin}/workspace/articles/${articles.get(size)}`,
          rate,
        );
        rows[name] = row;
        console.log(JSON.stringify(row));
        const keyToPaintP95Ms = Math.round(quantile(paints, 0.95));
        if (rate === 1) found.set(size, { keyToPaintP95Ms, openMs: row.openMs ?? 0, saves });
      }
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
  console.table(rows);
  console.log(
    "key: keydown to the task after the next frame's paint; save: keydown to nothing unsaved; median / 95 in 100",
  );
  return found;
}

async function measured(
  page: Page,
  address: string,
  rate: number,
): Promise<{ row: Row; paints: readonly number[]; saves: readonly number[] }> {
  const session = await page.context().newCDPSession(page);
  await slowDown(session, rate);
  const openings = [];
  for (let n = 0; n < OPENINGS; n += 1) openings.push(await open(page, address));
  const [first] = openings;
  const openMs = quantile(
    openings.map((one) => one.openMs),
    0.5,
  );
  const keysMs = quantile(
    openings.map((one) => one.keysMs),
    0.5,
  );
  const verdicts = await pressAndSave(page, "v", VERDICTS);
  const filters = [await clickAndWatch(page, /^Open/), await clickAndWatch(page, /^All/)];
  const routine = await traffic(page, async () => {
    await pressAndSave(page, "v", 1);
  });
  const steps = await pressAndWatch(page, "j", STEPS);
  const far = await farAway(page);
  const longTasks = await scrollThrough(page);
  await session.detach();
  const row = {
    "raw kB": kilo(first?.rawBytes ?? 0),
    "gzip kB": kilo(first?.gzipBytes ?? 0),
    "script kB": kilo(first?.scriptBytes ?? 0),
    openMs: Math.round(openMs),
    keysMs: Math.round(keysMs),
    "j p50": Math.round(quantile(steps, 0.5)),
    "j p95": Math.round(quantile(steps, 0.95)),
    "v p50": Math.round(quantile(verdicts.paints, 0.5)),
    "v p95": Math.round(quantile(verdicts.paints, 0.95)),
    "save p50": Math.round(quantile(verdicts.saves, 0.5)),
    "save p95": Math.round(quantile(verdicts.saves, 0.95)),
    filter: Math.round(Math.max(...filters)),
    requests: routine.requests,
    bytes: routine.bytes,
    "far off px": far,
    "long tasks": longTasks.length,
    "longest ms": Math.round(Math.max(0, ...longTasks)),
  };
  return { row, paints: [...steps, ...verdicts.paints], saves: verdicts.saves };
}

/** Goes to the last claim, and says how far outside of the window its words are after that, in CSS pixels. */
async function farAway(page: Page): Promise<number> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press("k");
  const last = page.locator("[data-card]");
  await page.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>("aside ol");
    rows[0]?.parentElement?.scrollTo(0, 1e9);
  });
  await page.waitForTimeout(300);
  await page.locator("aside ol a").last().click();
  await last.waitFor();
  await page.waitForTimeout(600);
  return page.evaluate(() => {
    const mark =
      document.querySelector('[aria-details="card"]') ?? document.querySelector("[data-pick][class*=selected]");
    if (!mark) return 99_999;
    const { top, bottom } = mark.getBoundingClientRect();
    return Math.round(Math.max(0, -top, bottom - window.innerHeight));
  });
}

function kilo(bytes: number): number {
  return Math.round(bytes / 1000);
}
