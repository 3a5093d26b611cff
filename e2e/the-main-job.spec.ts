import type { Page } from "@playwright/test";
import { keysWork } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";

const text = [
  "The ferry company carried 412,000 passengers last year.",
  "Union leader Petra Aalders said fares would rise by 90 per cent in April.",
  "It is widely believed that the ferry loses money in winter.",
  "Who will pay for it?",
].join("\n\n");

// The mission in one story: an article goes in, and a published fact-check report comes out. Keys alone.
test("a reviewer checks an article, an editor signs it off and publishes, and readers get the report", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const headline = `Ferry fares will double ${Date.now()}`;
  await signInAs("ravi");

  await test.step("the reviewer pastes the article, and its claims are there", async () => {
    await page.goto("/workspace/articles/new");
    await page.getByRole("radio", { name: /Published fact-check/ }).press("Space");
    await page.getByLabel("Headline").fill(headline);
    await page.getByLabel("Publisher").fill("The Sandhaven Post");
    await page.getByLabel("Address of the article").fill("https://post.example.com/ferry");
    await page.getByRole("textbox", { name: "Text" }).fill(text);
    await page.getByRole("textbox", { name: "Text" }).press("Control+Enter");
    await expect(page.getByText("0 of 4 sentences")).toBeVisible();
    await keysWork(page);
  });

  await test.step("accepts a claim, attaches a link that supports it, and marks it true", async () => {
    await go(page, "C01");
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 of 4 sentences")).toBeVisible();
    await go(page, "C01");
    await attach(page, "https://ferry.example.com/annual-report", "412,310 passengers", "Supports");
    await page.keyboard.press("v");
    await write(page, "The company's annual report counts 412,310 passengers, which the article rounds down.");
    await expect(page.getByRole("status").filter({ hasText: "C01 true" })).toBeAttached();
  });

  await test.step("attaches a link that refutes the next one, and marks it false", async () => {
    await go(page, "C02");
    await expect(card(page)).toContainText("Petra Aalders");
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 of 4 sentences")).toBeVisible();
    await go(page, "C02");
    await attach(page, "https://council.example.gov/fares-2026", "Fares rise by 9 per cent", "Refutes");
    await page.keyboard.press("d");
    await write(page, "The council's decision of 12 February raises fares by 9 per cent, not by 90.");
    await expect(page.getByRole("status").filter({ hasText: "C02 false" })).toBeAttached();
  });

  await test.step("flags the one that the article leaves unsourced, and marks it unproven", async () => {
    await go(page, "C03");
    await expect(card(page)).toContainText("names no source");
    await page.keyboard.press("Enter");
    await expect(page.getByText("3 of 4 sentences")).toBeVisible();
    await go(page, "C03");
    await page.keyboard.press("f");
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("status").filter({ hasText: "C03 flagged" })).toBeAttached();
    await page.keyboard.press("u");
    await write(page, "The article names nobody, and the company does not publish figures by season.");
    await expect(page.getByRole("status").filter({ hasText: "C03 unproven" })).toBeAttached();
  });

  await test.step("confirms that the question holds no claim", async () => {
    await expect(card(page)).toContainText("Who will pay for it?");
    await page.keyboard.press("Enter");
    await expect(page.getByText("4 of 4 sentences")).toBeVisible();
  });

  const editor = await windowOf("tomas");
  const slug = `ferry-fares-${Date.now()}`;

  await test.step("a second person signs off", async () => {
    await editor.goto(new URL(page.url()).pathname);
    const gate = editor.getByRole("heading", { name: /^Nothing stands in the way/ });
    await expect(async () => {
      await editor.keyboard.press("p");
      await expect(gate).toBeVisible({ timeout: 1000 });
    }).toPass();
    // A second "p" on a slow machine closes the gate again, and keys pressed meanwhile are lost.
    await expect(async () => {
      const write = editor.getByRole("link", { name: "Write report" });
      if (!(await gate.isVisible()) && !(await write.isVisible())) await editor.keyboard.press("p");
      const note = editor.locator("#sign-off-note");
      if (await note.isVisible()) await note.press("Control+Enter", { timeout: 2000 });
      await expect(write).toBeVisible({ timeout: 6000 });
    }).toPass();
  });

  await test.step("writes the report's title and publishes", async () => {
    await editor.getByRole("link", { name: "Write report" }).press("Enter");
    await editor.getByLabel("Title").fill(headline);
    await editor.getByLabel("Address").fill(slug);
    await editor.getByLabel("Summary").fill("Of three claims about the ferry one holds.");
    await editor.getByLabel("Summary").press("Control+Enter");
    await editor.getByRole("button", { name: /^Publish/ }).press("Enter");
    await expect(editor.getByRole("link", { name: new RegExp(`/r/${slug}$`) })).toBeVisible();
  });

  await test.step("a reader reads it, without scripts", async () => {
    const answer = await page.request.get(`/r/${slug}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);

    await page.goto(`/r/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
    await expect(page.getByText(/1 is verified, 1 disputed/)).toBeVisible();
    await page.getByRole("link", { name: "fares would rise by 90 per cent in April", exact: true }).click();
    await expect(page.getByText("Petra Aalders").first()).toBeVisible();
    await expect(page.getByRole("link", { name: /council\.example\.gov|fares-2026/i }).first()).toBeVisible();
    const markup = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(markup.filter((json) => json.includes('"ClaimReview"'))).toHaveLength(1);
  });
});

/** The open card of what is selected. */
function card(page: Page) {
  return page.locator("[data-card]");
}

async function go(page: Page, label: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await card(page).textContent())?.startsWith(label)) return;
    await page.keyboard.press(tries < 10 ? "j" : "k");
  }
  await expect(card(page)).toContainText(label);
}

async function attach(page: Page, url: string, quote: string, stance: "Supports" | "Refutes"): Promise<void> {
  await page.keyboard.press("e");
  await expect(page.getByLabel("Link")).toBeFocused();
  await page.keyboard.insertText(url);
  await page.getByLabel("Passage").fill(quote);
  await page.getByRole("radio", { name: stance }).press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(card(page)).toContainText(quote);
}

/** Fills the box that a verdict opened, and saves. */
async function write(page: Page, rationale: string): Promise<void> {
  await expect(page.getByLabel(/: why$/)).toBeFocused();
  await page.keyboard.insertText(rationale);
  await page.keyboard.press("Control+Enter");
}
