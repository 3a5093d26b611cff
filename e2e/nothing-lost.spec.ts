import type { Page } from "@playwright/test";
import { dismissClaim } from "#/newsroom/claims/dismiss-claim.ts";
import { people } from "../scripts/demo/play.ts";
import { card, openDesk, said } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf, decide } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";

const text = [
  "The ferry company carried 412,000 passengers last year.",
  "The harbour opened in 1911.",
  "The company employs 38 people.",
].join("\n\n");

test("without a connection verdicts are kept, said to be unsaved, and sent in order once it is back", async ({
  page,
  signInAs,
}) => {
  const { id } = readyToVerify("No connection");
  await signInAs("priya");
  await openDesk(page, id, "C01");

  await page.context().setOffline(true);
  await page.keyboard.press("v");
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  await page.keyboard.press("v");
  await expect(card(page)).toHaveAccessibleName(/^Claim C03/);

  await expect(notice(page)).toContainText("No connection: 2 verdicts are kept here and will be sent.");
  await expect(page.getByRole("contentinfo")).toContainText("2 not saved");
  await expect(row(page, "C01")).toHaveAccessibleName(/C01, verified, 1 evidence, 0 open flags, not saved yet/);
  expect(verdictsOf(id)).toEqual([[], [], []]);

  await page.context().setOffline(false);
  await expect(said(page, "C02 verified")).toBeAttached();
  await expect(notice(page)).toHaveCount(0);
  expect(verdictsOf(id)).toEqual([["verified"], ["verified"], []]);
});

test("what a failing server did not take outlives a reload, and is sent once it answers again", async ({
  page,
  signInAs,
}) => {
  const { id } = readyToVerify("A failing server");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.route("**/deeds", (route) => route.fulfill({ status: 500, body: "" }));

  await page.keyboard.press("v");
  await expect(notice(page)).toContainText("No connection: 1 verdict is kept here and will be sent.");
  await page.reload();
  await expect(notice(page)).toContainText("1 verdict is kept here");
  await expect(page.locator("[data-paper]").getByRole("link", { name: "C01, verified" })).toBeVisible();
  await expect(row(page, "C01")).toHaveAccessibleName(/not saved yet/);
  expect(verdictsOf(id)[0]).toEqual([]);

  await page.unroute("**/deeds");
  await connectionIsBack(page);
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => verdictsOf(id)[0]).toEqual(["verified"]);
  await page.reload();
  await expect(page.getByRole("contentinfo").locator('[data-unsaved="0"]')).toBeAttached();
});

test("a verdict whose answer was lost is sent again, and is one verdict all the same", async ({ page, signInAs }) => {
  const { id } = readyToVerify("A lost answer");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.route("**/deeds", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });

  await page.keyboard.press("v");
  await expect(notice(page)).toContainText("No connection");
  await expect.poll(() => verdictsOf(id)[0]).toEqual(["verified"]);
  await page.unroute("**/deeds");
  await connectionIsBack(page);

  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByText("was not saved")).toHaveCount(0);
  expect(verdictsOf(id)[0]).toEqual(["verified"]);
});

test("somebody else judged the same claim meanwhile: both verdicts stand side by side", async ({ page, signInAs }) => {
  const { id, claims } = readyToVerify("Judged meanwhile");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.context().setOffline(true);
  await page.keyboard.press("v");
  await expect(notice(page)).toContainText("1 verdict is kept here");
  decide(claims[0], "unsourced", "Nobody gives a source for it.");
  await page.context().setOffline(false);

  await expect(page.getByText("C01 was not saved:")).toBeVisible();
  await expect(row(page, "C01")).toHaveAccessibleName(/C01, unsourced/);
  await page.getByRole("button", { name: "Go to C01" }).click();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 3, unsourced/);
  const mine = card(page).getByRole("region", { name: "Yours, not saved" });
  await expect(mine).toContainText("Verified");
  await expect(card(page).getByRole("region", { name: "Theirs, saved" })).toContainText(
    "Nobody gives a source for it.",
  );

  await card(page).getByRole("button", { name: "Keep mine" }).click();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 3, verified/);
  await expect.poll(() => verdictsOf(id)[0]).toEqual(["verified", "unsourced"]);
});

