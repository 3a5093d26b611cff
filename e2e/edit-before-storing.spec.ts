import { eq } from "drizzle-orm";
import { articleLinks, articles, articleVersions } from "#/db/schema/index.ts";
import { expect, test } from "./newsroom.ts";
import { withDatabase } from "./own-data.ts";

test("every block is edited with the keyboard alone, and neither a reload nor a refusal loses a word", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const headline = `Ferry fares will double, edited ${number}`;
  await signInAs("priya");
  await page.goto("/workspace/articles/new");
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({
    name: "ferry.html",
    mimeType: "text/html",
    buffer: Buffer.from(ferryPage(headline)),
  });
  const status = page.getByRole("status").filter({ hasText: "blocks taken" });
  await expect(status).toContainText("2 links");

  await test.step("the link beside the edit stays, the one in it goes and is said to", async () => {
    await page.getByRole("button", { name: "Edit: Ferry traffic" }).focus();
    await page.keyboard.press("Enter");
    const words = page.getByRole("textbox", { name: /^Paragraph: Ferry traffic/ });
    await expect(words).toBeFocused();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("According to the port, ");
    await words.fill((await words.inputValue()).replace("annual report", "report of the year"));
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Edit: Ferry traffic" })).toBeFocused();
    await expect(page.getByText("edited by you, 1 link dropped with the words")).toBeVisible();
    await expect(status).toContainText("1 edited");
    await expect(status).toContainText("1 link");
  });

  await test.step("what is left out can be edited too, and taken in then", async () => {
    await page.getByRole("button", { name: "Edit: By Ann Lee" }).press("Enter");
    await page.getByRole("textbox", { name: /^Paragraph: By Ann Lee/ }).fill("Ann Lee was there.");
    await page.getByRole("button", { name: "Done with: By Ann Lee" }).press("Enter");
    await page.getByRole("button", { name: "Take back in: By Ann Lee" }).press("Enter");
  });

  await test.step("a reload has all of it", async () => {
    await page.getByLabel("Publisher").fill("The Sandhaven Courier");
    await page.reload();
    await expect(page.getByText("You left it unfinished")).toBeVisible();
    await expect(page.getByLabel("Publisher")).toHaveValue("The Sandhaven Courier");
    await expect(page.getByText("According to the port, Ferry traffic")).toBeVisible();
    await expect(page.getByText("Ann Lee was there.")).toBeVisible();
  });

  await test.step("so has a refused submission", async () => {
    await page.getByLabel("Language").fill("no such tag!");
    await page.getByRole("button", { name: "Submit and find the claims" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Language" })).toBeFocused();
    await expect(page.getByLabel("Publisher")).toHaveValue("The Sandhaven Courier");
    await expect(page.getByText("According to the port, Ferry traffic")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Language")).toHaveValue("no such tag!");
    await page.getByLabel("Language").fill("en");
  });

  await page.getByRole("button", { name: "Submit and find the claims" }).click();
  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
  const { text, links } = stored(headline);
  expect(text).toContain("According to the port, Ferry traffic in Sandhaven doubled after the new quay opened");
  expect(text).toContain("Ann Lee was there.");
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(["new quay"]);

  await page.goto("/workspace/articles/new");
  await expect(page.getByText("or paste it")).toBeVisible();
  await expect(page.getByText("You left it unfinished")).toHaveCount(0);
});

test("on a phone an edited block fits the screen, and its buttons a thumb", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("priya");
  await page.goto("/workspace/articles/new");
  const buffer = Buffer.from(ferryPage("Ferry fares on a phone"));
  await page
    .getByLabel("Choose a file, or drop it here")
    .setInputFiles({ name: "ferry.html", mimeType: "text/html", buffer });
  await page.getByRole("button", { name: "Edit: Ferry traffic" }).click();
  const words = page.getByRole("textbox", { name: /^Paragraph: Ferry traffic/ });
  await words.fill("x".repeat(400));

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const done = await page.getByRole("button", { name: /^Done with/ }).boundingBox();
  expect(done?.height ?? 0).toBeGreaterThanOrEqual(44);
  await page.getByRole("button", { name: "As it was: Ferry traffic" }).click();
  await expect(words).toHaveValue(/^Ferry traffic in Sandhaven/);
  await page.getByRole("button", { name: "Throw it away" }).click();
  await page.reload();
  await expect(page.getByText("or paste it")).toBeVisible();
});

type Link = { start: number; end: number };

function stored(headline: string): { text: string; links: Link[] } {
  return withDatabase((db) => {
    const version = db
      .select({ id: articleVersions.id, text: articleVersions.text })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articles.headline, headline))
      .get();
    const links = db
      .select()
      .from(articleLinks)
      .where(eq(articleLinks.versionId, version?.id ?? ""))
      .all();
    return { text: version?.text ?? "", links: links.map(({ start, end }) => ({ start, end })) };
  });
}

function ferryPage(headline: string): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>
<p>By Ann Lee | 12 February 2026</p>
<p>Ferry traffic in Sandhaven doubled after the <a href="https://port.example.org/quay">new quay</a> opened, the <a href="https://port.example.org/report">annual report</a> of the harbour says.</p>
<p>The company employs 38 people in winter and twice as many in summer. Its ships crossed the bay 4,120 times last year.</p>
</article></body></html>`;
}
