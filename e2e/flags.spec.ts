import type { Locator, Page } from "@playwright/test";
import { card, openDesk, said, send } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text =
  "The ferry company carried 412,000 passengers last year.\n\nIt is widely believed that the ferry loses money.";

test("what the article leaves unsourced is hinted at, asked, answered, resolved and waived", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id } = submit("noor", { mode: "copy_check", headline: `Flags ${Date.now()}`, text });
  acceptAll(id);
  await signInAs("priya");

  await test.step("the engine's warning is a hint that blocks nothing", async () => {
    await openDesk(page, id, "C02");
    await expect(flag(page, "According to whom?")).toContainText("open, a hint");
    await expect(gate(page).getByRole("link", { name: /open flag/ })).toHaveCount(0);
    await openGate(page);
    await expect(gate(page).getByRole("link", { name: "C02 has no verdict yet." })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a person's flag, by two keys and a question of the own, blocks the sign-off", async () => {
    await page.keyboard.press("f");
    await expect(card(page)).toContainText("What is missing?");
    await page.keyboard.press("3");
    const question = card(page).getByLabel("Primary source needed: your question");
    await expect(question).toBeFocused();
    await page.keyboard.insertText("Which of the company's reports says so?");
    await send(page);
    await expect(said(page, "C02 flagged: primary source needed")).toBeAttached();
    await expect(flag(page, "Primary source needed")).toContainText("with the reporter, blocks the sign-off");
  });

  await test.step("another one, sent as it is", async () => {
    await page.keyboard.press("f");
    await page.keyboard.press("7");
    await send(page);
    await expect(said(page, "C02 flagged: vague wording")).toBeAttached();
    await expect(flag(page, "Vague wording")).toContainText("What exactly is meant?");
    await openGate(page);
    await expect(gate(page).getByRole("link", { name: "C02 has an open flag: primary source needed." })).toBeVisible();
    await expect(gate(page).getByRole("link", { name: "C02 has an open flag: vague wording." })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the reporter answers on the own article, and can neither resolve nor waive", async () => {
    const reporter = await windowOf("noor");
    await openDesk(reporter, id, "C02");
    const asked = flag(reporter, "Primary source needed");
    await expect(asked).toContainText("Which of the company's reports says so?");
    await expect(card(reporter).getByRole("button", { name: "Resolve" })).toHaveCount(0);
    await expect(card(reporter).getByText("Waive", { exact: true })).toHaveCount(0);
    await tabTo(reporter, asked.getByText("Answer", { exact: true }));
    await reporter.keyboard.press("Enter");
    await asked.getByLabel("Your answer").fill("The winter report of 2025, page 4.");
    await asked.getByLabel("Your answer").press("Control+Enter");
    await expect(said(reporter, "Answer sent")).toBeAttached();
    await expect(asked).toContainText("answered, blocks the sign-off");
  });

  await test.step("the checker reads the answer and resolves it", async () => {
    await openDesk(page, id, "C02");
    const answered = flag(page, "Primary source needed");
    await expect(answered).toContainText("The winter report of 2025, page 4. Noor Haddad");
    await expect(answered.getByText("Waive", { exact: true })).toHaveCount(0);
    await expect(answered.getByRole("button", { name: "Resolve y" })).toBeVisible();
    await page.keyboard.press("y");
    await expect(said(page, "C02: “primary source needed” resolved")).toBeAttached();
    await expect(answered).toContainText("resolved");
    await expect(answered).not.toContainText("blocks");
  });

  await test.step("an editor waives the other one with a reason", async () => {
    const editor = await windowOf("tomas");
    await openDesk(editor, id, "C02");
    const vague = flag(editor, "Vague wording");
    await tabTo(editor, vague.getByText("Waive", { exact: true }));
    await editor.keyboard.press("Enter");
    const reason = vague.getByLabel("Why may this stand?");
    await reason.fill("The next sentence says what is meant.");
    await reason.press("Control+Enter");
    await expect(said(editor, "Flag waived")).toBeAttached();
    await expect(vague).toContainText("The next sentence says what is meant. · Tomás Vidal");
    await openGate(editor);
    await expect(gate(editor).getByRole("link", { name: "C02 has no verdict yet." })).toBeVisible();
    await expect(gate(editor).getByRole("link", { name: /open flag/ })).toHaveCount(0);
  });
});

test("keys that come while something is saved mean what they say on the screen", async ({ page, signInAs }) => {
  const { id } = submit("noor", { headline: `Fast fingers ${Date.now()}`, text });
  acceptAll(id);
  await signInAs("ravi");
  await openDesk(page, id, "C01");
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/workspace/articles/**", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });

  await page.keyboard.press("!");
  // Without the f before it, 1 would be the verdict “false”.
  await page.keyboard.press("f");
  await page.keyboard.press("1");
  await expect(card(page)).toContainText("key claim");
  await expect(card(page).getByLabel("Citation needed: your question")).toBeFocused();
  release();

  await expect(card(page).getByLabel(/: why$/)).toHaveCount(0);
  await send(page);
  await expect(said(page, "C01 flagged: citation needed")).toBeAttached();
});

function flag(page: Page, label: string): Locator {
  return card(page).getByRole("list", { name: "Flags" }).getByRole("listitem").filter({ hasText: label });
}

function gate(page: Page): Locator {
  return page.locator("#gate");
}

async function openGate(page: Page): Promise<void> {
  await page.keyboard.press("p");
  await expect(gate(page)).toBeVisible();
}
