import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { assignments, notifications } from "#/db/schema/index.ts";
import { assignClaims } from "#/newsroom/assignments/assign-claims.ts";
import { findPersonByEmail } from "#/newsroom/people/queries.ts";
import { people } from "../scripts/demo/play.ts";
import { card, keysWork, openDesk, said, send } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, claimsOf } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";

const text = [
  "The ferry company carried 412,000 passengers last year.",
  "The harbour opened in 1911.",
  "Fares rose by 9 per cent in April.",
].join("\n\n");

function anArticleToPlan(title: string): { id: string; headline: string; claimIds: string[] } {
  const headline = `${title} ${Date.now()}`;
  const { id } = submit("noor", { mode: "copy_check", headline, text });
  acceptAll(id);
  return { id, headline, claimIds: claimsOf(id).map((claim) => claim.id) };
}

function personId(name: keyof typeof people): string {
  return withDatabase((db) => findPersonByEmail(db, people[name].email)?.id ?? "");
}

/** Who has which claim, until when. */
function given(articleId: string): string[] {
  const rows = withDatabase((db) => db.select().from(assignments).where(eq(assignments.articleId, articleId)).all());
  return rows.map((row) => `${row.personId === personId("ravi") ? "ravi" : row.personId} ${row.dueOn}`);
}

function toldTo(name: keyof typeof people, articleId: string): string[] {
  const theirs = and(eq(notifications.personId, personId(name)), eq(notifications.articleId, articleId));
  return withDatabase((db) => db.select().from(notifications).where(theirs).all()).map(({ kind }) => kind);
}

