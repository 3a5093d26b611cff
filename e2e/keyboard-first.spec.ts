import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { card, keysWork, openDesk, said } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, ask, attach, decide } from "./own-claims.ts";
import { hire, type OwnPerson, submit } from "./own-data.ts";

const text = [
  "The ferry company carried 412,000 passengers last year. The harbour opened in 1911.",
  "The company employs 38 people. Fares rose by 9 per cent in April.",
  "I love the smell of the quay.",
].join("\n\n");

/** A checker of this story alone, so that nobody else's keys change. */
async function signIn(page: Page): Promise<OwnPerson> {
  const person = await hire("Lotte Verbeek", ["checker", "reviewer"]);
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const { email, password } = person;
  await page.request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password }, maxRedirects: 0 });
  return person;
}

function ownArticle(name: string): { id: string } {
  return submit("noor", { mode: "copy_check", headline: `${name} ${Date.now()}`, text });
}

test("a person gives a command another key, swaps where it is taken, and the desk follows", async ({ page }) => {
  const article = ownArticle("Own keys");
  acceptAll(article.id);
  await signIn(page);
  await page.goto("/workspace/account/keys");
  const change = (says: string) => page.getByRole("button", { name: `Change the key of “${says}”`, exact: true });
  const field = (says: string) => page.getByRole("textbox", { name: `New key for “${says}”` });
  const saved = (words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

  await test.step("by keyboard alone, a free key is taken at once", async () => {
    await expect(async () => {
      await tabTo(page, change("Next"));
      await page.keyboard.press("Enter");
      await expect(field("Next")).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press("%");
    await saved("“Next” is % now");
    await expect(change("Next")).toBeFocused();
  });

  await test.step("Escape leaves, and a key of somebody else is asked about", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(field("Next")).toHaveCount(0);
    await tabTo(page, change("Add evidence"));
    await page.keyboard.press("Enter");
    await expect(field("Add evidence")).toBeFocused();
    await page.keyboard.press("x");
    await expect(page.getByText("x is “No checkable claim, or not checkable” already. Swap?")).toBeVisible();
    await expect(page.getByRole("button", { name: "Swap" })).toBeFocused();
    await page.keyboard.press("Enter");
    await saved("“Add evidence” is x now");
  });

  await test.step("the desk prints and obeys them", async () => {
    await openDesk(page, article.id);
    await expect(card(page)).toHaveAccessibleName(/^Claim C01/);
    await page.keyboard.press("%");
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
    await page.keyboard.press("j");
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
    await expect(card(page).getByText("Add evidence x")).toBeVisible();
    await page.keyboard.press("x");
    await expect(card(page).getByRole("combobox", { name: "Link" })).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" }).getByText("%", { exact: true })).toBeVisible();
  });

  await test.step("and all are reset in one press", async () => {
    await page.goto("/workspace/account/keys");
    await expect(async () => {
      await tabTo(page, page.getByRole("button", { name: /^Reset all keys/ }));
      await page.keyboard.press("Enter");
      await saved("All keys are the usual ones");
    }).toPass();
    await page.reload();
    await expect(page.getByRole("button", { name: /^Reset the key/ })).toHaveCount(0);
  });
});

test("single letters are switched off, and everything is still there", async ({ page }) => {
  const article = ownArticle("Letters off");
  acceptAll(article.id);
  await signIn(page);
  await page.goto("/workspace/account/keys");
  const keep = async (label: string, words: string) =>
    expect(async () => {
      await page.getByRole("radio", { name: label, exact: true }).check();
      await page.getByRole("button", { name: "Keep this" }).click();
      await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible({ timeout: 2000 });
    }).toPass();

  await keep("Off", "Single keys: off");
  await page.goto(`/workspace/articles/${article.id}`);
  await expect(card(page)).toHaveAccessibleName(/^Claim C01/);
  await openPalette(page);
  await page.keyboard.press("Escape");
  for (const key of ["j", "v", "u", "?"]) await page.keyboard.press(key);
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 4, open/);
  await expect(card(page).getByRole("button", { name: "Verified", exact: true })).toBeVisible();
  await openPalette(page);
  await page.keyboard.insertText("next");
  await page.keyboard.press("Enter");
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);

  await page.goto("/workspace/account/keys");
  await keep("With Alt and Shift", "Single keys: with alt and shift");
  await page.goto(`/workspace/articles/${article.id}`);
  await openPalette(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(card(page)).toHaveAccessibleName(/^Claim C01/);
  await page.keyboard.press("Alt+Shift+J");
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
});

test("the palette finds and does everything, and gives the focus back", async ({ page }) => {
  const article = ownArticle("The palette");
  acceptAll(article.id);
  await signIn(page);
  await openDesk(page, article.id);
  await openPalette(page);

  await test.step("a command by the beginnings of its words", async () => {
    await page.keyboard.insertText("mk cl");
    await expect(found(page).first()).toHaveAccessibleName(/^Mark a claim/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Mark as claim/ })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a claim by its words, and by its label", async () => {
    await openPalette(page);
    await page.keyboard.insertText("38 people");
    await expect(found(page)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(card(page)).toHaveAccessibleName(/^Claim C03/);
    await openPalette(page);
    await page.keyboard.insertText("c02");
    await page.keyboard.press("Enter");
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  });

  await test.step("what was used last comes first, and Escape gives the focus back", async () => {
    await expect(card(page)).toBeFocused();
    await openPalette(page);
    await expect(palette(page).getByRole("group").first()).toContainText("Last used");
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    await expect(card(page)).toBeFocused();
  });

  await test.step("from within a text field too", async () => {
    await page.keyboard.press("e");
    await expect(card(page).getByRole("combobox", { name: "Link" })).toBeFocused();
    await openPalette(page);
    await page.keyboard.press("Escape");
    await expect(card(page).getByRole("combobox", { name: "Link" })).toBeFocused();
  });

  await test.step("and places", async () => {
    await openPalette(page);
    await page.keyboard.insertText("your keys");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Your keys" })).toBeVisible();
  });
});

test("a verdict key that is held down judges once, and no key is taken from a text field", async ({ page }) => {
  const article = ownArticle("Held down");
  const claims = acceptAll(article.id);
  for (const { id, n } of claims) {
    const url = `https://statistics.example.org/table/${n}`;
    attach(id, { url, quote: "412,000", locatorKind: "page", locator: "12", sourceName: "Statistics" });
  }
  await signIn(page);
  await openDesk(page, article.id);
  await expect(card(page)).toHaveAccessibleName(/^Claim C01/);

  await test.step("one claim is verified, not four", async () => {
    await hold(page, "v");
    await expect(said(page, "C01 verified, 4 left")).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C02 of 4, open/);
  });

  await test.step("nor does it write in the box that it opens", async () => {
    await hold(page, "u");
    const why = card(page).getByLabel(/: why$/);
    await expect(why).toBeFocused();
    await hold(page, "u");
    await expect(why).toHaveValue("uuuuuuuuuuuu");
    await why.fill("");
    await page.keyboard.press("Escape");
  });

  await page.keyboard.press("e");
  const link = card(page).getByRole("combobox", { name: "Link" });
  await expect(link).toBeFocused();
  await page.keyboard.type("jvg q?x");
  await expect(link).toHaveValue("jvg q?x");
  await expect(card(page)).toHaveAccessibleName(/^Claim C02 of 4, open/);
});

