import type { Page } from "@playwright/test";
import { card, openDesk, said, walkTo } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf, decide } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text = [
  "The ferry company carried 412,000 passengers and 38,000 cars last year. The harbour opened in 1911.",
  "Union leader Petra Aalders said fares would rise by 9 per cent in April.",
  "I love the smell of the quay.",
  "Who will pay for it?",
].join("\n\n");

test("a checker decides every sentence, and the meter counts them", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Every sentence ${Date.now()}`, text });
  await signInAs("priya");
  await openDesk(page, article.id);
  const meter = (decided: number) => expect(page.getByText(`${decided} of 5 sentences`)).toBeVisible();
  await meter(0);

  await test.step("accepts a suggestion, and the next one is there", async () => {
    await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 3, suggested/);
    await page.keyboard.press("Enter");
    await expect(said(page, "C01 accepted, 5 left")).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
    await meter(1);
  });

  await test.step("dismisses one with a reason; its sentence is still to be decided", async () => {
    await page.keyboard.press("x");
    await expect(card(page).getByRole("button", { name: /^Not a claim/ })).toBeFocused();
    await page.keyboard.press("3");
    await expect(said(page, "C02 dismissed, 5 left")).toBeAttached();
    await meter(1);
  });

  await test.step("goes to what is left with one key, round and round", async () => {
    const left: string[] = [];
    for (let steps = 0; steps < 6; steps += 1) {
      await page.keyboard.press("n");
      left.push((await card(page).getAttribute("aria-label"))?.split(" of ")[0] ?? "");
    }
    expect(new Set(left)).toEqual(new Set(["Claim C01", "Claim C03", "Sentence 2", "Sentence 4", "Sentence 5"]));
    expect(left[5]).toBe(left[0]);
  });

  await test.step("excludes a sentence with a reason of the own choice", async () => {
    await walkTo(page, "Sentence 4");
    await page.keyboard.press("x");
    await expect(card(page).getByRole("group", { name: "Why is there no checkable claim?" })).toBeVisible();
    const opinion = card(page).getByRole("button", { name: /^The author's opinion/ });
    for (let steps = 0; steps < 10 && !(await isFocused(opinion)); steps += 1) await page.keyboard.press("ArrowDown");
    await expect(opinion).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(said(page, "Sentence 4: no checkable claim, 4 left")).toBeAttached();
    await meter(2);
  });

  await test.step("and takes it back", async () => {
    await tabTo(page, page.getByRole("button", { name: /^Set aside/ }));
    await page.keyboard.press("Enter");
    await walkTo(page, "Sentence 4");
    await expect(card(page)).toContainText("The author's opinion · Priya Raman");
    await tabTo(page, card(page).getByRole("button", { name: "Take it back in" }));
    await page.keyboard.press("Enter");
    await expect(said(page, "Sentence 4 is open again")).toBeAttached();
    await meter(1);
  });

  await test.step("restores what was dismissed", async () => {
    await walkTo(page, "Claim C02");
    await expect(card(page)).toContainText("Too trivial to check · Priya Raman");
    await tabTo(page, card(page).getByRole("button", { name: "Restore" }));
    await page.keyboard.press("Enter");
    await expect(said(page, "C02 restored")).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C02 of 3, suggested/);
  });

  await test.step("and finds everything as it was after a reload", async () => {
    await page.reload();
    await meter(1);
    const text = page.locator("[data-paper]");
    await expect(text.getByRole("link", { name: "C01, open" })).toBeVisible();
    await expect(text.getByRole("link", { name: "C02, suggested" })).toBeVisible();
  });
});

// Pictures of several code units, letters that run the other way, spaces that do not break.
const awkward = [
  "🚢🇳🇱 What a smell of tar 👩‍👩‍👧 and of 412\u00a0000 herrings, and who counts them?",
  "ما أجمل الميناء في المساء!",
  "And so on.",
].join("\n\n");

test("a claim is marked by mouse and by keyboard, in exactly these words", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Exact words ${Date.now()}`, text: awkward });
  await signInAs("priya");
  await openDesk(page, article.id);

  await test.step("with the mouse, across a picture and a space that does not break", async () => {
    const words = "tar 👩‍👩‍👧 and of 412\u00a0000 herrings";
    await drag(page, words);
    await page.getByRole("button", { name: /^Mark as claim/ }).click();
    await expect(said(page, "Marked as a claim")).toBeAttached();
    await expect.poll(() => card(page).locator("blockquote").textContent()).toBe(words);
    expect(exactOf(article.id, words)).toBe(awkward.indexOf(words));
  });

  await test.step("with the keys, in letters that run from right to left", async () => {
    await walkTo(page, "Sentence 2");
    await page.keyboard.press("w");
    await expect(page.getByRole("button", { name: /^Mark as claim/ })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    const words = "أجمل الميناء في";
    await expect.poll(() => card(page).locator("blockquote").textContent()).toBe(words);
    expect(exactOf(article.id, words)).toBe(awkward.indexOf(words));
  });

  await test.step("words that are marked already are not marked twice, and the desk says so", async () => {
    await drag(page, "tar 👩‍👩‍👧 and of 412\u00a0000 herrings");
    await page.getByRole("button", { name: /^Mark as claim/ }).click();
    await expect(card(page).getByRole("alert")).toHaveText(
      "C01 already stands on exactly these words. Work on that one.",
    );
  });
});