test("all claims of an article are given to somebody with the keyboard alone", async ({ page, signInAs }) => {
  const { id, claimIds } = anArticleToPlan("Bulk");
  expect(claimIds).toHaveLength(3);
  await signInAs("priya");
  await openDesk(page, id, "C01");
  const bar = page.getByRole("region", { name: "Chosen claims" });

  await test.step("Ctrl+A, a, the first letters of a name, Enter", async () => {
    await page.keyboard.press("Control+a");
    await expect(bar).toContainText("3 selected");
    await page.keyboard.press("a");
    await expect(bar.getByRole("combobox", { name: "Who" })).toBeFocused();
    await page.keyboard.type("rav");
    await page.keyboard.press("Enter");
    await expect(said(page, "3 claims assigned to Ravi Okafor")).toBeAttached();
    await expect(bar).toBeHidden();
    await expect(card(page)).toContainText("Ravi Okafor");
    expect(given(id)).toEqual(["ravi null", "ravi null", "ravi null"]);
    expect(toldTo("ravi", id)).toEqual(["assigned"]);
  });

  await test.step("with a date in words, which is said back; Shift+j goes on choosing", async () => {
    await page.keyboard.press("Shift+J");
    await expect(bar).toContainText("2 selected");
    await page.keyboard.press("a");
    await expect(bar.getByRole("combobox", { name: "Who" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(bar.getByLabel(/^Due/)).toBeFocused();
    await page.keyboard.type("4 jan 2027");
    await expect(bar).toContainText("Mon 4 Jan 2027");
    await page.keyboard.press("Tab");
    await page.keyboard.type("okaf");
    await page.keyboard.press("Enter");
    await expect(said(page, "2 claims assigned to Ravi Okafor")).toBeAttached();
    await expect(card(page)).toContainText(/due Mon 4 Jan/);
    expect(given(id).toSorted()).toEqual(["ravi 2027-01-04", "ravi 2027-01-04", "ravi null"]);
  });

  await test.step("and one is taken back", async () => {
    await page.keyboard.press("a");
    const who = card(page).getByRole("combobox", { name: "Who" });
    await expect(who).toBeFocused();
    await page.keyboard.type("nob");
    await page.keyboard.press("Enter");
    await expect(said(page, /^C\d+: nobody has it/)).toBeAttached();
    await expect(card(page)).toContainText("Nobody has it");
  });
});

test("a reviewer finds in the queue what was given to them, and the next thing with one key", async ({
  page,
  signInAs,
}) => {
  const { id, headline, claimIds } = anArticleToPlan("Queue");
  const ravi = personId("ravi");
  const [late = "", undated = ""] = claimIds;
  const work = { duty: "check" as const, personId: ravi };
  withDatabase((db) => {
    assignClaims(contextOf(db, "tomas"), { ...work, claimIds: [late], due: "2026-01-05" });
    assignClaims(contextOf(db, "tomas"), { ...work, claimIds: [undated], due: null });
  });
  await signInAs("ravi");
  await page.goto(`/workspace/queue?article=${id}`);
  const rows = page.getByRole("main").getByRole("listitem");

  await test.step("by due date, what is overdue in words; what nobody has comes last", async () => {
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText(/C01.*Check.*You.*overdue since Mon 5 Jan/);
    await expect(rows.nth(1)).toContainText(/C02.*You/);
    await expect(rows.nth(2)).toContainText(/C03.*Free to take/);
  });

  await test.step("narrowed by chips that count, kept in the address", async () => {
    await page.getByRole("navigation", { name: "Due" }).getByRole("link", { name: "Overdue 1" }).click();
    await expect(page).toHaveURL(/due=overdue/);
    await expect(rows).toHaveCount(1);
    await page.goBack();
    await expect(rows).toHaveCount(3);
    await page.getByRole("navigation", { name: "Whose" }).getByRole("link", { name: "Given to you 2" }).click();
    await expect(rows).toHaveCount(2);
  });

  await test.step("a row opens its claim on its desk", async () => {
    await rows.nth(1).getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/articles/${id}\\?claim=${undated}`));
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  });

  await test.step("the team's queue shows who has what", async () => {
    await page.goto(`/workspace/queue/team?article=${id}&person=${ravi}`);
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole("option", { name: `${headline} (2)` })).toBeAttached();
  });

  await test.step("n opens the next thing", async () => {
    const next = page.getByRole("link", { name: /^Next: / });
    const address = (await next.getAttribute("href")) ?? "";
    await expect(async () => {
      await page.keyboard.press("n");
      await expect(page).toHaveURL((url) => url.pathname + url.search === address, { timeout: 2000 });
    }).toPass();
  });
});

test("colleagues talk about a claim: mention, reply, resolve, take back", async ({ page, signInAs, windowOf }) => {
  const { id } = anArticleToPlan("Comments");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  const comments = (of: Page): Locator => card(of).getByRole("region", { name: "Comments" });

  await test.step("an @ offers people, and whoever is mentioned is told", async () => {
    await page.keyboard.press("t");
    await expect(card(page).getByLabel("Comment on C01")).toBeFocused();
    await page.keyboard.type("Which report is it, @noo");
    await expect(card(page).getByRole("option", { name: "Noor Haddad" })).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type("see https://ferry.example.com/report");
    await send(page);
    await expect(said(page, "Comment on C01 sent")).toBeAttached();
    await expect(comments(page)).toContainText("Which report is it, @Noor Haddad see");
    await expect(comments(page).getByRole("link")).toHaveAttribute("href", "https://ferry.example.com/report");
    expect(toldTo("noor", id)).toEqual(["mentioned"]);
  });

  await test.step("the reporter replies, and the thread's writer is told", async () => {
    const theirs = await windowOf("noor");
    await openDesk(theirs, id, "C01");
    await tabTo(theirs, comments(theirs).getByRole("button", { name: "Reply" }));
    await theirs.keyboard.press("Enter");
    await expect(theirs.getByLabel("Reply to Priya Raman")).toBeFocused();
    await theirs.keyboard.type("The one of last March.");
    await send(theirs);
    await expect(comments(theirs)).toContainText("The one of last March.");
    expect(toldTo("priya", id)).toEqual(["commented"]);
  });

  await test.step("the thread is resolved and folded, and its number is gone from the row", async () => {
    await openDesk(page, id, "C02");
    await expect(page.getByRole("complementary", { name: "Claims" }).getByText("2 comments")).toBeAttached();
    await openDesk(page, id, "C01");
    await comments(page).getByRole("button", { name: "Resolve" }).click();
    await expect(comments(page).getByText("1 resolved")).toBeVisible();
    await expect(comments(page).getByText("The one of last March.")).toBeHidden();
  });

  await test.step("what is taken back keeps its place", async () => {
    await comments(page).getByText("1 resolved").click();
    await comments(page).getByRole("button", { name: "Take back" }).click();
    await expect(comments(page)).toContainText("Taken back");
    await expect(comments(page)).not.toContainText("Which report");
  });
});

test("a comment changed in two windows shows both sides, and loses neither", async ({ page, signInAs, windowOf }) => {
  const { id } = anArticleToPlan("Two windows");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await page.keyboard.press("t");
  await page.keyboard.type("Ask the ferry company.");
  await send(page);
  await expect(said(page, "Comment on C01 sent")).toBeAttached();
  const other = await windowOf("priya");
  await openDesk(other, id, "C01");

  for (const [window, words] of [
    [other, "Ask the harbour master."],
    [page, "Ask the union."],
  ] as const) {
    await card(window).getByRole("button", { name: "Edit", exact: true }).click();
    await window.getByLabel("Your comment").fill(words);
  }
  await other.getByLabel("Your comment").press("Control+Enter");
  await expect(said(other, "Comment saved")).toBeAttached();
  await page.getByLabel("Your comment").press("Control+Enter");

  const conflict = card(page).getByRole("alert");
  await expect(conflict).toContainText("Ask the union.");
  await expect(conflict).toContainText("Ask the harbour master.");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(said(page, "Comment saved")).toBeAttached();
  await expect(card(page)).toContainText(/Ask the union\..*/);
  await expect(card(page)).toContainText("edited");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("planning puts no obstacle in anybody's way", async ({ page, signInAs }) => {
      const { id } = anArticleToPlan("Axe");
      await signInAs("tomas");
      for (const path of ["/workspace/queue", "/workspace/queue/team", `/workspace/articles/${id}/details`]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await faultsOf(page), path).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 1600 });
      await page.goto(`/workspace/articles/${id}`);
      await keysWork(page);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("a");
      await expect(page.getByRole("combobox", { name: "Who" })).toBeFocused();
      expect(await faultsOf(page), "several claims, panel open").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("t");
      await page.keyboard.type("@");
      await expect(page.getByRole("listbox", { name: "People to mention" })).toBeVisible();
      expect(await faultsOf(page), "names offered").toEqual([]);
    });
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
