import type { ServerResponse } from "node:http";
import type { Page } from "@playwright/test";
import { aPdf, lines } from "#/ingest/testing/pdf.ts";
import { card, openDesk, said, send } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { aNewsroomOfOnesOwn, mustBeClean, ownPages, sendHtml } from "./own-newsroom.ts";

const quote = "carried 412,310 passengers last year";
const report = `<!doctype html><title>Report</title><main><h1>Annual report</h1><p>The ferry company ${quote}, it says.</p></main>`;

test("the steps of a copy show as they happen, on the card and on its page, and can be cancelled there", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const waiting: ServerResponse[] = [];
  const answerAll = (): void => {
    for (const response of waiting.splice(0)) sendHtml(response, report);
  };
  const pages = await ownPages((_, response) => void waiting.push(response));
  const own = await aNewsroomOfOnesOwn(pages.settings);
  try {
    const page = await own.signIn(browser);
    await openDesk(page, own.articleId, "C01");
    await attach(page, pages.at("/report"));
    const running = card(page).getByRole("status").filter({ hasText: "Looking at the page: asking for the page…" });

    await test.step("the card says what is being done, without a reload", async () => {
      await expect(running).toBeVisible({ timeout: 30_000 });
    });

    await test.step("cancelled on the card, it is no more, there and at the host", async () => {
      await cardButton(page, "Cancel").click();
      await expect(said(page, "Cancelled")).toBeVisible();
      await expect(running).toHaveCount(0);
      await expect(card(page).getByText("No copy.")).toBeVisible();
      await expect.poll(() => waiting.filter(({ destroyed }) => !destroyed).length, { timeout: 20_000 }).toBe(0);
      waiting.length = 0;
    });

    await test.step("its page shows the steps of another try, and its end", async () => {
      await cardButton(page, "Make a copy").click();
      await expect(running).toBeVisible({ timeout: 30_000 });
      const second = await page.context().newPage();
      await second.goto(await addressOfCopies(page));
      const told = second.getByRole("status").filter({ hasText: "Looking at the page: asking for the page…" });
      await expect(told).toBeVisible();
      await second.getByRole("button", { name: "Cancel" }).click();
      await expect(told).toHaveCount(0);
      await expect(second.getByRole("button", { name: "Make a copy" })).toBeVisible();
      waiting.length = 0;

      await second.getByRole("button", { name: "Make a copy" }).click();
      await expect(told).toBeVisible({ timeout: 30_000 });
      // The step is told before the host has the request.
      await expect.poll(() => waiting.some(({ destroyed }) => !destroyed), { timeout: 30_000 }).toBe(true);
      answerAll();
      await expect(second.locator("mark")).toHaveText(quote, { timeout: 60_000 });
      await expect(second.getByText("Copy kept")).toBeVisible();
      await mustBeClean(second);
      await second.close();
    });

    await test.step("the card has heard of it too", async () => {
      await expect(card(page).getByRole("link", { name: /^Copy kept/ })).toBeVisible({ timeout: 30_000 });
      await expect(card(page).getByText("Passage found")).toBeVisible();
    });
  } finally {
    await own.stop();
    pages.close();
  }
});

test("a document is read page by page with its passage marked, and leaves as a file that nothing opens", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const document = aPdf([
    lines(["Annual report of the ferry company", "It was a year of rain and of wind."], 700),
    lines([`The ferry company ${quote},`, "more than ever before."], 700),
    lines(["Thanks to everybody who came."], 700),
  ]);
  const pages = await ownPages((_, response) => {
    response.setHeader("content-type", "application/pdf").end(document);
  });
  const own = await aNewsroomOfOnesOwn(pages.settings);
  try {
    const page = await own.signIn(browser);
    await openDesk(page, own.articleId, "C01");
    await attach(page, pages.at("/report.pdf"));
    await expect(card(page).getByText("Passage found on page 2")).toBeVisible({ timeout: 60_000 });

    await page.goto(await addressOfCopies(page));
    const words = page.getByRole("region", { name: "The words of the copy" });
    await expect(words.locator("mark")).toHaveText(quote);
    await expect(words.getByRole("heading").first()).toHaveText("Page 2");
    await page.getByLabel(/Open at page/).fill("1");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(words.getByRole("heading")).toHaveText(["Page 1", "Page 2", "Page 3"]);
    await mustBeClean(page);

    await expect(page.getByRole("link", { name: "Open without scripts" })).toHaveCount(0);
    const file = await page.getByRole("link", { name: "Save the file" }).getAttribute("href");
    for (const address of [file ?? "", `${file}?view`]) {
      const headers = (await page.request.get(address)).headers();
      expect(headers["content-type"]).toBe("application/octet-stream");
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="copy-[\d-]+\.pdf"$/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    }
  } finally {
    await own.stop();
    pages.close();
  }
});

async function attach(page: Page, address: string): Promise<void> {
  await page.keyboard.press("e");
  await page.getByLabel("Link").fill(address);
  await page.getByLabel("Passage").fill(quote);
  await page.getByLabel("Source", { exact: true }).fill("Ferry company");
  await send(page);
  await expect(said(page, "Evidence added to C01")).toBeVisible();
}

function cardButton(page: Page, name: string) {
  return card(page).getByRole("button", { name: new RegExp(`^${name}: `) });
}

/** Of the only piece of evidence: where its copies are, which no card shows before there is one. */
async function addressOfCopies(page: Page): Promise<string> {
  const link = card(page).getByRole("link", { name: /^(Copy kept|Upload a copy)/ });
  return ((await link.getAttribute("href")) ?? "").replace(/#.*/, "");
}
