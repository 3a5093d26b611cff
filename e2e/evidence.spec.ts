import type { Page } from "@playwright/test";
import { card, openDesk, said, send } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text = "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.";

test("a link is attached with all that belongs to it, and used again", async ({ page, signInAs }) => {
  const elsewhere = new Set<string>();
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "localhost" && protocol !== "data:") elsewhere.add(hostname);
  });
  const n = Date.now();
  const url = `https://ferry.example.com/${n}/report.pdf`;
  const article = submit("noor", { mode: "copy_check", headline: `Evidence of all kinds ${n}`, text });
  const other = submit("noor", { mode: "copy_check", headline: `The same evidence ${n}`, text });
  acceptAll(article.id);
  acceptAll(other.id);
  await signInAs("priya");
  await openDesk(page, article.id, "C01");

  for (const refused of ["javascript:alert(1)", "ftp://ferry.example.com/report.pdf"]) {
    await test.step(`${refused.split(":")[0]} addresses are refused at the field, and nothing typed is lost`, async () => {
      if (!(await form(page).isVisible())) await page.keyboard.press("e");
      await expect(page.getByLabel("Link")).toBeFocused();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(refused);
      await page.getByLabel("Passage").fill("412,310 passengers");
      await send(page);
      await expect(page.getByLabel("Link")).toHaveAccessibleDescription(/https?:/);
      await expect(page.getByLabel("Link")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Link")).toHaveValue(refused);
      await expect(page.getByLabel("Passage")).toHaveValue("412,310 passengers");
      await page.getByLabel("Link").focus();
    });
  }

  await test.step("the link, what it says, where, and who is behind it", async () => {
    await page.getByLabel("Link").fill(url);
    await page.getByLabel("Title").fill("Annual report 2025");
    await page.getByLabel("Place").press("End");
    await page.getByLabel("Place").press("Home");
    await page.keyboard.type("Pag");
    await page.getByLabel("Where in it").fill("12");
    await page.getByRole("radio", { name: "Supports" }).press("Space");
    await page.getByLabel("Source", { exact: true }).fill(`Sandhaven Ferries ${n}`);
    await page.getByLabel("How close to the fact").press("P");
    await tabTo(page, page.getByText("Publisher, date, group, confidential source"));
    await page.keyboard.press("Enter");
    await page.getByLabel("Publisher").fill("Harbour Printers");
    await page.getByLabel("Published").fill("2026-02-03");
    await page.getByLabel("Kind of source").press("D");
    await page.getByLabel("Independence group").fill(`Harbour group ${n}`);
    await page.getByRole("textbox", { name: "Note optional", exact: true }).fill("Asked for the audited edition.");
    await send(page);
    await expect(said(page, "Evidence added to C01")).toBeAttached();

    const list = page.getByRole("region", { name: "Evidence" });
    await expect(list.getByRole("link", { name: "Annual report 2025" })).toHaveAttribute("href", url);
    for (const words of [
      "412,310 passengers",
      "supports",
      `Sandhaven Ferries ${n} · primary`,
      `group harbour group ${n}`,
      "12",
      "3 February 2026",
      "Asked for the audited edition.",
      "Priya Raman",
    ])
      await expect(list).toContainText(words);
  });

  await test.step("on another claim the same link is known, and its source with it", async () => {
    await page.keyboard.press("j");
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
    await useAgain(page, url, n);
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText(`Sandhaven Ferries ${n} · primary`);
  });

  await test.step("and on a claim of another article", async () => {
    await openDesk(page, other.id, "C01");
    await useAgain(page, `${url}#page=3`, n);
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText("Annual report 2025");
    await page.goto(`/workspace/sources?q=${encodeURIComponent(`Sandhaven Ferries ${n}`)}`);
    const row = page.getByRole("row", { name: new RegExp(`Sandhaven Ferries ${n}`) });
    await expect(row).toHaveCount(1);
    // One item on file, for three claims in two articles.
    const numbers = await row.getByRole("cell").allTextContents();
    expect(numbers.slice(-3)).toEqual(["1", "3", "2"]);
  });

  await test.step("withdrawn, it is gone from the claim", async () => {
    await openDesk(page, other.id, "C01");
    await tabTo(page, page.getByRole("button", { name: "Withdraw “Annual report 2025”" }));
    await page.keyboard.press("Enter");
    await expect(said(page, "Evidence withdrawn")).toBeAttached();
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText("No evidence yet.");
    await page.reload();
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText("No evidence yet.");
  });

  expect([...elsewhere]).toEqual([]);
});

