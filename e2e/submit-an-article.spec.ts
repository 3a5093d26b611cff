import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { articles, articleVersions } from "#/db/schema/index.ts";
import { origin } from "./address.ts";
import { tabTo, write } from "./keyboard.ts";
import { expect, storyText, test } from "./newsroom.ts";
import { withDatabase } from "./own-data.ts";

const newArticle = "/workspace/articles/new";

test("a checker submits an article by keyboard alone, and its claims are there when it opens", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const headline = `Ferry fares will double, by keyboard ${number}`;
  await signInAs("priya");
  await page.goto("/workspace/articles");
  await tabTo(page, page.getByRole("link", { name: "Submit an article" }));
  await page.keyboard.press("Enter");

  await tabTo(page, page.getByRole("radio", { name: "Copy check" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Published fact-check" })).toBeChecked();
  await write(page, "Headline", headline);
  await write(page, "Text", storyText(number));
  await expect(page.getByRole("status").filter({ hasText: "words" })).toBeVisible();
  await write(page, "Publisher", "The Sandhaven Post");
  await write(page, "Address of the article", "https://post.example.com/fares");
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
  const claims = page.getByRole("complementary", { name: "Claims" });
  await expect(claims.getByText("412,000 passengers").first()).toBeVisible();
  await expect(page.getByText(/of 6 sentences/).first()).toBeVisible();
  expect(storedTexts(headline)).toEqual([storyText(number)]);
});

test("one key, one paste and Ctrl+Enter hand an article in, under the first line of its text", async ({
  page,
  context,
  signInAs,
}) => {
  const headline = `Ferry fares, in five keys ${Date.now()}`;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs("noor");
  await page.goto("/workspace/articles");
  // A key pressed before the page listens is lost, so it is pressed until something comes of it.
  await expect(async () => {
    await page.keyboard.press("c");
    await page.waitForURL("**/workspace/articles/new", { timeout: 2000 });
  }).toPass();
  await expect(page.getByLabel("Text", { exact: true })).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${headline}\n\n${storyText(1)}`);
  await page.keyboard.press("Control+v");
  await expect(page.getByLabel("Headline")).toHaveValue(headline);
  await send(page);
  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
});

test("everything that is wrong is said beside its field, what was typed is kept, and nothing is stored", async ({
  page,
  signInAs,
}) => {
  const byline = `Nobody ${Date.now()}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByRole("radio", { name: "Published fact-check" }).check();
  await page.getByLabel("Text", { exact: true }).fill("   \n ");
  await page.getByLabel("Byline").fill(byline);
  await page.getByLabel("Address of the article").fill("post.example.com/fares");
  await page.getByLabel("Language").fill("not a language");
  await send(page);

  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toBeFocused();
  await expect(alert).toContainText("5 things to put right");
  const faults = {
    Text: "Paste the article's text.",
    Headline: "Write the headline.",
    Publisher: "Name the publisher: a fact-check says whose claims it checks.",
    "Address of the article": "Write a full address that begins with http:// or https://.",
    Language: "Write a language tag such as en, en-GB or pt-BR.",
  };
  for (const [label, fault] of Object.entries(faults)) {
    const field = page.getByLabel(new RegExp(`^${label}(?: optional)?$`));
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(new RegExp(fault.replaceAll(/[.?]/g, "\\$&")));
  }
  await expect(page.getByRole("radio", { name: "Published fact-check" })).toBeChecked();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("   \n ");
  await expect(page.getByLabel("Byline")).toHaveValue(byline);
  await expect(page.getByLabel("Address of the article")).toHaveValue("post.example.com/fares");
  await expect(page.getByLabel("Language")).toHaveValue("not a language");
  expect(withDatabase((db) => db.select().from(articles).where(eq(articles.byline, byline)).all())).toEqual([]);

  // A link of the summary leads to its field.
  await alert.getByRole("link", { name: "Headline" }).press("Enter");
  await expect(page.getByLabel("Headline")).toBeFocused();
});

test("a long text is kept while its headline is missing, and goes in as soon as it has one", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const headline = `Ferry fares, at the second try ${number}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Text", { exact: true }).fill(storyText(number));
  await page.getByLabel("Headline").fill("");
  await page.getByLabel("Date of publication").fill("2026-02-12");
  await send(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("One thing to put right");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(storyText(number));
  await expect(page.getByLabel("Date of publication")).toHaveValue("2026-02-12");
  await page.getByLabel("Headline").fill(headline);
  await send(page);
  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
});

test("a date that does not exist is said to be wrong, not dropped", async ({ page, signInAs }) => {
  const headline = `A day in no calendar ${Date.now()}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Text", { exact: true }).fill(storyText(1));
  await write(page, "Date of publication", "2026-02-31");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Write a date that exists, as year-month-day: 2026-03-31.",
  );
  await expect(page.getByLabel("Date of publication")).toHaveValue("2026-02-31");
  expect(storedTexts(headline)).toEqual([]);
});

