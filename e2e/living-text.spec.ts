import type { Page } from "@playwright/test";
import { card, conclude, keysWork, openDesk, said } from "./at-the-desk.ts";
import { firstVersion, fixes, secondVersion } from "./ferry-article.ts";
import { expect, test } from "./newsroom.ts";
import { claimsOf } from "./own-claims.ts";
import { aCheckedFerryArticle, post, workedOn } from "./own-versions.ts";

const stamp = (): string => String(Date.now());

test("a writer's next version reopens the claims that it touches, and no other", async ({
  page,
  signInAs,
  windowOf,
}) => {
  test.setTimeout(240_000);
  const { id } = aCheckedFerryArticle(`The terminal opens ${stamp()}`);
  const before = workedOn(id);
  expect(before).toHaveLength(30);

  await signInAs("noor");
  await page.goto(`/workspace/articles/${id}`);
  await page.getByRole("link", { name: "new version", exact: true }).click();
  await page.getByLabel("Text", { exact: true }).fill(secondVersion);
  await page.getByLabel(/^Note/).fill("Three fixes, and the storms written anew");
  await page.keyboard.press("Control+Enter");
  const preview = page.getByRole("region", { name: "What follows from version 2" });
  await expect(preview.getByText("22 claims keep their verdict")).toBeVisible();
  await expect(preview.getByText("4 claims are to be judged again")).toBeVisible();
  await expect(preview.getByText("1 claim to confirm")).toBeVisible();
  await expect(preview.getByText("3 claims whose words are gone")).toBeVisible();
  expect(workedOn(id).every(({ state }) => state === "settled")).toBe(true);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: "version 2", exact: true })).toBeVisible();

  // Nothing is dropped; where the words stayed, the verdict did.
  const after = new Map(claimsOf(id).map((claim) => [claim.id, claim]));
  for (const claim of before) {
    const now = after.get(claim.id);
    const isUntouched = secondVersion.includes(claim.exact);
    expect([claim.exact, now?.state]).toEqual([claim.exact, isUntouched ? "settled" : "reopened"]);
    if (isUntouched) expect(now?.exact).toBe(claim.exact);
  }
  const lost = workedOn(id).flatMap((claim) => claim.lost);
  const unsure = lost.filter(({ status }) => status === "needs_confirmation");
  expect(unsure.map(({ candidates }) => candidates.length)).toEqual([1]);

  const priya = await windowOf("priya");
  await openDesk(priya, id);
  await judgeFixedClaims(priya, id);
  await settleRewrittenParagraph(priya, id);
  await decideNewSentences(priya);

  const tomas = await windowOf("tomas");
  await tomas.goto(`/workspace/articles/${id}`);
  await keysWork(tomas);
  await tomas.keyboard.press("p");
  await expect(tomas.locator("#gate").getByRole("heading")).toContainText("Nothing stands in the way");
  await tomas.locator("#gate").getByRole("button", { name: "Sign off" }).click();
  await expect(tomas.getByText("signed off").first()).toBeVisible();

  // Another version voids it, and the log says why.
  post("noor", id, secondVersion.replace("until midnight", "until one"));
  await tomas.goto("/workspace/audit");
  await expect(tomas.getByText("Version 3 of the text was posted").first()).toBeVisible();
});

/** Each of the three fixes: its old verdict beside what changed, and one verdict more. */
async function judgeFixedClaims(page: Page, id: string): Promise<void> {
  for (const [, words] of fixes) {
    const last = words.split(" ").at(-1) ?? "";
    const touched = workedOn(id).find(({ exact }) => exact.includes(words))?.label ?? "";
    await goTo(page, touched);
    await expect(card(page).getByRole("insertion").first()).toContainText(/\d|Verweij/);
    await expect(card(page).getByRole("deletion").first()).toBeVisible();
    await expect(card(page)).toContainText(last);
    await expect(card(page).getByRole("region", { name: "Verdicts" })).toContainText(
      "The text changed under this verdict",
    );
    await expect(card(page).getByRole("region", { name: "Verdicts" })).toContainText("True");
    await conclude(page, "v", "The new annual report gives the figure as it is corrected here.");
    await expect(said(page, `${touched} true`)).toBeAttached();
  }
}

