import type { Locator, Page } from "@playwright/test";
import { card, conclude, keysWork, openDesk, said, send, walkTo } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { attach, claimsOf } from "./own-claims.ts";

const text = [
  "The ferry company carried 412,000 passengers last year.",
  "The harbour opened in 1911.",
  "The company employs 38 people.",
  "Who will pay for it?",
].join("\n\n");

test("our own article is checked, signed off, changed, signed off again and closed with a frozen sheet", async ({
  page,
  signInAs,
  windowOf,
  browser,
}) => {
  test.slow();
  const headline = `Our own ferry story ${Date.now()}`;
  const reporter = await windowOf("noor");
  await signInAs("priya");

  await test.step("the reporter submits it", async () => {
    await reporter.goto("/workspace/articles/new");
    await reporter.getByRole("radio", { name: /Copy check/ }).press("Space");
    await reporter.getByLabel("Headline").fill(headline);
    await reporter.getByRole("textbox", { name: "Text" }).fill(text);
    await reporter.getByRole("textbox", { name: "Text" }).press("Control+Enter");
    await expect(reporter.getByText("0 of 4 sentences")).toBeVisible();
  });
  const desk = new URL(reporter.url()).pathname;
  const id = desk.split("/").at(-1) ?? "";

  await test.step("the gate lists every blocker as a link that leads to it", async () => {
    await openDesk(page, id);
    await openGate(page);
    await expect(gate(page).getByRole("heading", { name: "5 things block the sign-off" })).toBeVisible();
    await expect(gate(page).getByRole("listitem")).toHaveCount(5);
    await follow(page, /^Mark a claim in “Who will pay for it/);
    await expect(card(page)).toHaveAccessibleName(/^Sentence 4/);
    await openGate(page);
    await follow(page, /suggestion in “The harbour/);
    await expect(card(page)).toContainText("The harbour opened in 1911");
  });

  await test.step("the checker settles all but one claim", async () => {
    for (const label of ["C01", "C02", "C03"]) {
      await walkTo(page, `Claim ${label}`);
      await page.keyboard.press("Enter");
      await expect(said(page, `${label} accepted`)).toBeAttached();
    }
    await walkTo(page, "Sentence 4");
    await page.keyboard.press("Enter");
    await expect(said(page, "Sentence 4: no checkable claim")).toBeAttached();
    const [first, second, third] = claimsOf(id);
    attach(first?.id ?? "", { url: `https://ferry.example.com/${id}`, quote: "412,310 passengers" });
    attach(second?.id ?? "", { url: `https://harbour.example.com/${id}`, stance: "refutes", quote: "since 1913" });
    attach(third?.id ?? "", { url: `https://ferry.example.com/${id}/staff`, quote: "38 of us" });
    await openDesk(page, id, "C01");
    await conclude(page, "v", "The annual report counts 412,310.");
    await expect(said(page, "C01 verified, 2 left")).toBeAttached();
    await conclude(page, "d", "The harbour's own history says 1913.");
    await expect(said(page, "C02 disputed, 1 left")).toBeAttached();
  });

  const ines = await windowOf("ines");
  const tomas = await windowOf("tomas");

  await test.step("an editor judges the last one", async () => {
    await openDesk(ines, id, "C03");
    await conclude(ines, "v", "The company's own list.");
    await expect(said(ines, "C03 verified, nothing left")).toBeAttached();
  });

  await test.step("what is disputed blocks, until an editor lets it stand in writing", async () => {
    await openDesk(tomas, id);
    await openGate(tomas);
    await expect(gate(tomas).getByRole("heading", { name: "One thing blocks the sign-off" })).toBeVisible();
    await expect(gate(tomas).getByRole("link", { name: /^C02 is disputed/ })).toBeFocused();
    await tomas.keyboard.press("q");
    await expect(gate(tomas).getByLabel("Why may this stand?")).toBeFocused();
    await tomas.keyboard.press("Escape");
    await expect(gate(tomas).getByRole("link", { name: /^C02 is disputed/ })).toBeFocused();
    await tomas.keyboard.press("q");
    await tomas.keyboard.insertText("The year of the first mooring is 1911, and the writer means that.");
    await send(tomas);
    await expect(gate(tomas).getByRole("heading", { name: /^Nothing stands in the way/ })).toBeVisible();
    await expect(gate(tomas).getByRole("button", { name: /^Sign off/ })).toBeFocused();
    await tomas.keyboard.press("Escape");
    await walkTo(tomas, "Claim C02");
    await expect(card(tomas)).toContainText("Waived: The year of the first mooring is 1911");
  });

  await test.step("the only reviewer of a claim cannot sign off, and is told why", async () => {
    await openDesk(ines, id);
    await openGate(ines);
    await expect(gate(ines).getByRole("heading", { name: /^Nothing stands in the way/ })).toBeVisible();
    await expect(gate(ines)).toContainText(
      "It takes an editor who is neither Noor Haddad nor the only reviewer of a claim in it to sign this off.",
    );
    await expect(gate(ines).getByRole("button", { name: "Sign off" })).toHaveCount(0);
  });

  await test.step("somebody else does", async () => signOff(tomas, id));

  await test.step("a later change voids the sign-off, and the log says why", async () => {
    await openDesk(page, id, "C01");
    await conclude(page, "v", "The annual report counts 412,310, on page 12.");
    await expect(said(page, "C01 verified, nothing left")).toBeAttached();
    await openGate(page);
    await expect(gate(page).getByRole("heading", { name: /^Nothing stands in the way/ })).toBeVisible();
    await page.goto("/workspace/audit");
    await expect(
      page.getByText(`voided the sign-off of ‘${headline}’: C01: a verdict was recorded.`).first(),
    ).toBeVisible();
  });

  await test.step("it is signed off again, and closed", async () => {
    await signOff(tomas, id);
    await expect(gate(tomas).getByText("Closing freezes the check sheet.")).toBeFocused();
    // What cannot be taken back is not one Enter too many away.
    await tomas.keyboard.press("Enter");
    await expect(gate(tomas).getByRole("button", { name: "Close the copy check" })).toBeVisible();
    await send(tomas);
    await expect(tomas.getByRole("link", { name: "Check sheet" })).toBeVisible();
  });

  await test.step("nothing can be changed any more", async () => {
    await openDesk(page, id, "C01");
    await expect(card(page).getByRole("button")).toHaveCount(0);
    await page.keyboard.press("u");
    await page.keyboard.press("!");
    await page.keyboard.press("r");
    await expect(card(page).getByRole("textbox")).toHaveCount(0);
    expect(claimsOf(id)[0]?.isKey).toBe(false);
  });

  await test.step("the sheet says who checked what, and prints without the bar", async () => {
    await tabTo(tomas, tomas.getByRole("link", { name: "Check sheet" }));
    await tomas.keyboard.press("Enter");
    await expect(tomas.getByRole("heading", { level: 1, name: headline })).toBeVisible();
    const sheet = tomas.getByRole("main");
    for (const words of [
      "3: 2 verified, 1 disputed",
      "The annual report counts 412,310, on page 12.",
      "Waived: The year of the first mooring is 1911, and the writer means that.",
      "Who will pay for it?",
    ])
      await expect(sheet).toContainText(words);
    await expect(sheet.getByText(/^Frozen\. SHA-256/)).toBeVisible();
    await expect(sheet.locator("dl").first()).toContainText("Tomás Vidal");

    await expect(tomas.getByRole("banner")).toBeVisible();
    await tomas.emulateMedia({ media: "print" });
    await expect(tomas.getByRole("banner")).toBeHidden();
    await expect(tomas.getByRole("navigation")).toHaveCount(0);
    await expect(sheet.getByText("The annual report counts 412,310, on page 12.")).toBeVisible();
  });

  await test.step("and nobody outside sees it", async () => {
    const outside = await browser.newContext();
    const reader = await outside.newPage();
    await reader.goto(`${desk}/sheet`);
    await expect(reader).toHaveURL(/\/sign-in/);
    await expect(reader.getByText(headline)).toHaveCount(0);
    expect(await (await reader.request.get("/")).text()).not.toContain(headline);
    await outside.close();
  });
});

function gate(page: Page): Locator {
  return page.locator("#gate");
}

async function openGate(page: Page): Promise<void> {
  await page.keyboard.press("p");
  await expect(gate(page)).toBeVisible();
}

/** Goes to a blocker by keyboard; the gate closes over what it leads to. */
async function follow(page: Page, blocker: RegExp): Promise<void> {
  await tabTo(page, gate(page).getByRole("link", { name: blocker }));
  await page.keyboard.press("Enter");
  await expect(gate(page)).toBeHidden();
}

async function signOff(page: Page, articleId: string): Promise<void> {
  await page.goto(`/workspace/articles/${articleId}`);
  await keysWork(page);
  await openGate(page);
  await expect(gate(page).getByRole("button", { name: /^Sign off/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(gate(page)).toContainText("Signed off by Tomás Vidal");
}
