import { gzipSync } from "node:zlib";
import type { CDPSession, Page, Request } from "@playwright/test";

/** Milliseconds, but for bytes and counts. */
export type Opening = { rawBytes: number; gzipBytes: number; openMs: number; keysMs: number; scriptBytes: number };

/** What the page tells of itself; put there by `watch`. */
type Watched = {
  cardAt: number | null;
  paints: number[];
  saves: number[];
  longTasks: number[];
};

/**
 * Makes the page keep its own times, from the next navigation on: when the first claim card was painted, how long each
 * key took until the frame after it was on the screen (keydown → animation frame → the task after that frame's paint),
 * how long until the desk had nothing unsaved, and tasks over 50 ms.
 */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Watched = { cardAt: null, paints: [], saves: [], longTasks: [] };
    Object.assign(window, { watched: kept });
    const afterPaint = (then: () => void): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    };
    const look = (): void => {
      if (!document.querySelector("[data-card]")) requestAnimationFrame(look);
      else
        afterPaint(() => {
          kept.cardAt = performance.now();
        });
    };
    look();
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        afterPaint(() => kept.paints.push(performance.now() - timeStamp));
        const isSaved = (): boolean => document.querySelector("[data-unsaved]")?.getAttribute("data-unsaved") === "0";
        // The desk's own listener comes after this one: it is asked once the event is over.
        setTimeout(() => {
          if (isSaved()) return;
          const watching = new MutationObserver(() => {
            if (!isSaved()) return;
            watching.disconnect();
            kept.saves.push(performance.now() - timeStamp);
          });
          watching.observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-unsaved"] });
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** Opens the desk in a page that is watched, and says what it took until its first card, and until keys are taken. */
export async function open(page: Page, address: string): Promise<Opening> {
  const html = await page.request.get(address, { headers: { "accept-encoding": "identity" } });
  const body = await html.body();
  const [rawBytes, gzipBytes] = [body.byteLength, gzipSync(body).byteLength];
  const began = Date.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => (window as unknown as { watched: Watched }).watched.cardAt !== null);
  const openMs = (await watched(page)).cardAt ?? 0;
  await untilKeysWork(page);
  const keysMs = Date.now() - began;
  const scriptBytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  return { rawBytes, gzipBytes, openMs, keysMs, scriptBytes };
}

/** Presses `?` until the table of keys is there, and closes it again. */
async function untilKeysWork(page: Page): Promise<void> {
  for (;;) {
    await page.keyboard.press("?");
    if (await page.evaluate(() => document.querySelector("dialog[open]") !== null)) break;
    await page.waitForTimeout(10);
  }
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
}

/** Presses the key so many times, each after the one before was painted, and says how long each took to be painted. */
export async function pressAndWatch(page: Page, key: string, times: number): Promise<number[]> {
  await forget(page);
  for (let press = 1; press <= times; press += 1) {
    await page.keyboard.press(key);
    await page.waitForFunction((n) => (window as unknown as { watched: Watched }).watched.paints.length >= n, press);
  }
  return (await watched(page)).paints;
}

/** The same, each press after the one before was saved: how long each took until nothing was left unsaved. */
export async function pressAndSave(
  page: Page,
  key: string,
  times: number,
): Promise<{ paints: number[]; saves: number[] }> {
  await forget(page);
  for (let press = 1; press <= times; press += 1) {
    await page.keyboard.press(key);
    await page.waitForFunction((n) => (window as unknown as { watched: Watched }).watched.saves.length >= n, press);
  }
  const { paints, saves } = await watched(page);
  return { paints, saves };
}

/** How long a click takes to be painted, in the same way as a key. */
export async function clickAndWatch(page: Page, name: RegExp): Promise<number> {
  return page.evaluate(async (pattern) => {
    const button = [...document.querySelectorAll("button")].find((one) =>
      new RegExp(pattern).test(one.textContent ?? ""),
    );
    if (!button) throw new Error(`No button ${pattern}`);
    const began = performance.now();
    button.click();
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      }),
    );
    return performance.now() - began;
  }, name.source);
}

/** Scrolls the text from top to bottom and says which tasks took over 50 ms meanwhile. */
export async function scrollThrough(page: Page): Promise<number[]> {
  await forget(page);
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    window.scrollTo(0, 0);
    for (let step = 0; step < 400; step += 1) {
      window.scrollBy(0, 600);
      await frame();
      if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2) break;
    }
    await frame();
  });
  return (await watched(page)).longTasks;
}

/** Requests and bytes of body, sent and received, while something is done. */
export async function traffic(page: Page, work: () => Promise<void>): Promise<{ requests: number; bytes: number }> {
  const sizes: Promise<number>[] = [];
  const count = (request: Request): void => {
    sizes.push(request.sizes().then(({ requestBodySize, responseBodySize }) => requestBodySize + responseBodySize));
  };
  page.on("requestfinished", count);
  await work();
  page.off("requestfinished", count);
  const all = await Promise.all(sizes);
  return { requests: all.length, bytes: all.reduce((sum, one) => sum + one, 0) };
}

/** Makes the page's processor so many times slower; 1 is as fast as it is. */
export async function slowDown(session: CDPSession, rate: number): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The value below which `share` of them lie; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    watched.paints.length = 0;
    watched.saves.length = 0;
    watched.longTasks.length = 0;
  });
}
