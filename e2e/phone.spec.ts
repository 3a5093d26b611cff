import type { Page } from "@playwright/test";
import { card, said } from "./at-the-desk.ts";
import { deskPages } from "./desk-pages.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf, decide } from "./own-claims.ts";
import { submit } from "./own-data.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The smallest edge of what a thumb has to hit, in CSS pixels. */
const thumb = 44;

const text =
  "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.\n\nWho will pay for it?";

test("on a phone the card is a sheet over the text, and everything in it is within a thumb's reach", async ({
  page,
  signInAs,
}) => {
  const { id } = submit("noor", { mode: "copy_check", headline: `On a phone ${Date.now()}`, text });
  await signInAs("priya");
  await page.goto(`/workspace/articles/${id}`);

  await test.step("it lies at the foot of the screen, under the text", async () => {
    await expect(card(page)).toHaveAccessibleName(/^Claim C01/);
    const box = await page.getByRole("complementary", { name: "Claims" }).boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
    expect(box?.height ?? 844).toBeLessThan(844 * 0.6);
    expect(await tooSmall(page)).toEqual([]);
  });

  await test.step("a tap accepts, and the next one is there", async () => {
    await card(page)
      .getByRole("button", { name: /^Accept/ })
      .tap();
    await expect(said(page, /^C01 accepted/)).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  });

  await test.step("a tap on a claim in the text opens its card", async () => {
    await page.getByText("carried 412,000 passengers").first().tap();
    await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 2, open/);
    expect(await tooSmall(page)).toEqual([]);
  });

  await test.step("a verdict by thumb", async () => {
    await card(page)
      .getByRole("button", { name: /^Unverifiable/ })
      .tap();
    expect(await tooSmall(page)).toEqual([]);
    await card(page).getByLabel("Unverifiable: why").fill("The archive burned.");
    await card(page).getByRole("button", { name: /^Save/ }).tap();
    await expect(said(page, /^C01 unverifiable/)).toBeAttached();
    expect(claimsOf(id)[0]?.verdicts[0]?.outcome).toBe("unverifiable");
  });

  await test.step("the sheet goes down, and comes up again", async () => {
    const sheet = page.getByRole("complementary", { name: "Claims" });
    await page.getByRole("button", { name: "Lower the card" }).tap();
    await expect.poll(async () => (await sheet.boundingBox())?.height).toBeLessThan(130);
    await page.getByRole("button", { name: "Raise the card" }).tap();
    await expect.poll(async () => (await sheet.boundingBox())?.height).toBeGreaterThan(200);
  });
});

test("every form of an accepted claim's card is within a thumb's reach", async ({ page, signInAs }) => {
  const { id } = submit("noor", { mode: "published_fact_check", headline: `Forms on a phone ${Date.now()}`, text });
  const [, second] = acceptAll(id);
  attach(second?.id ?? "", { url: `https://harbour.example.com/${id}`, quote: "since 1911" });
  decide(second?.id ?? "", "true", "The harbour's own history says so.");
  await signInAs("tomas");
  await page.goto(`/workspace/articles/${id}`);
  await expect(card(page).getByText("Waive", { exact: true })).toBeVisible();
  for (const opened of ["Add evidence", "Edit details", "Dismiss this claim", "Another rating"]) {
    await test.step(opened, async () => {
      const summary = card(page).locator("summary").filter({ hasText: opened });
      await expect(async () => {
        await summary.tap();
        await expect(summary.locator("..")).toHaveAttribute("open", "", { timeout: 500 });
      }).toPass();
      expect(await tooSmall(page)).toEqual([]);
    });
  }

  await test.step("a claim with evidence and a verdict", async () => {
    await page.getByText("The harbour opened in 1911").first().tap();
    await expect(card(page).getByRole("button", { name: /^Withdraw/ })).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });
});

test("no page of the desk scrolls sideways on a phone", async ({ page, signInAs }) => {
  test.slow();
  await signInAs("ines");
  const wide: string[] = [];
  const pages = deskPages();
  expect(pages.length).toBeGreaterThan(10);
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) wide.push(`${address}: ${width} px`);
  }
  expect(wide).toEqual([]);
});

/** Buttons, links that stand alone, fields and what folds open in the sheet, smaller than a thumb. Words in a sentence may be smaller. */
function tooSmall(page: Page): Promise<string[]> {
  return page.getByRole("complementary", { name: "Claims" }).evaluate((sheet, least) => {
    const small: string[] = [];
    for (const control of sheet.querySelectorAll<HTMLElement>(
      "button, summary, input:not([type=hidden]), select, textarea",
    )) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      // A box or a dot is hit by its label.
      const target = control.matches("[type=checkbox], [type=radio]") ? (control.closest("label") ?? control) : control;
      const { width, height } = target.getBoundingClientRect();
      if (height < least - 0.5 || width < least - 0.5)
        small.push(
          `${control.textContent?.trim() || control.getAttribute("name")}: ${Math.round(width)} × ${Math.round(height)}`,
        );
    }
    return small;
  }, thumb);
}
