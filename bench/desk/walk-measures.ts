import type { BrowserContext, Page } from "@playwright/test";

/** What the browser told of the keys that were pressed. Times are milliseconds. */
export type Measures = {
  pointers: number;
  keydowns: number;
  /** From the event to the next paint, of keys that took 16 ms and longer: shorter ones are not told of. */
  paints: number[];
  /** Of the same keys, the part of that time in which the desk itself works: it takes the key and changes the page. */
  handled: number[];
};

/**
 * Listens in every page of the context from its beginning: pointer events, keys, and how long each took to be painted
 * (Event Timing, https://www.w3.org/TR/event-timing/, in steps of 8 ms).
 */
export async function measureIn(context: BrowserContext): Promise<Measures> {
  const measures: Measures = { pointers: 0, keydowns: 0, paints: [], handled: [] };
  await context.exposeFunction("tellWalk", (kind: "pointer" | "key" | "paint", value: number, handled: number) => {
    if (kind === "pointer") measures.pointers += 1;
    else if (kind === "key") measures.keydowns += 1;
    else {
      measures.paints.push(value);
      measures.handled.push(handled);
    }
  });
  await context.addInitScript(() => {
    const tell = (window as unknown as { tellWalk: (...told: [kind: string, value: number, handled: number]) => void })
      .tellWalk;
    for (const name of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(name, () => tell("pointer", 0, 0), { capture: true });
    addEventListener("keydown", () => tell("key", 0, 0), { capture: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.name === "keydown") tell("paint", entry.duration, entry.processingEnd - entry.processingStart);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  return measures;
}

/** Presses keys that move about, with the processor slowed so many times, and returns what was measured meanwhile. */
export async function paintsOfMoving(page: Page, measures: Measures, slowed: number): Promise<Measures> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  const before = { ...measures, paints: measures.paints.length };
  for (const key of [...Array<string>(20).fill("j"), ...Array<string>(20).fill("k")]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60 * slowed);
  }
  await page.waitForTimeout(500);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return {
    pointers: measures.pointers - before.pointers,
    keydowns: measures.keydowns - before.keydowns,
    paints: measures.paints.slice(before.paints),
    handled: measures.handled.slice(before.paints),
  };
}

/** The time within which this share of the keys was painted; what the browser does not tell of counts as 16 ms. */
export function paintShare({ keydowns, paints }: Measures, share: number): number | null {
  return shareOf([...paints, ...Array<number>(Math.max(0, keydowns - paints.length)).fill(16)], share);
}

/** The smallest value that this share of them does not exceed (nearest rank); null for none. */
export function shareOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
