import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { card, conclude, openDesk, said } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";
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

test.describe("the newsroom's scale", () => {
  // There is one for all stories: what saves it does so one after the other.
  test.describe.configure({ mode: "serial" });

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

  test("an administrator adds a level, a checker gives it by keyboard, and readers find it", async ({
    page,
    signInAs,
    windowOf,
  }) => {
    const number = Date.now();
    const slug = `pants-on-fire-${number}`;
    const text = "Deputy mayor Ida Marsh said that the ferry company carried 412,000 passengers last year.";
    const { id } = submit("noor", { headline: `The ferry count ${number}`, text });
    const [claim] = acceptAll(id);
    const passage = { url: `https://ferry.example.com/${id}`, quote: "38,000 passengers", stance: "refutes" } as const;
    attach(claim?.id ?? "", passage);
    const own = page.getByRole("group", { name: "Pants on Fire" });
    const save = page.getByRole("button", { name: "Save the scale" });

    await test.step("six steps to begin from, and a level that is added and taken away by keyboard", async () => {
      await signInAs("ines");
      await page.goto("/workspace/newsroom/scale");
      await page.getByRole("link", { name: "Begin with six steps" }).click();
      await expect(own.getByLabel("Label")).toHaveValue("Pants on Fire");
      await tabTo(page, page.getByRole("button", { name: "Add a level" }));
      await page.keyboard.press("Enter");
      const added = page.getByRole("group", { name: "New level" });
      await expect(added.getByLabel("Label")).toBeFocused();
      await page.keyboard.insertText("Wide of the mark");
      await added.getByLabel("Number").fill("9");
      await save.press("Enter");
      await expect(page.getByRole("group", { name: "Wide of the mark" }).getByText("Say what it means")).toBeVisible();
      await expect(page.getByRole("group", { name: "Wide of the mark" }).getByText("Numbers rise")).toBeVisible();
      await page.getByRole("button", { name: "Remove Wide of the mark" }).press("Enter");
      await expect(page.getByRole("button", { name: "Add a level" })).toBeFocused();
      await own.getByLabel("What it means").fill("Not so, and a ridiculous thing to say.");
      await save.press("Enter");
      await expect(page.getByText("The scale is saved.")).toBeVisible();
    });

    const desk = await windowOf("priya");
    await test.step("its name stands first among the other ratings, with a digit that gives it", async () => {
      await openDesk(desk, id, "C01");
      await desk.keyboard.press("0");
      await expect(card(desk).getByRole("button", { name: "Pants on Fire 1" })).toBeFocused();
      await conclude(desk, "1", "The company's own count is 38,000, less than a tenth of that.");
      await expect(said(desk, "C01 pants on fire, nothing left")).toBeAttached();
      await expect(card(desk)).toHaveAccessibleName(/^Claim C01 of 1, pants on fire,/i);
    });

    await test.step("while it stands in unpublished work, it stays", async () => {
      await page.reload();
      await expect(own.getByText("given in an article that is not published yet")).toBeVisible();
      await expect(own.getByRole("button", { name: "Remove" })).toHaveCount(0);
    });

    await test.step("readers see its label and meaning, and search tools its number between the house's own", async () => {
      const report = { articleId: id, slug, title: `The ferry count ${number}`, dek: "We checked one claim." };
      withDatabase((db) => {
        signOffArticle(contextOf(db, "tomas"), { articleId: id, note: null });
        draftReport(contextOf(db, "tomas"), { ...report, rowVersion: 0 });
      });
      const editor = await windowOf("tomas");
      await editor.goto(`/workspace/articles/${id}/report`);
      await editor.getByRole("button", { name: "Publish" }).click();
      await expect(editor.getByRole("link", { name: "Read it as readers do" })).toBeVisible();

      await page.goto(`/r/${slug}/claims/c01`);
      await expect(page.getByText("Pants on Fire means: not so, and a ridiculous thing to say.")).toBeVisible();
      const review: unknown = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
      );
      expect(review).toMatchObject({
        reviewRating: { alternateName: "Pants on Fire", ratingValue: 1, worstRating: 1, bestRating: 6 },
      });
      await page.getByRole("link", { name: "All ratings" }).click();
      await expect(page.getByText("Counts as “False”.")).toBeVisible();
    });
  });
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