/** Opens a claim by its line in the list, where it is not open already. */
async function goTo(page: Page, label: string): Promise<void> {
  const name = new RegExp(`^Claim ${label} of`);
  if (name.test((await card(page).getAttribute("aria-label")) ?? "")) return;
  await page.getByRole("complementary", { name: "Claims" }).getByRole("link").filter({ hasText: label }).click();
  await expect(card(page)).toHaveAccessibleName(name);
}

/** The gate waits for the places; a candidate takes one key, so does a removal. Then the rest is judged. */
async function settleRewrittenParagraph(page: Page, id: string): Promise<void> {
  const lost = workedOn(id).filter((claim) => claim.lost.length > 0);
  const unsure = lost.find((claim) => claim.lost[0]?.status === "needs_confirmation");
  const label = unsure?.label ?? "";
  await page.keyboard.press("p");
  await expect(page.locator("#gate").getByRole("link", { name: `Confirm where ${label} stands` })).toBeVisible();
  await expect(page.locator("#gate").getByRole("link", { name: /are gone/ })).toHaveCount(3);
  await page
    .locator("#gate")
    .getByRole("link", { name: `Confirm where ${label} stands` })
    .click();
  await expect(card(page)).toHaveAccessibleName(new RegExp(`^Claim ${label} of`));
  await expect(page.locator("[data-candidate='1']").first()).toContainText("higher breakwater");

  // No verdict before it is said where it stands.
  await page.keyboard.press("v");
  await expect(said(page, `Say first where ${label} stands`)).toBeAttached();
  await page.keyboard.press("1");
  await expect(said(page, `${label} stands here`)).toBeAttached();
  await expect(page.locator("[data-candidate]")).toHaveCount(0);
  await conclude(page, "v", "The engineers' estimate of last month gives this sum.");
  await expect(said(page, `${label} true`)).toBeAttached();

  for (const { label: gone } of lost.filter((claim) => claim !== unsure)) {
    await goTo(page, gone);
    await expect(card(page).getByRole("region", { name: "Where it stands" })).toContainText("not in this version");
    await page.keyboard.press("x");
    await expect(said(page, `${gone}: removed from the text`)).toBeAttached();
  }
  const touched = workedOn(id).find(({ state }) => state === "reopened");
  await goTo(page, touched?.label ?? "");
  await conclude(page, "v", "The harbour master's log counts the same days.");
  await expect(said(page, `${touched?.label} true`)).toBeAttached();
}

/** The repeated sentence and the new ones: one key leads to each, and none is a claim of its own. */
async function decideNewSentences(page: Page): Promise<void> {
  const coverage = page.getByRole("banner").getByText(/^\d+ of \d+ sentences$/);
  await expect(coverage).not.toHaveText(/^(\d+) of \1 /);
  const done = said(page, "Every sentence is decided");
  const isLed = async (): Promise<boolean> =>
    (await done.count()) > 0 || /, (suggested|undecided)/.test((await card(page).getAttribute("aria-label")) ?? "");
  for (let times = 0; times < 12; times += 1) {
    // What was decided last may not have come back yet: then the key is pressed once more.
    await expect(async () => {
      await page.keyboard.press("b");
      await expect.poll(isLed, { timeout: 2000 }).toBe(true);
    }).toPass();
    if ((await done.count()) > 0) break;
    const name = (await card(page).getAttribute("aria-label")) ?? "";
    await page.keyboard.press("x");
    await card(page)
      .getByRole("button", { name: /^Said elsewhere/ })
      .click();
    const [item = ""] = /^(?:Claim C\d+|Sentence \d+)/.exec(name) ?? [];
    await expect(said(page, new RegExp(`^${item.replace("Claim ", "")}(?: dismissed|:)`))).toBeAttached();
    await expect(card(page)).not.toHaveAttribute("aria-busy");
  }
  await expect(coverage).toHaveText(/^(\d+) of \1 /);
  await expect(done).toBeAttached();
}