test("a refused verdict is taken back in sight, with its reason and a way to the claim", async ({ page, signInAs }) => {
  const { id, claims } = readyToVerify("A refused verdict");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  const dismissal = { claimId: claims[0], reason: "trivial", note: null } as const;
  withDatabase((db) => dismissClaim(contextOf(db, "ravi"), dismissal));

  await page.keyboard.press("v");
  await page.keyboard.press("v");

  await expect(page.getByRole("alert").filter({ hasText: "C01 was not saved:" })).toBeVisible();
  await expect(row(page, "C01")).toHaveCount(0);
  await expect.poll(() => verdictsOf(id)).toEqual([[], ["verified"], []]);
  await page.getByRole("button", { name: "Go to C01" }).click();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 2, dismissed/);
  await card(page).getByRole("button", { name: "Leave it" }).click();
  await expect(page.getByText("C01 was not saved:")).toHaveCount(0);
});

test("words for a verdict outlive a reload, and leaving the desk with them asks first", async ({ page, signInAs }) => {
  const { id } = readyToVerify("Unsaved words");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.keyboard.press("u");
  const why = card(page).getByLabel("Unverifiable: why");
  await expect(why).toBeFocused();
  await page.keyboard.insertText("The archive of those years burned.");
  await page.reload();
  await openDesk(page, id, "C01");
  await page.keyboard.press("u");
  await expect(why).toHaveValue("The archive of those years burned.");
  await page.keyboard.press("Escape");

  const question = page.getByRole("dialog", { name: "Leave with unsaved work?" });
  await page.getByRole("link", { name: "Articles" }).first().click();
  await expect(question).toContainText("What you typed for a verdict is not saved yet.");
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${id}`));
  await page.getByRole("link", { name: "Articles" }).first().click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/workspace\/articles$/);
});

test("nobody sends what somebody else left in the same browser", async ({ page, signInAs }) => {
  const { id } = readyToVerify("Another person");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.route("**/deeds", (route) => route.abort());
  await page.keyboard.press("v");
  await expect(notice(page)).toContainText("1 verdict is kept here");

  await signInAs("ravi");
  await page.unroute("**/deeds");
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(notice(page)).toContainText(`${people.ravi.name} is signed in in this browser`);
  await openDesk(page, id, "C01");
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 3, open/);
  await expect(notice(page)).toHaveCount(0);
  expect(verdictsOf(id)[0]).toEqual([]);

  await signInAs("priya");
  await page.goto(`/workspace/articles/${id}`);
  await expect.poll(() => verdictsOf(id)[0]).toEqual(["verified"]);
});

test("the list of articles is up to date when somebody goes back to it", async ({ page, signInAs }) => {
  const headline = `Back to the list ${Date.now()}`;
  submit("noor", { mode: "copy_check", headline, text });
  await signInAs("priya");
  await page.goto("/workspace/articles");
  const item = page.getByRole("listitem").filter({ hasText: headline });
  await expect(item).toContainText("0 of 3");
  await item.getByRole("link").first().click();
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(said(page, /^C01 accepted/)).toBeAttached({ timeout: 1000 });
  }).toPass();

  await page.goBack();
  await page.goBack().catch(() => null);
  await expect(item).toContainText(/[1-3] of 3/);
});

/** The banner that says what is kept. */
function notice(page: Page) {
  return page.getByRole("status").filter({ hasText: /kept here/ });
}

/** Makes the desk try again at once; it may have done so by itself a moment before, with its notice gone. */
async function connectionIsBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
}

/** The line of a claim in the list. */
function row(page: Page, label: string) {
  return page.getByRole("complementary", { name: "Claims" }).getByRole("link", { name: new RegExp(`, ${label}, `) });
}

/** Outcomes of the verdicts on each claim, latest first. */
function verdictsOf(articleId: string) {
  return claimsOf(articleId).map((claim) => claim.verdicts.map(({ outcome }) => outcome));
}

/** A copy check with three claims, each with a located passage that supports it: one key settles it. */
function readyToVerify(headline: string): { id: string; claims: [string, string, string] } {
  const { id } = submit("noor", { mode: "copy_check", headline: `${headline} ${Date.now()}`, text });
  const claims = acceptAll(id).map((claim) => claim.id) as [string, string, string];
  for (const claimId of claims) {
    const passage = { quote: "the figure for the year", locatorKind: "page" as const, locator: "6" };
    attach(claimId, { url: `https://office.example.com/${claimId}`, title: "Table", ...passage });
  }
  return { id, claims };
}
