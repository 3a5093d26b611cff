import type { Page } from "@playwright/test";
import { port } from "./address.ts";
import { card, conclude, openDesk, said, send, walkTo } from "./at-the-desk.ts";
import { aCable } from "./cable.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, claimsOf, decide } from "./own-claims.ts";
import { submit } from "./own-data.ts";

const text = "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.";

test("two people on an article see what the other does and where the other is, without a reload", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id } = anArticle("Seen at once");
  await signInAs("priya");
  const other = await windowOf("ravi");
  await openDesk(page, id, "C01");
  await openDesk(other, id, "C02");
  await isLive(page);
  await isLive(other);

  await test.step("the initials stand in the bar, beside the claim's row and on its card", async () => {
    await expect(rowOf(page, "C02")).toContainText("Ravi Okafor is here");
    await expect(page.getByRole("banner")).toContainText("Also here: RORavi Okafor");
    await expect(rowOf(other, "C01")).toContainText("Priya Raman is here");
    await page.keyboard.press("j");
    await expect(card(page)).toContainText("Ravi Okafor is here");
    await expect(card(other)).toContainText("Priya Raman is here");
    await page.keyboard.press("k");
  });

  await test.step("and that somebody writes, not what", async () => {
    await other.keyboard.press("u");
    const box = card(other).getByLabel("Unverifiable: why");
    await expect(box).toBeFocused();
    await other.keyboard.type("The archive");
    await expect(rowOf(page, "C02")).toContainText("Ravi Okafor is writing");
    await expect(page.getByRole("main")).not.toContainText("The archive");
  });

  await test.step("a verdict is on the other screen as soon as it is saved", async () => {
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await card(other).getByLabel("Unverifiable: why").fill("The archive of those years burned.");
    const sentAt = Date.now();
    await send(other);
    await expect(rowOf(page, "C02")).toContainText(/C02, unverifiable/);
    console.log(`A verdict was on the other screen ${Date.now() - sentAt} ms after it was sent`);
    await conclude(page, "u", "The company does not say.");
    // Their desk went on to C01: the card there says so.
    await expect(card(other)).toHaveAccessibleName(/^Claim C01 of 2, unverifiable/);
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });

  await test.step("who leaves is gone", async () => {
    await other.goto("/workspace/articles");
    await expect(page.getByRole("banner")).not.toContainText("Also here");
  });
});

test("a desk that lost its connection says so, and catches up when it is back", async ({ page, signInAs }) => {
  const { id, claims } = anArticle("A break");
  const cable = await aCable(port);
  await signInAs("priya");
  await page.goto(`${cable.origin}/workspace/articles/${id}`);
  await walkTo(page, "Claim C01");
  await isLive(page);

  cable.cut();
  await expect(status(page, "Reconnecting. What you write stays here.")).toBeVisible();
  decide(claims[1]?.id ?? "", "unverifiable", "The archive of those years burned.");
  await expect(rowOf(page, "C02")).not.toContainText("unverifiable");

  cable.mend();
  await expect(rowOf(page, "C02")).toContainText(/C02, unverifiable/);
  await isLive(page);
  cable.remove();
});

test("what somebody types outlives what others save, and they know before they save it themselves", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id } = anArticle("Typed meanwhile");
  await signInAs("priya");
  const other = await windowOf("ravi");
  await openDesk(page, id, "C01");
  await isLive(page);
  await openDesk(other, id, "C01");
  const why = card(page).getByLabel("Unverifiable: why");
  await page.keyboard.press("u");
  await expect(why).toBeFocused();
  await page.keyboard.type("The company does not");

  await conclude(other, "0", "Nobody gives a source for it.");
  await expect(said(other, "C01 unsourced")).toBeAttached();

  const line = status(page, "Ravi Okafor changed C01 while you write: your text is kept.");
  await expect(line).toBeVisible();
  await expect(card(page)).toHaveAccessibleName(/^Claim C01 of 2, unsourced/);
  await expect(why).toBeFocused();
  await expect(why).toHaveValue("The company does not");
  await page.keyboard.type(" say.");
  await line.getByText("Show what changed").click();
  await expect(line).toContainText("The verdict is “unsourced”: Nobody gives a source for it.");
  await why.focus();
  await send(page);

  await expect(said(page, "C01 unverifiable, 1 left")).toBeAttached();
  expect(claimsOf(id)[0]?.verdicts.map(({ outcome, rationale }) => [outcome, rationale])).toEqual([
    ["unverifiable", "The company does not say."],
    ["unsourced", "Nobody gives a source for it."],
  ]);
});

