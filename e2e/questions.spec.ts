import type { Locator, Page } from "@playwright/test";
import { card, openDesk, said, send } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text =
  "The ferry company carried 412,000 passengers last year.\n\nIt is widely believed that the ferry loses money.";

test("a checker asks two questions by four keys each, the reporter answers both, the checker resolves them", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const headline = `Questions ${Date.now()}`;
  const { id } = submit("noor", { mode: "copy_check", headline, text });
  acceptAll(id);
  await signInAs("priya");

  await test.step("raising a flag puts it to the reporter, and the gate counts it", async () => {
    await openDesk(page, id, "C01");
    await page.keyboard.press("f");
    await page.keyboard.press("1");
    await expect(card(page).getByLabel("Citation needed: your question")).toBeFocused();
    await page.keyboard.insertText("Which yearbook says so?");
    await send(page);
    await expect(said(page, "C01 flagged: citation needed, Noor Haddad is asked")).toBeAttached();
    await expect(flag(page, "Citation needed")).toContainText("with the reporter, blocks the sign-off");

    await page.keyboard.press("j");
    await page.keyboard.press("f");
    await page.keyboard.press("2");
    await card(page).locator("#flag-due").fill("+2d");
    await send(page);
    await expect(said(page, "C02 flagged: according to whom?, Noor Haddad is asked")).toBeAttached();
    await expect(card(page).getByRole("list", { name: "Flags" })).toContainText(/due (on|tomorrow|today)/);
  });

  const reporter = await windowOf("noor");
  await test.step("the reporter finds the list from the bar, each question at its sentence", async () => {
    await reporter.goto("/workspace/articles");
    await reporter
      .getByRole("navigation", { name: "Desk" })
      .getByRole("link", { name: /^Questions \d+$/ })
      .click();
    await expect(reporter.getByRole("heading", { level: 1 })).toHaveText(/things we need from you$/);
    await expect(about(reporter, headline).locator("mark").first()).toContainText("412,000 passengers");
    await expect(about(reporter, headline).getByRole("heading", { name: "Who says so?" })).toBeVisible();
  });

  await test.step("Ctrl+Enter sends an answer with its link, and goes on to the next box", async () => {
    const boxes = about(reporter, headline).getByLabel("Your answer");
    await tabTo(reporter, boxes.first());
    await reporter.keyboard.insertText("The yearbook of 2025, page 4.");
    await reporter.keyboard.press("Tab");
    await reporter.keyboard.press("Enter");
    await reporter.keyboard.press("Tab");
    await reporter.keyboard.insertText(`https://ferry.example.org/yearbook-${Date.now()}`);
    await reporter.keyboard.press("Tab");
    await reporter.keyboard.insertText("Yearbook 2025");
    await send(reporter);
    await expect(boxes).toHaveCount(1);
    await expect(boxes).toBeFocused();
    await reporter.keyboard.insertText("The harbour union.");
    await send(reporter);
    await expect(boxes).toHaveCount(0);
    await about(reporter, headline).getByText("2 questions answered or settled").click();
    await expect(about(reporter, headline)).toContainText("The yearbook of 2025, page 4. Noor Haddad");
  });

  await test.step("the answer is at the claim; one is resolved, one asked again", async () => {
    await openDesk(page, id, "C01");
    await expect(flag(page, "Citation needed")).toContainText("answered, blocks the sign-off");
    await expect(flag(page, "Citation needed")).toContainText("The yearbook of 2025, page 4. Noor Haddad");
    await expect(card(page).getByRole("region", { name: "Evidence" })).toContainText("Yearbook 2025");
    await tabTo(page, flag(page, "Citation needed").getByRole("button", { name: "Resolve" }));
    await page.keyboard.press("Enter");
    await expect(said(page, "Flag resolved")).toBeAttached();

    await openDesk(page, id, "C02");
    const vague = flag(page, "According to whom?");
    await tabTo(page, vague.getByText("Ask again", { exact: true }));
    await page.keyboard.press("Enter");
    await vague.getByLabel("Question to Noor Haddad").fill("Who in the union?");
    await send(page);
    await expect(said(page, "Noor Haddad is asked")).toBeAttached();
    await expect(vague).toContainText("with the reporter");
    await expect(vague).toContainText("Who in the union? Priya Raman asked again");
  });

  await test.step("the reporter has it on the list again", async () => {
    await reporter.goto("/workspace/questions");
    await expect(about(reporter, headline).getByRole("heading", { name: "Who in the union?" })).toBeVisible();
  });
});

test("a contact is logged by l, masked for those who may not know it, and changed when the reply comes", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id } = submit("noor", { mode: "copy_check", headline: `Contacts ${Date.now()}`, text });
  acceptAll(id);
  await signInAs("priya");
  await openDesk(page, id, "C01");

  await page.keyboard.press("l");
  await expect(card(page).getByLabel("Whom")).toBeFocused();
  await page.keyboard.insertText("Zelda Quorn");
  await card(page).getByLabel("What was asked").fill("Were you on the ferry?");
  await contacts(page)
    .getByLabel(/^Confidential/)
    .check();
  await contacts(page).getByLabel("How others may know them").fill("a passenger");
  await send(page);
  await expect(said(page, "C01: contact logged")).toBeAttached();
  await expect(contacts(page)).toContainText("Zelda Quorn");
  await expect(contacts(page)).toContainText("Waiting for a reply");

  const reviewer = await windowOf("ravi");
  await openDesk(reviewer, id, "C01");
  await expect(contacts(reviewer)).toContainText("a passenger");
  expect(await reviewer.content()).not.toMatch(/Quorn|Were you on the ferry/);
  await expect(contacts(reviewer).getByRole("button", { name: "Log the reply" })).toHaveCount(0);

  await contacts(page).getByRole("button", { name: "Log the reply" }).click();
  await contacts(page).getByLabel("Result").first().selectOption("confirmed");
  await contacts(page).getByLabel("Answer").first().fill("Yes, twice.");
  await contacts(page).getByRole("button", { name: "Save contact" }).click();
  await expect(said(page, "C01: contact changed")).toBeAttached();
  await expect(contacts(page)).toContainText("Confirmed it");
  await expect(contacts(page)).toContainText("Yes, twice.");

  await page.keyboard.press("i");
  await expect(card(page).getByRole("textbox", { name: "What we could not establish" })).toBeFocused();
  await page.keyboard.insertText("How many boats there were.");
  await send(page);
  await expect(said(page, "C01: what we could not establish is saved")).toBeAttached();
  await expect(card(page).getByRole("region", { name: "What we could not establish" })).toContainText(
    "How many boats there were.",
  );
});

/** The flag that a person raised: the engine's hint of the same kind blocks nothing. */
function flag(page: Page, label: string): Locator {
  const flags = card(page).getByRole("list", { name: "Flags" }).getByRole("listitem");
  return flags.filter({ hasText: label }).filter({ hasText: "blocks the sign-off" });
}

function about(page: Page, headline: string): Locator {
  return page.getByRole("region", { name: headline });
}

function contacts(page: Page): Locator {
  return card(page).getByRole("region", { name: "Contacts" });
}