test("two people post at once: the second sees the first's version beside their own, and nothing is lost", async ({
  page,
  signInAs,
}) => {
  const { id } = aCheckedFerryArticle(`Two at once ${stamp()}`);
  await signInAs("noor");
  await page.goto(`/workspace/articles/${id}/versions/new`);
  const mine = firstVersion.replace("212 passengers", "213 passengers");
  await page.getByLabel("Text", { exact: true }).fill(mine);
  await page.getByRole("button", { name: "See what follows" }).click();
  await expect(page.getByRole("button", { name: "Post version 2" })).toBeVisible();
  post("priya", id, firstVersion.replace("38 people", "39 people"));

  await page.getByRole("button", { name: "Post version 2" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "Priya Raman posted version 2" })).toBeVisible();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(mine);
  await page.getByText("2 changes to version 2").click();
  const changes = page.getByRole("navigation", { name: "Changes" }).getByRole("link");
  await expect(changes).toHaveCount(2);
  await expect(changes.nth(1)).toContainText("38");
  await page.getByRole("button", { name: "Post version 3" }).click();
  await expect(page.getByRole("link", { name: "version 3", exact: true })).toBeVisible();
});

test("an earlier text is posted again from the history, and two versions are compared by keyboard", async ({
  page,
  signInAs,
}) => {
  const { id } = aCheckedFerryArticle(`And back again ${stamp()}`);
  post("noor", id, secondVersion);
  await signInAs("priya");
  await page.goto(`/workspace/articles/${id}/versions`);
  await expect(page.getByRole("heading", { name: /^Version 2/ })).toBeVisible();
  await page.getByRole("link", { name: "What changed from version 1 to version 2" }).click();

  await expect(page.getByRole("heading", { name: "Version 1 to version 2" })).toBeVisible();
  const text = page.getByRole("region", { name: "The text with its changes" });
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(text.locator("#change-1")).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(text.locator("#change-1").getByRole("deletion")).toContainText("removed: €18.4");
  await expect(text.locator("#change-1").getByRole("insertion")).toContainText("inserted: €19.4");
  await page.keyboard.press("j");
  await expect(text.locator("#change-2")).toBeFocused();
  await page.keyboard.press("k");
  await expect(text.locator("#change-1")).toBeFocused();

  await page.getByRole("link", { name: "All versions" }).click();
  await page.getByRole("link", { name: /^Post this text again\s?, of version 1$/ }).click();
  await expect(page.getByRole("heading", { name: "Post the text of version 1 again" })).toBeVisible();
  await page.getByRole("button", { name: "Post version 3" }).click();
  await expect(page.getByRole("link", { name: "version 3", exact: true })).toBeVisible();
  const claims = workedOn(id);
  expect(claims.filter((claim) => claim.lost.length > 0)).toEqual([]);
  expect(claims.filter(({ state }) => state === "settled")).toHaveLength(22);
});

test("a text that is no next version is doubted before it is posted", async ({ page, signInAs }) => {
  const { id } = aCheckedFerryArticle(`Another article's text ${stamp()}`);
  await signInAs("noor");
  await page.goto(`/workspace/articles/${id}/versions/new`);
  await page.getByRole("button", { name: "See what follows" }).click();
  await expect(page.getByText("This is version 1 letter for letter")).toBeVisible();

  await page
    .getByLabel("Text", { exact: true })
    .fill("Snow fell over the northern villages in the night, and schools stayed shut.");
  await page.getByRole("button", { name: "See what follows" }).click();
  await expect(page.getByText("shares under a tenth of its words").first()).toBeVisible();
  await page.getByRole("button", { name: "Post version 2" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("confirm that you mean it");
  await page.getByRole("checkbox", { name: /I have looked at it again/ }).check();
  await page.getByRole("button", { name: "Post version 2" }).click();
  await expect(page.getByRole("link", { name: "version 2", exact: true })).toBeVisible();
});
