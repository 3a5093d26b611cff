import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { actorOf } from "#/newsroom/people/queries.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { reopenClaim } from "#/newsroom/verdicts/reopen-claim.ts";
import { card, openDesk } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll } from "./own-claims.ts";
import { contextOf, hire, type OwnPerson, submit, withDatabase } from "./own-data.ts";

const text = "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.";

test("who judged a claim that somebody reopens finds it by the bell, and opening it marks it read", async ({
  page,
}) => {
  const { person, articleId, claims } = await aJudge("Bell");
  await signIn(page, person);
  await page.goto("/workspace/notifications");
  await expect(page.getByRole("heading", { name: "Nothing is waiting for you" })).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("Notifications, none unread");

  await test.step("the bell rings on the open desk", async () => {
    await openDesk(page, articleId, "C02");
    reopen(claims[0] ?? "");
    await expect(bell(page)).toHaveAccessibleName("Notifications, 1 unread");
  });

  await test.step("j and Enter lead to the claim, and then it counts as read", async () => {
    await bell(page).click();
    await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
    const link = page.getByRole("link", { name: /^Unread: Tomás Vidal changed what your verdict on C01/ });
    await expect(async () => {
      await page.keyboard.press("j");
      await expect(link).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press("Enter");
    await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 2, reopened/);
    await expect(bell(page)).toHaveAccessibleName("Notifications, none unread");
  });

  await test.step("all of it can be marked at once", async () => {
    reopen(claims[1] ?? "");
    await page.goto("/workspace/notifications");
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByRole("link", { name: /^Unread/ })).toHaveCount(0);
    await expect(bell(page)).toHaveAccessibleName("Notifications, none unread");
  });
});

test("notifications put no obstacle in anybody's way, in light and in dark", async ({ page }) => {
  const { person, claims } = await aJudge("No obstacle");
  for (const claimId of claims) reopen(claimId);
  await signIn(page, person);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/workspace/notifications");
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test("without a mail server, account and newsroom say why there is no daily e-mail", async ({ page, signInAs }) => {
  await signInAs("ines");
  await page.goto("/workspace/account");
  const section = page.getByRole("region", { name: "Daily e-mail" });
  await expect(section).toContainText("Off: this newsroom has set up no mail server.");
  await expect(section.getByRole("button")).toHaveCount(0);
  await page.goto("/workspace/newsroom");
  await expect(page.getByRole("region", { name: "E-mail" })).toContainText("Off: there is no mail server.");
});

/** A checker of this story alone, who found both claims of an article unverifiable. */
async function aJudge(headline: string): Promise<{ person: OwnPerson; articleId: string; claims: string[] }> {
  const person = await hire(`${headline} Checker`, ["checker"]);
  const { id: articleId } = submit("noor", { mode: "copy_check", headline: `${headline} ${Date.now()}`, text });
  const claims = acceptAll(articleId).map(({ id }) => id);
  withDatabase((db) => {
    const actor = actorOf(db, person.id);
    if (!actor) throw new Error("The checker is not on staff");
    for (const claimId of claims) {
      const words = { rationale: "Nobody keeps a record of it.", suggestedText: null, soleSourceReason: null };
      recordVerdict(
        { db, actor, now: () => new Date() },
        { claimId, conclusion: "unverifiable", ...words, seen: null },
      );
    }
  });
  return { person, articleId, claims };
}

function reopen(claimId: string): void {
  withDatabase((db) => reopenClaim(contextOf(db, "tomas"), { claimId, because: "The archive opened its books." }));
}

function bell(page: Page) {
  return page.getByRole("banner").getByRole("link", { name: "Notifications" });
}

async function signIn(page: Page, { email, password }: OwnPerson): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password }, maxRedirects: 0 });
}