test("details that somebody types outlive a new statement by somebody else, which is not overwritten unseen", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id } = anArticle("Details meanwhile");
  await signInAs("priya");
  const other = await windowOf("ravi");
  await openDesk(page, id, "C02");
  await isLive(page);
  await openDesk(other, id, "C02");
  await page.keyboard.press("r");
  const claimant = card(page).getByLabel(/^Claimant(?: optional)?$/);
  await claimant.fill("The harbour office");

  await other.keyboard.press("r");
  await card(other).getByLabel("Statement").fill("The harbour of Sandhaven opened in 1911.");
  await send(other);
  await expect(said(other, "C02: details saved")).toBeAttached();

  await expect(status(page, "Somebody changed C02 while you write: your text is kept.")).toBeVisible();
  await expect(claimant).toHaveValue("The harbour office");
  await claimant.focus();
  await send(page);
  await expect(card(page).getByRole("alert").filter({ hasText: "Somebody else changed" })).toBeVisible();
  expect(claimsOf(id)[1]?.claimant).toBeNull();
  expect(claimsOf(id)[1]?.statement).toBe("The harbour of Sandhaven opened in 1911.");
});

test("stream and presence are for people on staff, from the desk's own pages", async ({ page, request, signInAs }) => {
  const { id } = anArticle("Who may listen");
  const path = `/workspace/articles/${id}`;
  const here = { window: "w", claimId: null, isWriting: false };
  expect((await request.get(`${path}/live`)).status()).toBe(401);
  expect((await request.get("/workspace/notifications/unread")).status()).toBe(401);

  await signInAs("priya");
  expect((await page.request.get("/workspace/articles/nothing/live")).status()).toBe(404);
  const origin = new URL((await page.request.get("/sign-in")).url()).origin;
  const say = async (data: object, from = origin) =>
    (
      await page.request.post(`${path}/here`, {
        data,
        headers: { origin: from, "sec-fetch-site": from === origin ? "same-origin" : "cross-site" },
      })
    ).status();
  expect(await say(here, "https://elsewhere.example.com")).toBe(403);
  expect(await say(here)).toBe(404);
  expect(await say({ ...here, isWriting: "The archive" })).toBe(400);
  expect(await say({ ...here, more: "x".repeat(600) })).toBe(400);

  await page.goto("/workspace/articles");
  const stream = await page.evaluate(async (address) => {
    const leaving = new AbortController();
    const answer = await fetch(address, { signal: leaving.signal });
    const names = ["content-type", "cache-control", "x-accel-buffering", "content-encoding"];
    const headers = names.map((name) => answer.headers.get(name));
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("event: people")) text += (await reader?.read())?.value ?? "";
    leaving.abort();
    return { headers, text };
  }, `${path}/live?window=w&since=0`);
  expect(stream.headers).toEqual(["text/event-stream; charset=utf-8", "no-cache, no-transform", "no", null]);
  expect(stream.text).toMatch(/^retry: 2000\n\nid: (\d+)\ndata: \{"n":\1\}\n\nevent: people\ndata: \[\]\n\n$/);
});

/** A copy check of Noor's with its two claims taken up. */
function anArticle(headline: string) {
  const { id } = submit("noor", { mode: "copy_check", headline: `${headline} ${Date.now()}`, text });
  return { id, claims: acceptAll(id) };
}

function rowOf(page: Page, label: string) {
  return page.getByRole("complementary", { name: "Claims" }).getByRole("link").filter({ hasText: label });
}

function status(page: Page, words: string) {
  return page.getByRole("status").filter({ hasText: words });
}

async function isLive(page: Page): Promise<void> {
  await expect(page.getByRole("contentinfo").getByRole("status").getByText("Live", { exact: true })).toBeVisible();
}
