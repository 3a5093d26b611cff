import { expect, test } from "./newsroom.ts";
import { rawRequest } from "./raw-request.ts";

const report = "/r/library-budget-speech";

test("an administrator writes a page of the newsroom, looks at it first, and readers find it", async ({
  page,
  signInAs,
}) => {
  await signInAs("ines");
  await page.goto("/workspace/newsroom");
  await page.getByRole("link", { name: "About us" }).click();
  const words = `We are **five people** above a bakery, since ${Date.now()}.\n\n## Who pays\n\n- [Readers](/ratings)\n- <b>nobody</b> else`;
  await page.getByRole("textbox", { name: "Words" }).fill(words);
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("heading", { name: "Who pays" })).toBeVisible();
  await expect(preview.locator("strong")).toHaveText("five people");
  await expect(page.getByText("Nobody has changed it yet")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Words" })).toHaveValue(words);

  await page.getByRole("button", { name: "Save the page" }).click();
  await expect(page.getByText("The page is saved, and readers see it.")).toBeVisible();
  await expect(page.getByText("Version 1,")).toBeVisible();

  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "About us" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About us");
  await expect(page.getByText("We are five people above a bakery")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "<b>nobody</b> else" })).toBeVisible();
});

test("an administrator renames a rating, and is told what a scale needs", async ({ page, signInAs }) => {
  await signInAs("ines");
  await page.goto("/workspace/newsroom/scale");
  const satire = page.getByRole("group", { name: "Satire" });
  await satire.getByLabel("Label").fill("42");
  await page.getByRole("button", { name: "Save the scale" }).click();
  await expect(satire.getByText("Write the label in words")).toBeVisible();
  await satire.getByLabel("Label").fill("A joke");
  await page.getByRole("button", { name: "Save the scale" }).click();
  await expect(page.getByText("The scale is saved.")).toBeVisible();

  await page.goto("/ratings");
  await expect(page.getByText("A joke")).toBeVisible();
  await expect(page.getByText("Half true", { exact: true })).toBeVisible();
});

test("report and claim have a picture for where they are shared, drawn without anybody asking", async ({ page }) => {
  for (const path of [report, `${report}/claims/c01`]) {
    await page.goto(path);
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
    const address = new URL((await meta("og:image")) ?? "").pathname;
    expect(address).toBe(`${path}/picture.png`);
    expect([await meta("og:image:width"), await meta("og:image:height")]).toEqual(["1200", "630"]);
    expect(await meta("og:image:alt")).toContain("Exampleton Checks");
    await expect.poll(async () => (await rawRequest(address)).status, { timeout: 60_000 }).toBe(200);
    const picture = await rawRequest(address, { headers: { "accept-encoding": "gzip" } });
    expect(picture.headers).toMatchObject({ "content-type": "image/png" });
    expect(picture.headers["content-encoding"]).toBeUndefined();
    expect(picture.body.readUInt32BE(16)).toBe(1200);
  }
});

test("a reader goes from the article's own words to the page of a claim", async ({ page }) => {
  await page.goto(report);
  await page.getByRole("link", { name: "Read the claims where they stand in the article" }).click();
  const text = page.getByRole("region", { name: "In the article" });
  await text.getByRole("link", { name: /public libraries open next year/ }).click();
  await expect(page).toHaveURL(`${report}/claims/c01`);
});
