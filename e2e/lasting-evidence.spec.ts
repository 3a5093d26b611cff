import { card, openDesk, said, send } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { aNewsroomOfOnesOwn, mustBeClean, ownPages, sendHtml } from "./own-newsroom.ts";

const quote = "carried 412,310 passengers last year";

test("a link is copied with its passage found, and a look later shows what changed in it", async ({ browser }) => {
  test.setTimeout(300_000);
  let words = `The ferry company ${quote}, its annual report says.`;
  const pages = await ownPages((_, response) =>
    sendHtml(response, `<!doctype html><title>Report</title><main><h1>Annual report</h1><p>${words}</p></main>`),
  );
  const own = await aNewsroomOfOnesOwn(pages.settings);
  try {
    const page = await own.signIn(browser);
    await openDesk(page, own.articleId, "C01");

    await test.step("attached, it is copied by itself, and the card says that the passage is there", async () => {
      await page.keyboard.press("e");
      await page.getByLabel("Link").fill(pages.at("/report"));
      await page.getByLabel("Passage").fill(quote);
      await page.getByLabel("Source", { exact: true }).fill("Ferry company");
      await send(page);
      await expect(said(page, "Evidence added to C01")).toBeVisible();
      await expect(card(page).getByRole("link", { name: /^Copy kept/ })).toBeVisible({ timeout: 60_000 });
      await expect(card(page).getByText("Passage found")).toBeVisible();
      await mustBeClean(page);
    });

    await test.step("the page changes, and a look says so", async () => {
      words = "The ferry company carried 401,000 passengers last year, its annual report says.";
      await card(page)
        .getByRole("button", { name: /^Look again/ })
        .focus();
      await page.keyboard.press("Enter");
      await expect(card(page).getByText("The passage is not in it")).toBeVisible({ timeout: 60_000 });
    });

    await test.step("what changed stands word by word, above both copies with their days", async () => {
      await card(page)
        .getByRole("link", { name: /^Changed since/ })
        .click();
      const changes = page.getByRole("region", { name: "What changed in the quoted part" });
      await expect(changes.getByRole("deletion")).toHaveText("412,310");
      await expect(changes.getByRole("insertion")).toHaveText("401,000");
      const copies = page.getByRole("region", { name: "All copies" }).getByRole("listitem");
      await expect(copies).toHaveCount(2);
      await copies.nth(1).getByRole("link").first().click();
      await expect(page.locator("mark")).toHaveText(quote);
      await mustBeClean(page);
    });

    await test.step("the page itself opens without any power", async () => {
      const file = await page.getByRole("link", { name: "Open without scripts" }).first().getAttribute("href");
      const answer = await page.request.get(file ?? "");
      expect(answer.headers()["content-security-policy"]).toMatch(/sandbox; default-src 'none'/);
      expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    });

    await test.step("a file is uploaded in its place, and told by its bytes", async () => {
      const upload = page.getByRole("region", { name: "Upload a copy" });
      await upload
        .getByLabel("File")
        .setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer: Buffer.from("MZ\u0000\u0003") });
      await upload.getByRole("button", { name: "Upload the copy" }).click();
      await expect(upload.getByText(/not a text/)).toBeVisible();
      const buffer = Buffer.from(`The ferry company ${quote}.`);
      await upload.getByLabel("File").setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer });
      await upload.getByRole("button", { name: "Upload the copy" }).click();
      await expect(upload.getByText("marked as uploaded by you")).toBeVisible();
      await expect(page.getByText("uploaded by Priya Raman as report.txt")).toBeVisible();
    });
  } finally {
    await own.stop();
    pages.close();
  }
});

test("with the network off the card says that no copy was made, and offers to upload one", async ({ browser }) => {
  test.setTimeout(300_000);
  const own = await aNewsroomOfOnesOwn({ OUTBOUND: "off" });
  try {
    const page = await own.signIn(browser);
    await openDesk(page, own.articleId, "C01");
    await page.keyboard.press("e");
    await page.getByLabel("Link").fill("https://ferry.example.com/report");
    await send(page);

    await expect(card(page).getByText("The network is off: no copy was made.")).toBeVisible();
    await card(page).getByRole("link", { name: "Upload a copy" }).click();
    await expect(page.getByRole("region", { name: "Upload a copy" })).toBeVisible();
  } finally {
    await own.stop();
  }
});