test("what another claim rests on is taken by two keys, and a link is taken apart from its passage", async ({
  page,
  context,
  signInAs,
}) => {
  const article = submit("noor", { mode: "copy_check", headline: `Offered evidence ${Date.now()}`, text });
  const [first] = acceptAll(article.id);
  const report = { url: `https://ferry.example.org/${article.id}`, title: "Annual report", sourceName: "Ferries" };
  attach(first?.id ?? "", { ...report, quote: "412,310 passengers", locatorKind: "page", locator: "12" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs("priya");
  await openDesk(page, article.id, "C02");
  const evidence = page.getByRole("region", { name: "Evidence" });

  await test.step("e and Enter attach it with its passage and its page, and one key more is the verdict", async () => {
    await page.keyboard.press("e");
    await expect(page.getByLabel("Link")).toBeFocused();
    await expect(page.getByRole("option", { name: /Annual report.*as for C01/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.keyboard.press("Enter");
    await expect(said(page, "Evidence added to C02")).toBeAttached();
    for (const words of ["412,310 passengers", "p. 12", "supports"]) await expect(evidence).toContainText(words);
    await page.keyboard.press("v");
    await expect(said(page, /^C02 verified/)).toBeAttached();
  });

  await test.step("Tab goes on through the form: nobody is held in the line with the offers", async () => {
    await openDesk(page, article.id, "C01");
    await page.keyboard.press("e");
    await expect(page.getByLabel("Link")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Title")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(page.getByLabel("Link")).toBeFocused();
  });

  await test.step("a link with its passage and its page is pasted in one go, and Shift+Enter says that it refutes", async () => {
    const link = `https://records.example.gov/${article.id}`;
    await page.evaluate((words) => navigator.clipboard.writeText(words), `${link}\n“409,000 were counted” p. 3`);
    await page.keyboard.press("Control+v");
    await expect(page.getByLabel("Link")).toHaveValue(link);
    await expect(page.getByLabel("Passage")).toHaveValue("409,000 were counted");
    await expect(page.getByLabel("Where in it")).toHaveValue("3");
    await expect(page.getByLabel("How close to the fact")).toHaveValue("primary");
    await page.keyboard.press("Shift+Enter");
    await expect(said(page, "Evidence added to C01")).toBeAttached();
    const item = evidence.locator("[data-evidence]").filter({ hasText: "409,000 were counted" });
    for (const words of ["refutes", "p. 3", "primary"]) await expect(item).toContainText(words);
  });
});

test("a confidential source is named only to whoever brought it and to editors", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const n = Date.now();
  const secret = {
    name: `Wilhelmina Quoll ${n}`,
    title: `Leaked passenger ledger ${n}`,
    host: `quoll-${n}.example.com`,
    caller: `Ottokar Pell ${n}`,
  };
  const words = `The count was made twice ${n}`;
  const description = `a person who saw the count ${n}`;
  const article = submit("noor", { mode: "copy_check", headline: `A confidential source ${n}`, text });
  acceptAll(article.id);
  await signInAs("priya");
  await openDesk(page, article.id, "C01");

  await test.step("the checker who brings it says how readers may know it", async () => {
    await page.keyboard.press("e");
    await page.getByLabel("Link").fill(`https://${secret.host}/ledger`);
    await page.getByLabel("Title").fill(secret.title);
    await page.getByLabel("Source", { exact: true }).fill(secret.name);
    await tabTo(page, page.getByText("Publisher, date, group, confidential source"));
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /^Confidential/ }).press("Space");
    await send(page);
    await expect(page.getByLabel("How readers may know it")).toHaveAccessibleDescription(/how readers may know/i);
    await page.getByLabel("How readers may know it").fill(description);
    await send(page);
    await expect(said(page, "Evidence added to C01")).toBeAttached();
    await expect(card(page)).toContainText(secret.name);
    await expect(card(page)).toContainText("confidential");
  });

  await test.step("what somebody said who is not to be named is confidential from the start", async () => {
    await page.keyboard.press("h");
    await expect(page.getByLabel("What was said")).toBeFocused();
    await page.keyboard.insertText(words);
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(secret.caller);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("How readers may know them")).toHaveAccessibleDescription(/how readers may know/i);
    await page.getByLabel("How readers may know them").fill(`${description}, too`);
    await page.keyboard.press("Shift+Enter");
    await expect(card(page)).toContainText(words);
    await expect(card(page)).toContainText(secret.caller);
    await expect(card(page).getByText("refutes", { exact: true }).first()).toBeVisible();
    await expect(card(page).getByText("confidential", { exact: true })).toHaveCount(2);
  });

  await test.step("the editor sees the name", async () => {
    const editor = await windowOf("tomas");
    await openDesk(editor, article.id, "C01");
    await expect(card(editor)).toContainText(secret.name);
    await expect(card(editor).getByRole("link", { name: secret.title })).toBeVisible();
  });

  await test.step("a reviewer sees the description, and nothing more comes over the wire", async () => {
    const reviewer = await windowOf("ravi");
    const bodies: string[] = [];
    await reviewer.route("**/workspace/**", async (route) => {
      // The event stream never ends; its messages are numbers alone.
      if (/\/live\?/.test(route.request().url())) return route.continue();
      const response = await route.fetch();
      bodies.push(await response.text());
      await route.fulfill({ response });
    });
    await openDesk(reviewer, article.id, "C01");
    await expect(card(reviewer)).toContainText(description);

    for (const path of [`/workspace/articles/${article.id}`, "/workspace/sources", "/workspace/audit"]) {
      for (const headers of [{}, { RSC: "1" }] as Record<string, string>[]) {
        const answer = await reviewer.request.get(path, { headers });
        expect(answer.status()).toBe(200);
        bodies.push(await answer.text());
      }
    }
    // The type-ahead must not give it away either.
    await reviewer.keyboard.press("e");
    for (const [field, words] of [
      ["Source", secret.name.slice(0, 12)],
      ["Link", `https://${secret.host.slice(0, 12)}`],
    ] as const) {
      const before = bodies.length;
      await reviewer.getByLabel(field, { exact: true }).fill(words);
      await expect.poll(() => bodies.slice(before).join()).toContain('"sources":');
    }
    await reviewer.unrouteAll({ behavior: "wait" });

    expect(bodies.some((body) => body.includes(description))).toBe(true);
    for (const body of bodies) for (const word of Object.values(secret)) expect(body).not.toContain(word);
  });
});

function form(page: Page) {
  return page.getByLabel("Link");
}

async function useAgain(page: Page, url: string, n: number): Promise<void> {
  await page.keyboard.press("e");
  await expect(page.getByLabel("Link")).toBeFocused();
  await page.keyboard.insertText(url);
  await expect(card(page)).toContainText(
    `On file already as “Annual report 2025” (Sandhaven Ferries ${n}): it is used again.`,
  );
  await expect(page.getByLabel("Source", { exact: true })).toBeHidden();
  await send(page);
  await expect(said(page, /Evidence added/)).toBeAttached();
}