test("two keys go somewhere else, what does not apply says so, and the last source is attached again", async ({
  page,
}) => {
  const article = ownArticle("Two keys");
  const [first] = acceptAll(article.id);
  await signIn(page);
  await openDesk(page, article.id);

  await test.step("no evidence to open yet", async () => {
    await page.keyboard.press("o");
    await expect(said(page, "C01 has no evidence to open")).toBeAttached();
    await page.keyboard.press(".");
    await expect(said(page, "Nothing has been attached in this article yet")).toBeAttached();
  });

  await test.step("the last source again, with only the place to say", async () => {
    attach(first?.id ?? "", {
      url: "https://statistics.example.org/ferries",
      title: "Ferries",
      sourceName: "Statistics",
    });
    await page.reload();
    await keysWork(page);
    await page.keyboard.press("j");
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
    await page.keyboard.press(".");
    await expect(card(page).getByText("Again: “Ferries” (Statistics).")).toBeVisible();
    await expect(card(page).getByRole("textbox", { name: "Where in it" })).toBeFocused();
    await page.keyboard.type("14");
    await page.keyboard.press("Control+Enter");
    await expect(said(page, "Evidence added to C02")).toBeAttached();
    await expect(card(page).getByRole("link", { name: "Ferries" })).toBeVisible();
  });

  await test.step("the best evidence opens beside the text", async () => {
    await page.context().route("https://statistics.example.org/**", (route) => route.fulfill({ body: "Ferries" }));
    const opened = page.context().waitForEvent("page");
    await page.keyboard.press("o");
    expect((await opened).url()).toBe("https://statistics.example.org/ferries");
    await (await opened).close();
  });

  await test.step("g says what can follow, and goes there", async () => {
    await page.keyboard.press("g");
    await expect(page.getByRole("contentinfo")).toContainText("then");
    await expect(page.getByRole("contentinfo")).toContainText("a Articles");
    await page.keyboard.press("z");
    await expect(page.getByRole("contentinfo")).not.toContainText("a Articles");
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await expect(said(page, "There is no report before the sign-off")).toBeAttached();
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/\/workspace\/articles$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("palette, help and the page of keys are open to everybody", async ({ page }) => {
      test.setTimeout(300_000);
      const article = ownArticle("Open to everybody");
      await signIn(page);
      await openDesk(page, article.id);
      await openPalette(page);
      await clean(page, "dialog[open]");
      await page.keyboard.insertText("zzzz");
      await expect(page.getByText("Nothing here goes by these words.")).toBeVisible();
      await clean(page, "dialog[open]");
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      await clean(page, "dialog[open]");
      await page.goto("/workspace/account/keys");
      await expect(async () => {
        await page.getByRole("button", { name: "Change the key of “Next”", exact: true }).click();
        await expect(page.getByRole("textbox")).toBeFocused({ timeout: 500 });
      }).toPass();
      await page.keyboard.press("k");
      await expect(page.getByRole("button", { name: "Swap" })).toBeVisible();
      await clean(page, "main");
    });
  });
}

test("the key right after the one that closes the palette is the desk's", async ({ page }) => {
  const article = ownArticle("Right after");
  await signIn(page);
  await openDesk(page, article.id);
  await openPalette(page);
  // Both before the page is drawn again, as a quick hand is on a slow machine.
  await page.evaluate(() => {
    const field = document.activeElement;
    field?.closest("dialog")?.close();
    field?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", code: "Slash", shiftKey: true, bubbles: true }));
  });
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("the list tells the ear of every claim where it is, what came of it, its evidence and its open flags", async ({
  page,
}) => {
  const article = ownArticle("Spoken rows");
  const [first, second, third] = acceptAll(article.id);
  attach(first?.id ?? "", {
    url: `https://ferry.example.org/${article.id}`,
    quote: "412,000",
    locatorKind: "page",
    locator: "3",
  });
  decide(first?.id ?? "", "verified", "");
  ask(second?.id ?? "", "citation_needed");
  await signIn(page);
  await openDesk(page, article.id);
  // It opens on the first that needs somebody, which the first no longer does.
  await expect(card(page)).toHaveAccessibleName(/^Claim C02 of 4, open, 0 evidence, 2 open flags$/);
  await page.keyboard.press("j");
  await expect(card(page)).toHaveAccessibleName(/^Claim C03 of 4, open, 0 evidence, 1 open flag$/);

  const list = page.getByRole("complementary", { name: "Claims" });
  for (const said of [
    /^Claim 1 of 4, C01, verified, 1 evidence, 0 open flags: .*412,000 passengers/,
    /^Claim 2 of 4, C02, open, 0 evidence, 2 open flags: .*1911/,
    /^Claim 4 of 4, C04, open, 0 evidence, 1 open flag: .*9 per cent/,
    /^Sentence 5, not decided: /,
  ])
    await expect(list.getByRole("link", { name: said })).toBeVisible();
  expect(third?.label).toBe("C03");
});

/** As the browser tells of a key that is not let go: pressed again and again. */
async function hold(page: Page, key: string): Promise<void> {
  for (let times = 0; times < 12; times += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

async function openPalette(page: Page): Promise<void> {
  const field = page.getByRole("combobox", { name: "Find a command, a claim or a place" });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press("Control+K");
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
}

function palette(page: Page): Locator {
  return page.getByRole("dialog", { name: "Commands" });
}

function found(page: Page): Locator {
  return palette(page).getByRole("option");
}

async function clean(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
