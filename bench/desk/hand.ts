import type { Page } from "@playwright/test";
import type { Measures } from "./walk-measures.ts";

export type Step =
  | "1 intake"
  | "1b writer's notes"
  | "2 claim pass"
  | "3 assign"
  | "4a routine"
  | "4b new evidence"
  | "4c second source"
  | "4d needs change"
  | "4e disputed"
  | "4f unsourced"
  | "4g unverifiable, not checkable"
  | "5 second review"
  | "5b adjudicate"
  | "6 new version"
  | "7 sign-off, publish";

export type Count = { command: number; prose: number; back: number };
export type Counts = Map<Step, Count>;

/** Characters that take Shift on the keyboard the model counts on. */
const SHIFTED = /^[!?{}+>“]$/;

/** How long the desk may take to say something, in milliseconds. */
const PATIENCE = 30_000;

/** The hands of one person on a keyboard: presses, and keeps count of what was pressed in which step. */
export class Hand {
  step: Step = "1 intake";
  /** From a key that saves to the answer that it is saved, in milliseconds. */
  readonly saved: number[] = [];
  readonly page: Page;
  readonly counts: Counts;
  readonly measures: Measures;

  constructor(page: Page, counts: Counts, measures: Measures) {
    this.page = page;
    this.counts = counts;
    this.measures = measures;
  }

  /** Command keys. A modifier that is held counts as a key, as in the keystroke-level model. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#count("command", SHIFTED.test(key) ? 2 : key.split("+").length);
      await this.page.keyboard.press(key);
    }
  }

  /** Prose in a field: counted by the letter, and apart from the commands. */
  async write(words: string): Promise<void> {
    this.#count("prose", words.length);
    await this.page.keyboard.insertText(words);
  }

  /** What was copied elsewhere, out of the clipboard: Ctrl+V. */
  async paste(words: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), words);
    await this.press("Control+v");
  }

  /** What was copied in another window: Alt+Tab there and back, then Ctrl+V. Only the paste is pressed here. */
  async fetch(words: string): Promise<void> {
    this.#count("command", 4);
    await this.paste(words);
  }

  /** Opens the best evidence, reads it and comes back. The desk knows nothing of the way back: it is counted apart. */
  async openEvidence(): Promise<void> {
    const opened = this.page.context().waitForEvent("page");
    await this.press("o");
    await (await opened).close();
    await this.page.bringToFront();
    this.#count("back", 2);
  }

  /** Waits until the focus is in what the selector finds. */
  async focusIn(selector: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.activeElement?.closest(wanted) != null, selector);
  }

  /** Presses a key that saves, waits for the words that say so, and keeps the time. */
  async save(key: string, says: RegExp): Promise<void> {
    const began = performance.now();
    await this.press(key);
    await this.hear(says);
    this.saved.push(performance.now() - began);
  }

  /** Waits until the desk says so. */
  async hear(says: RegExp): Promise<void> {
    const status = this.page.getByRole("contentinfo").getByRole("status");
    try {
      await status.filter({ hasText: says }).waitFor({ state: "attached", timeout: PATIENCE });
    } catch {
      const [said, card, focus] = [
        (await status.allTextContents()).join(" | "),
        await this.page.locator("[data-card]").first().getAttribute("aria-label"),
        await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)),
      ];
      throw new Error(`Not heard: ${says}. The desk said “${said}”, its card is “${card}”, the focus in ${focus}`);
    }
  }

  /** Waits until the card has the focus again: before, a key would be written in the form that closes. */
  async onCard(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.closest("form") == null);
  }

  /** Waits until nothing is left unsaved. */
  async untilSaved(): Promise<void> {
    await this.page.locator('[data-unsaved="0"]').first().waitFor({ state: "attached" });
  }

  /** The open card: its label, `C07`, or the number of its sentence. */
  async card(): Promise<{ label: string } | { sentence: number }> {
    const name = (await this.page.locator("[data-card]").first().getAttribute("aria-label")) ?? "";
    const label = /^Claim (C\d+)/.exec(name)?.[1];
    return label ? { label } : { sentence: Number(/^Sentence (\d+)/.exec(name)?.[1]) };
  }

  /** Waits until the card has this name: what was pressed is on the screen. */
  async seeCard(name: RegExp): Promise<void> {
    await this.page.getByRole("article", { name }).waitFor();
  }

  /** The keys that were counted up to now, without the way back from a source. */
  commands(): number {
    return this.counts.get(this.step)?.command ?? 0;
  }

  #count(what: keyof Count, keys: number): void {
    const count = this.counts.get(this.step) ?? { command: 0, prose: 0, back: 0 };
    count[what] += keys;
    this.counts.set(this.step, count);
  }
}
