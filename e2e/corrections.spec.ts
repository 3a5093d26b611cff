import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { articleDesk } from "../newsroom/articles/queries.ts";
import { signOffArticle } from "../newsroom/reports/sign-off-article.ts";
import { recordVerdict } from "../newsroom/verdicts/record-verdict.ts";
import { reopenClaim } from "../newsroom/verdicts/reopen-claim.ts";
import { expect, test } from "./newsroom.ts";
import { contextOf, readyToPublish, withDatabase } from "./own-data.ts";

// A published report is corrected: readers see what changed and when, and what was said before.

test("an editor corrects a rating; a reader sees the notice, what changed, and the old version", async ({
  page,
  signInAs,
  windowOf,
}) => {
  test.setTimeout(120_000);
  const slug = `ferry-corrected-${Date.now()}`;
  const { id } = readyToPublish({ headline: `The ferry count ${slug}`, slug });
  await signInAs("tomas");
  await page.goto(`/workspace/articles/${id}/report`);
  await page.getByRole("button", { name: "Publish Ctrl ⏎" }).click();
  await expect(page.getByText("Readers have version 1")).toBeVisible();

  await test.step("the correction is opened, with the notice as readers will see it", async () => {
    await page.getByText("Correct or update this report").click();
    await page.getByLabel("What it is about").selectOption("C01");
    await page.getByLabel("What readers are told").fill("The company counted 398,000 passengers.");
    await page.getByLabel("What was wrong").fill("We had taken a forecast for a count.");
    await page.getByLabel("How it came about").fill("The yearbook was misread.");
    const preview = page.getByRole("complementary", { name: "As readers will see it" });
    await expect(preview).toContainText("Correction of C01");
    await expect(preview).toContainText("We had taken a forecast for a count.");
    await expect(preview).not.toContainText("misread");
    await page.getByRole("button", { name: "Open the correction" }).click();
    await expect(page.getByRole("heading", { name: "Version 2" })).toBeVisible();
    await requireAccessible(page);
  });

  const reader = await windowOf("noor");
  await reader.goto(`/r/${slug}`);
  await expect(reader.getByText("398,000")).toHaveCount(0);
  judgeAgain(id);

  await test.step("it is published, and every place says so", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect(page.getByText("Readers have version 2")).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole("heading", { name: "Correction of C01" })).toBeVisible();
    await expect(reader.getByText("C01 was rated True; it is rated Mostly true.")).toBeVisible();
    await reader.goto("/corrections");
    await expect(reader.getByRole("listitem").filter({ hasText: slug })).toContainText("398,000");
  });

  await test.step("the reader compares, and reads what was said before", async () => {
    await reader.goto(`/r/${slug}`);
    await reader.getByRole("link", { name: "What changed in version 2" }).click();
    await expect(reader.locator("del").filter({ hasText: "True" })).toBeVisible();
    await expect(reader.locator("ins").filter({ hasText: "Mostly true" })).toBeVisible();
    await requireAccessible(reader);
    await reader.getByRole("link", { name: "Version 1", exact: true }).first().click();
    await expect(reader.getByText("It is kept as it was.")).toBeVisible();
    await expect(reader.locator(".badge").filter({ hasText: "True" }).first()).toBeVisible();
    await expect(reader.getByText("misread")).toHaveCount(0);
  });
});

test("an editor sets a time for a report, and takes it off again", async ({ page, signInAs }) => {
  const slug = `ferry-embargo-${Date.now()}`;
  const { id } = readyToPublish({ headline: `The ferry count ${slug}`, slug });
  await signInAs("tomas");
  await page.goto(`/workspace/articles/${id}/report`);
  await page.getByText("Set a time instead").click();
  const nextYear = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Date").fill(nextYear);
  await page.getByLabel("Time", { exact: true }).fill("06:30");
  await page.getByLabel("Time zone").selectOption("Europe/Lisbon");
  await page.getByRole("button", { name: "Publish at that time" }).click();

  await expect(page.getByText(/Set for .*06:30 \(Europe\/Lisbon\)/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish Ctrl ⏎" })).toHaveCount(0);
  expect((await page.request.get(`/r/${slug}`)).status()).toBe(404);
  await requireAccessible(page);

  await page.getByRole("button", { name: "Take the time off" }).click();
  await expect(page.getByRole("button", { name: "Publish Ctrl ⏎" })).toBeVisible();
});

/** At the desk, by other people: the claim is taken up again, judged otherwise and signed off. */
function judgeAgain(articleId: string): void {
  withDatabase((db) => {
    const [priya, ines] = [contextOf(db, "priya"), contextOf(db, "ines")];
    const claims = () => articleDesk(db, articleId, priya.actor).claims.filter(({ state }) => state !== "dismissed");
    const claimId = claims()[0]?.id ?? "";
    reopenClaim(priya, { claimId, because: "The editor asks." });
    recordVerdict(priya, {
      claimId,
      conclusion: "mostly_true",
      rationale: "The company counted 398,000 passengers, a little less than the article says.",
      suggestedText: null,
      soleSourceReason: null,
      seen: claims()[0]?.seen ?? null,
    });
    signOffArticle(ines, { articleId, note: null });
  });
}

async function requireAccessible(page: Page): Promise<void> {
  // What lies under the bar is no target there.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations).toEqual([]);
}