test("a binary file is refused", async ({ page, signInAs }) => {
  const headline = `Not a text ${Date.now()}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Text", { exact: true }).fill("PK\u0003\u0004 fares \u0001\u0002 will rise.");
  await send(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This looks like a binary file.");
  expect(storedTexts(headline)).toEqual([]);
});

test("a text over 5 MB is not sent, and is kept in the form", async ({ page, signInAs }) => {
  const headline = `Too long ${Date.now()}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Headline").fill(headline);
  const length = await paste(page, tooLong);
  await expect(page.getByRole("status").filter({ hasText: "too long to send" })).toContainText("5.1 MB of 5 MB");
  await send(page);
  await expect(page.getByRole("heading", { name: "Submit an article" })).toBeVisible();
  expect(await lengthOf(page)).toBe(length);
  expect(storedTexts(headline)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a text over 5 MB is refused by the server, which gives all of it back", async ({ page, signInAs }) => {
    const headline = `Too long, unmeasured ${Date.now()}`;
    await signInAs("priya");
    await page.goto(newArticle);
    const form = page.getByRole("main").locator("form");
    const fields = await form.evaluate((element: HTMLFormElement) =>
      [...new FormData(element)].map(([name, value]) => [name, String(value)]),
    );
    const text = tooLong.line.repeat(tooLong.times);
    const multipart = { ...Object.fromEntries(fields), headline, text };
    const answer = await page.request.post(newArticle, { multipart, headers: { origin } });

    const html = await answer.text();
    expect(html).toContain("The text is over 5 MB. Split it into several articles.");
    expect(html.split("市").length).toBeGreaterThanOrEqual(text.split("市").length);
    expect(storedTexts(headline)).toEqual([]);
  });
});

test("a text of a megabyte is stored whole, to its last word", async ({ page, signInAs }) => {
  test.setTimeout(120_000);
  const headline = `A whole book ${Date.now()}`;
  const paragraph = "It was a grey morning in Sandhaven and nobody had been asked about the ferry. ".repeat(20).trim();
  const text = `${Array.from({ length: 640 }, () => paragraph).join("\n\n")}\n\nThese are the last words of ${headline}.`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(990_000);
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await send(page);
  await expect.poll(() => storedTexts(headline).length, { timeout: 60_000 }).toBe(1);
  expect(storedTexts(headline)[0] === text).toBe(true);
});

const tooLong = { line: `${"市".repeat(1000)}\n`, times: 1700 };

/** Puts a text in the field that is too long to be typed, as pasting does; its length in characters. */
function paste(page: Page, text: typeof tooLong): Promise<number> {
  return page.getByLabel("Text", { exact: true }).evaluate((area: HTMLTextAreaElement, { line, times }) => {
    const value = line.repeat(times);
    // React overrides the element's own setter, and would take the change for its own.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, value);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    return value.length;
  }, text);
}

function lengthOf(page: Page): Promise<number> {
  return page.getByLabel("Text", { exact: true }).evaluate((area: HTMLTextAreaElement) => area.value.length);
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit and find the claims" }).click();
}

function storedTexts(headline: string): string[] {
  return withDatabase((db) =>
    db
      .select({ text: articleVersions.text })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articles.headline, headline))
      .all()
      .map(({ text }) => text),
  );
}