test("a claim is split, merged, moved by words, reworded and made a key claim", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Shaping claims ${Date.now()}`, text });
  acceptAll(article.id);
  await signInAs("priya");
  await openDesk(page, article.id, "C01");
  const quote = card(page).locator("blockquote");

  await test.step("split with the word cursor", async () => {
    await page.keyboard.press("s");
    await expect(page.locator("[data-split-cursor]")).toBeVisible();
    for (let steps = 0; steps < 20; steps += 1) await page.keyboard.press("ArrowLeft");
    // From the second word, five steps on to “and”.
    for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(said(page, "Split in two")).toBeAttached();
    await expect(card(page)).toContainText("part of C01");
    await expect(quote).toHaveText("The ferry company carried 412,000 passengers");
    await walkTo(page, "Claim C05");
    await expect(quote).toHaveText("38,000 cars last year");
  });

  await test.step("its ends move by a word", async () => {
    await page.keyboard.press("}");
    await expect(quote).toHaveText("cars last year");
    await page.keyboard.press("[");
    await expect(quote).toHaveText("cars last");
    await page.keyboard.press("]");
    await expect(quote).toHaveText("cars last year");
    await page.keyboard.press("{");
    await expect(quote).toHaveText("38,000 cars last year");
  });

  await test.step("merged with the previous one", async () => {
    await page.keyboard.press("m");
    await expect(said(page, "C05 merged into C04")).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C04/);
    await expect(quote).toHaveText("The ferry company carried 412,000 passengers and 38,000 cars last year");
  });

  await test.step("key claim on, off and on", async () => {
    await page.keyboard.press("!");
    await expect(card(page)).toContainText("C04 of 3 · key claim");
    await page.keyboard.press("!");
    await expect(said(page, "C04 is no longer a key claim")).toBeAttached();
    await page.keyboard.press("!");
    await expect(said(page, "C04 is a key claim")).toBeAttached();
  });

  await test.step("reworded", async () => {
    await page.keyboard.press("r");
    const statement = card(page).getByLabel("Statement");
    await expect(statement).toBeFocused();
    await statement.fill("Sandhaven Ferries carried 412,000 passengers and 38,000 cars in 2025.");
    await page.keyboard.press("Control+Enter");
    await expect(said(page, "C04: details saved")).toBeAttached();
  });

  await test.step("all of it kept", async () => {
    await page.reload();
    await expect(card(page)).toHaveAccessibleName(/^Claim C04/);
    await expect(card(page)).toContainText("key claim");
    await expect(card(page)).toContainText("Sandhaven Ferries carried 412,000 passengers and 38,000 cars in 2025.");
    await expect(quote).toHaveText("The ferry company carried 412,000 passengers and 38,000 cars last year");
  });
});

test("a claim has an address, and back and forward walk through it", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Addresses of claims ${Date.now()}`, text });
  const [, second, third] = acceptAll(article.id);
  await signInAs("priya");
  await page.goto(`/workspace/articles/${article.id}?claim=${second?.id}`);
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);

  await expect(async () => {
    await page.keyboard.press("j");
    await expect(card(page)).toHaveAccessibleName(/^Claim C03/, { timeout: 500 });
  }).toPass();
  await expect(page).toHaveURL(new RegExp(`claim=${third?.id}$`));

  await page.goBack();
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  await page.goForward();
  await expect(card(page)).toHaveAccessibleName(/^Claim C03/);
  await page.reload();
  await expect(card(page)).toHaveAccessibleName(/^Claim C03/);
});

test("states differ in the text by word and by shape, not by colour alone", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Words and shapes ${Date.now()}`, text });
  const [first, second] = acceptAll(article.id);
  if (!first || !second) throw new Error("The engine finds too little");
  attach(first.id, { url: "https://ferry.example.com/shapes", quote: "412,310", stance: "supports" });
  decide(first.id, "verified", "The annual report has it.");
  attach(second.id, { url: "https://harbour.example.com/shapes", quote: "Opened in 1913", stance: "refutes" });
  decide(second.id, "disputed", "The harbour's own history says 1913.");
  await signInAs("priya");
  await openDesk(page, article.id);

  const names = ["C01, verified", "C02, disputed", "C03, open", /^No checkable claim|^Not decided yet/];
  const shapes: (string | null)[] = [];
  for (const name of names) {
    shapes.push(
      await page.locator("[data-paper]").getByRole("link", { name }).first().locator("path").getAttribute("d"),
    );
  }
  expect(new Set(shapes).size).toBe(names.length);
});

/** Selects these words of the article as a hand does. */
async function drag(page: Page, words: string): Promise<void> {
  const [from, to] = await page.locator("[data-paper]").evaluate((paper, wanted) => {
    const start = (paper.textContent ?? "").indexOf(wanted);
    const corner = (offset: number, isStart: boolean): { x: number; y: number } => {
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (left < length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = range.getBoundingClientRect();
          return { x: isStart ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
        }
        left -= length;
      }
      throw new Error("Not in the text");
    };
    return [corner(start, true), corner(start + wanted.length - 1, false)] as const;
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Where the claim in exactly these words stands in the stored text. */
function exactOf(articleId: string, words: string): number | undefined {
  return claimsOf(articleId).find((claim) => claim.exact === words)?.start;
}

function isFocused(button: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return button.evaluate((element) => element === document.activeElement);
}
