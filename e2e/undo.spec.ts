import { card, openDesk, said, walkTo } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf, decide } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text = [
  "The ferry company carried 412,000 passengers and 38,000 cars last year. The harbour opened in 1911.",
  "Union leader Petra Aalders said fares would rise by 9 per cent in April.",
  "Who will pay for it? Who knows?",
].join("\n\n");

test("a verdict is taken back with one key, and given again with another, across a reload", async ({
  page,
  signInAs,
}) => {
  const article = submit("noor", { mode: "copy_check", headline: `Taken back ${Date.now()}`, text });
  const [first] = acceptAll(article.id);
  attach(first?.id ?? "", { url: "https://ferry.example.org/figures" });
  decide(first?.id ?? "", "verified", "The company's own table gives the figure.");
  await signInAs("priya");
  await openDesk(page, article.id, "C01");
  await expect(card(page)).toHaveAccessibleName(/verified/);

  await page.reload();
  await openDesk(page, article.id, "C02");
  await page.keyboard.press("Control+z");

  await expect(said(page, "Took back: C01 verified")).toBeAttached();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of .*, open/);

  await page.reload();
  await openDesk(page, article.id, "C02");
  await expect(page.getByRole("button", { name: "Redo" }).locator("visible=true")).toHaveAttribute(
    "title",
    /^Redo: C01 verified/,
  );
  await page.keyboard.press("Control+Shift+z");

  await expect(said(page, "Did again: C01 verified")).toBeAttached();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of .*, verified/);
});

test("a merge is taken back by the message that it leaves", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `Merged ${Date.now()}`, text });
  acceptAll(article.id);
  const before = claimsOf(article.id);
  await signInAs("priya");
  await openDesk(page, article.id, "C02");

  await page.keyboard.press("m");
  const message = page.getByRole("region", { name: "Undo" });
  await expect(message).toContainText("Merged C02.");
  await expect(page.locator("[data-card]")).toBeFocused();
  // While it has the focus it stays, however long that takes.
  await message.getByRole("button", { name: /^Undo/ }).focus();
  await page.keyboard.press("Enter");

  await expect(said(page, "Took back: merged C02")).toBeAttached();
  await expect(message).toBeHidden();
  await expect(card(page)).toHaveAccessibleName(/^Claim C02 of/);
  expect(claimsOf(article.id)).toEqual(before);
});

test("what was set aside in one go comes back in one", async ({ page, signInAs }) => {
  const article = submit("noor", { mode: "copy_check", headline: `In one go ${Date.now()}`, text });
  await signInAs("priya");
  await openDesk(page, article.id);
  const meter = (decided: number) => expect(page.getByText(`${decided} of 5 sentences`)).toBeVisible();
  await meter(0);

  await tabTo(page, page.getByRole("button", { name: "Confirm all" }));
  await page.keyboard.press("Enter");
  await meter(2);
  await page.keyboard.press("Control+z");

  await expect(said(page, "Took back: set aside 2 sentences")).toBeAttached();
  await meter(0);
});

test("what a colleague has judged since is not taken away under them, and the desk says so before", async ({
  page,
  signInAs,
}) => {
  const article = submit("noor", { mode: "copy_check", headline: `Judged since ${Date.now()}`, text });
  const [first] = acceptAll(article.id);
  attach(first?.id ?? "", { url: "https://ferry.example.org/figures" });
  await signInAs("ravi");
  await openDesk(page, article.id, "C01");
  await page.keyboard.press("!");
  await expect(said(page, "C01 is a key claim")).toBeAttached();
  await page.keyboard.press("!");
  await expect(said(page, "C01 is no longer a key claim")).toBeAttached();
  decide(first?.id ?? "", "verified", "The company's own table gives the figure.");
  const refusal = "Priya Raman judged C01 since: undo would take that away too.";

  await page.reload();
  await openDesk(page, article.id);
  const undo = page.getByRole("button", { name: "Undo" }).locator("visible=true");
  await expect(undo).toHaveAttribute("title", new RegExp(`^${refusal}`));
  await walkTo(page, "Claim C02");
  await page.keyboard.press("Control+z");

  await expect(said(page, refusal)).toBeAttached();
  expect(claimsOf(article.id)[0]?.stateLabel).toBe("Verified");
});
