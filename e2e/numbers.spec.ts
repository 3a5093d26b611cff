import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, decide } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const publisher = "The Sandhaven Post";

test("the newsroom's numbers stand in pictures, in tables and in files", async ({ page, signInAs }) => {
  const { id } = submit("noor", {
    mode: "copy_check",
    headline: `Numbers ${Date.now()}`,
    text: "The ferry company carried 412,000 passengers last year.\n\nIt is widely believed that the ferry loses money.",
  });
  const [first] = acceptAll(id);
  attach(first?.id ?? "", { url: `https://ferry.example.org/${Date.now()}`, quote: "412,000" });
  decide(first?.id ?? "", "verified", "The yearbook gives the figure.");
  await signInAs("priya");

  await test.step("every subject has its picture and its table, the same for a shorter period", async () => {
    await page.goto("/workspace/articles");
    await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Numbers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Numbers" })).toBeVisible();
    await expect(subject(page, "Verdicts by week").locator("svg rect").first()).toBeAttached();
    await subject(page, "Verdicts by week").getByText("The numbers").click();
    await expect(subject(page, "Verdicts by week").getByRole("row")).toHaveCount(1 + 12);
    await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "4 weeks" }).click();
    await expect(page).toHaveURL(/weeks=4$/);
    await expect(subject(page, "Verdicts by week").getByRole("row")).toHaveCount(1 + 4);
    await expect(subject(page, "First and second reviews")).toContainText("No claim was reviewed twice");
    await expect(subject(page, "Claims without a source")).toContainText(publisher);
  });

  await test.step("a table comes as a file of the same period", async () => {
    const coming = page.waitForEvent("download");
    await subject(page, "Verdicts by week").getByRole("link", { name: "CSV of verdicts by week" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("verdicts-4-weeks.csv");
    const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\uFEFFWeek from,Verified,Needs change,Disputed,Unsourced,Unverifiable,Not checkable,All");
    expect(lines).toHaveLength(1 + 4);
  });

  await test.step("one article has its own, from its desk", async () => {
    await page.goto(`/workspace/articles/${id}/numbers`);
    await expect(page.getByRole("main")).toContainText("1 verified C01");
    await expect(page.getByRole("main")).toContainText("Claims without a verdict: 1");
    await expect(page.getByRole("main")).toContainText("No day is set for this check.");
  });
});

test("reporters are told that the numbers are for the desk, and get no file", async ({ page, signInAs }) => {
  await signInAs("noor");
  await page.goto("/workspace/numbers");
  await expect(page.getByText("The newsroom's numbers are for the checking desk.")).toBeVisible();
  expect((await page.request.get("/workspace/numbers/people.csv")).status()).toBe(403);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("numbers and questions put no obstacle in anybody's way, wide or narrow", async ({ page, signInAs }) => {
      await signInAs("ines");
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ["/workspace/numbers", "/workspace/questions"]) {
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          for (const numbers of await page.locator("main summary").all()) await numbers.click();
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
            .analyze();
          expect(violations.map(({ id, nodes }) => [path, width, id, nodes.map(({ target }) => target)])).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        }
      }
    });
  });
}

function subject(page: Page, title: string): ReturnType<Page["getByRole"]> {
  return page.getByRole("region", { name: title, exact: true });
}
