import type { Page, Request } from "@playwright/test";
import { eq } from "drizzle-orm";
import { claims, verdicts } from "#/db/schema/index.ts";
import { card, conclude, openDesk, said, send } from "./at-the-desk.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";

const text = "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.";

test("a verdict without what it rests on is refused in words, and nothing typed is lost", async ({
  page,
  signInAs,
}) => {
  const {
    id,
    claims: [first, second],
  } = copyCheck("Refused verdicts");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  const why = card(page).getByLabel("Verified: why");

  await test.step("verified asks for evidence", async () => {
    await page.keyboard.press("v");
    await expect(card(page)).toContainText("Attach evidence that supports or refutes the claim first");
    await expect(why).toBeFocused();
    await page.keyboard.insertText("The annual report counts 412,310.");
    await send(page);
    await expect(card(page).getByRole("alert")).toContainText(
      "Attach evidence that supports or refutes the claim first",
    );
    await expect(why).toHaveValue("The annual report counts 412,310.");
    expect(claimsOf(id)[0]?.verdicts).toHaveLength(0);
  });

  await test.step("with evidence it is saved in the words that were typed", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await expect(page.getByLabel("Link")).toBeFocused();
    await page.keyboard.insertText(`https://ferry.example.com/${first?.id}`);
    await send(page);
    await expect(said(page, "Evidence added to C01")).toBeAttached();
    await page.keyboard.press("v");
    await expect(why).toHaveValue("The annual report counts 412,310.");
    await send(page);
    await expect(said(page, "C01 verified, 1 left")).toBeAttached();
    await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  });

  await test.step("needs change asks for the new wording", async () => {
    attach(second?.id ?? "", { url: `https://harbour.example.com/${id}`, stance: "refutes", quote: "since 1913" });
    await openDesk(page, id, "C02");
    await page.keyboard.press("c");
    const wording = card(page).getByLabel("New wording");
    await expect(wording).toBeFocused();
    await expect(wording).toHaveValue("The harbour opened in 1911");
    await wording.fill("");
    await card(page).getByLabel("Needs change: why").fill("The harbour's own history says 1913.");
    await send(page);
    await expect(card(page).getByRole("alert")).toContainText("Write the wording that the text should have");
    await expect(card(page).getByLabel("Needs change: why")).toHaveValue("The harbour's own history says 1913.");
    await wording.fill("The harbour opened in 1913");
    await send(page);
    await expect(said(page, "C02 needs change, nothing left")).toBeAttached();
    await expect(card(page).getByRole("region", { name: "Verdicts" })).toContainText("The harbour opened in 1913");
  });
});

test("a reason that was typed and not sent outlives adding evidence and a look at another claim", async ({
  page,
  signInAs,
}) => {
  const { id } = copyCheck("Unsent reasons");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  const why = card(page).getByLabel("Verified: why");

  await page.keyboard.press("v");
  await expect(why).toBeFocused();
  await page.keyboard.insertText("The annual report counts 412,310.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(page.getByLabel("Link")).toBeFocused();
  await page.keyboard.insertText(`https://ferry.example.com/unsent/${id}`);
  await page.getByLabel("Passage").fill("412,310 passengers");
  await page.getByLabel("Where in it").fill("6");
  await send(page);
  await expect(said(page, "Evidence added to C01")).toBeAttached();
  await page.keyboard.press("j");
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  await page.keyboard.press("k");
  await expect(card(page)).toHaveAccessibleName(/^Claim C01/);

  // With a located passage the verdict needs no words, so the key saves it: with those that were typed.
  await page.keyboard.press("v");
  await expect(said(page, "C01 verified, 1 left")).toBeAttached();
  expect(claimsOf(id)[0]?.verdicts[0]?.rationale).toBe("The annual report counts 412,310.");
});

test("a key claim takes two independent sources, or a reason why one is enough", async ({ page, signInAs }) => {
  const {
    id,
    claims: [first, second],
  } = copyCheck("Key claims");
  const link = { title: "Annual report", quote: "412,310 passengers" };
  for (const claim of [first, second])
    attach(claim?.id ?? "", { ...link, url: `https://a.example.com/${claim?.id}`, sourceName: `The company ${id}` });
  await signInAs("priya");

  await test.step("one source: a reason in writing", async () => {
    await openDesk(page, id, "C01");
    await page.keyboard.press("!");
    await expect(card(page)).toContainText("Key claim: 1 of 2 independent supporting sources.");
    await page.keyboard.press("v");
    await expect(card(page)).toContainText("it needs supporting evidence from two independent sources");
    await card(page).getByLabel("Verified: why").fill("The company counts its own tickets.");
    await send(page);
    await expect(card(page).getByRole("alert")).toContainText("say why one is enough");
    expect(claimsOf(id)[0]?.verdicts).toHaveLength(0);
    await card(page).getByLabel("Why one source is enough").fill("Nobody else counts the passengers.");
    await send(page);
    await expect(said(page, "C01 verified")).toBeAttached();
    await page.keyboard.press("k");
    await expect(card(page)).toContainText("One source is enough: Nobody else counts the passengers.");
  });

  await test.step("two sources that draw on each other are one", async () => {
    await openDesk(page, id, "C02");
    await page.keyboard.press("!");
    await expect(card(page)).toContainText("Key claim: 1 of 2 independent supporting sources.");
    attach(second?.id ?? "", {
      ...link,
      url: `https://a.example.com/${second?.id}/again`,
      sourceName: `Its press office ${id}`,
      independenceGroup: `The company ${id}`,
    });
    await page.reload();
    await expect(card(page)).toContainText("Key claim: 1 of 2 independent supporting sources.");
  });

  await test.step("a second independent one lets it through", async () => {
    attach(second?.id ?? "", {
      ...link,
      url: `https://b.example.com/${second?.id}`,
      sourceName: `Port authority ${id}`,
    });
    await openDesk(page, id, "C02");
    await expect(card(page)).toContainText("Two independent sources, one of them primary.");
    await conclude(page, "v", "The company and the port authority count the same.");
    await expect(said(page, "C02 verified, nothing left")).toBeAttached();
  });
});

test("a changed mind is a verdict of its own, and the earlier one stays on file", async ({ page, signInAs }) => {
  const { id } = copyCheck("A changed mind", "The harbour opened in 1911.");
  await signInAs("priya");
  await openDesk(page, id, "C01");
  await conclude(page, "u", "The archive of those years burned.");
  await expect(said(page, "C01 unverifiable")).toBeAttached();
  await conclude(page, "0", "The archive is there after all, and is silent on it.");
  await expect(said(page, "C01 unsourced")).toBeAttached();

  const history = card(page).getByRole("region", { name: "Verdicts" });
  await expect(history.getByText("The archive is there after all, and is silent on it.")).toBeVisible();
  await expect(history.getByText("The archive of those years burned.")).toBeHidden();
  await tabTo(page, history.getByText("One earlier verdict"));
  await page.keyboard.press("Enter");
  await expect(history.getByText("The archive of those years burned.")).toBeVisible();
  expect(claimsOf(id)[0]?.verdicts.map((verdict) => verdict.outcome)).toEqual(["unsourced", "unverifiable"]);
});

for (const [choice, isHeardOf] of [
  ["Keep mine", false],
  ["Keep mine", true],
  ["Take theirs", false],
  ["Take theirs", true],
] as const) {
  const hearing = isHeardOf ? "heard of while writing" : "not heard of before";
  test(`two people who save the same claim see both verdicts, ${hearing}: ${choice.toLowerCase()}`, async ({
    page,
    signInAs,
    windowOf,
  }) => {
    const { id } = copyCheck(`Two windows, ${choice}, ${hearing}`, "The harbour opened in 1911.");
    await signInAs("priya");
    if (!isHeardOf) await page.route(/\/(live|changes)\?/, (route) => route.abort());
    const other = await windowOf("ravi");
    await openDesk(page, id, "C01");
    await openDesk(other, id, "C01");
    await page.keyboard.press("u");
    await card(page).getByLabel("Unverifiable: why").fill("The archive of those years burned.");

    await conclude(other, "0", "Nobody gives a source for it.");
    await expect(said(other, "C01 unsourced")).toBeAttached();
    if (isHeardOf) await expect(page.getByText(/Ravi Okafor.* changed C01 while you write/)).toBeVisible();
    await page.unroute(/\/(live|changes)\?/);
    await send(page);

    const conflict = card(page).getByRole("alert").filter({ hasText: "Somebody else recorded a verdict on C01" });
    // Asked of the card, so that a failure says what stands there instead.
    await expect(card(page)).toContainText("Somebody else recorded a verdict on C01");
    const mine = conflict.getByRole("region", { name: "Yours, not saved" });
    const theirs = conflict.getByRole("region", { name: "Theirs, saved" });
    await expect(mine).toContainText("Unverifiable");
    await expect(mine).toContainText("The archive of those years burned.");
    await expect(theirs).toContainText("Unsourced");
    await expect(theirs).toContainText("Nobody gives a source for it.");
    await expect(theirs).toContainText("Ravi Okafor");

    await tabTo(page, conflict.getByRole("button", { name: choice }));
    await page.keyboard.press("Enter");
    await expect(conflict).toBeHidden();
    const kept = choice === "Keep mine" ? ["unverifiable", "unsourced"] : ["unsourced"];
    await expect.poll(() => claimsOf(id)[0]?.verdicts.map((verdict) => verdict.outcome)).toEqual(kept);
    await expect(card(page)).toHaveAccessibleName(new RegExp(`^Claim C01 of 1, ${kept[0]},`));
  });
}

test("in a fact-check the outcome follows from the rating", async ({ page, signInAs }) => {
  const four = [
    "The ferry company carried 412,000 passengers last year.",
    "The harbour opened in 1911.",
    "The company employs 38 people.",
    "The lighthouse is 41 metres high.",
  ].join("\n\n");
  const { id } = submit("noor", { headline: `Ratings and outcomes ${Date.now()}`, text: four });
  const [first, second, , fourth] = acceptAll(id);
  attach(first?.id ?? "", { url: `https://ferry.example.com/${id}`, quote: "412,310" });
  attach(second?.id ?? "", { url: `https://harbour.example.com/${id}`, stance: "refutes", quote: "since 1913" });
  attach(fourth?.id ?? "", { url: `https://light.example.com/${id}`, stance: "context", quote: "a tall one" });
  await signInAs("ravi");
  await openDesk(page, id, "C01");

  await conclude(page, "4", "It leaves out the 310.");
  await expect(said(page, "C01 mostly true, 3 left")).toBeAttached();
  await conclude(page, "d", "The harbour's own history says 1913.");
  await expect(said(page, "C02 false, 2 left")).toBeAttached();
  await conclude(page, "u", "The company does not say.");
  await expect(said(page, "C03 unproven, 1 left")).toBeAttached();
  await conclude(page, "u", "What there is does not give the height.");
  await expect(said(page, "C04 unproven, nothing left")).toBeAttached();

  const stored = withDatabase((db) =>
    db
      .select({ rating: verdicts.rating, outcome: verdicts.outcome })
      .from(verdicts)
      .innerJoin(claims, eq(claims.id, verdicts.claimId))
      .where(eq(claims.articleId, id))
      .orderBy(claims.n)
      .all(),
  );
  expect(stored.map(({ rating, outcome }) => [rating, outcome])).toEqual([
    ["mostly_true", "verified"],
    ["false", "disputed"],
    ["unproven", "unsourced"],
    ["unproven", "unverifiable"],
  ]);
});

test("a reporter judges nothing in the own copy check, not even by a posted form", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const {
    id,
    claims: [first, second],
  } = copyCheck("Own article");
  const sent: Request[] = [];
  const checker = await windowOf("priya");
  checker.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/deeds")) sent.push(request);
  });
  await openDesk(checker, id, "C01");
  await conclude(checker, "u", "The archive of those years burned.");
  await expect(said(checker, "C01 unverifiable")).toBeAttached();

  await signInAs("noor");
  await openDesk(page, id, "C02");
  await expect(card(page).getByRole("button", { name: /^(Verified|Disputed|Needs change|Unverifiable)/ })).toHaveCount(
    0,
  );
  await page.keyboard.press("u");
  await expect(card(page).getByLabel(/: why$/)).toHaveCount(0);

  const verdict = sent.at(-1);
  if (!verdict || !first || !second) throw new Error("The checker's verdict was not seen on its way");
  const [priya, noor] = withDatabase((db) => [contextOf(db, "priya").actor.id, contextOf(db, "noor").actor.id]);
  const asPriya = await replay(page, verdict, { [first.id]: second.id });
  expect(asPriya).toEqual({ name: "Noor Haddad" });
  const refused = await replay(page, verdict, { [first.id]: second.id, [priya]: noor });
  expect(refused).toMatchObject({ status: "refused", message: expect.stringContaining("nobody on their own article") });
  expect(claimsOf(id)[1]?.verdicts).toEqual([]);

  // The same bytes from somebody who may: what was refused is the person, not the form.
  await replay(checker, verdict, { [first.id]: second.id });
  expect(claimsOf(id)[1]?.verdicts.map(({ outcome }) => outcome)).toEqual(["unverifiable"]);
});

/** A copy check of Noor's with its claims taken up. */
function copyCheck(headline: string, words = text) {
  const { id } = submit("noor", { mode: "copy_check", headline: `${headline} ${Date.now()}`, text: words });
  return { id, claims: acceptAll(id) };
}

/** Posts what another window posted, with other ids in it. */
async function replay(page: Page, request: Request, others: Record<string, string>): Promise<unknown> {
  let body = request.postData() ?? "";
  for (const [from, to] of Object.entries(others)) body = body.replaceAll(from, to);
  const answer = await page.request.post(request.url(), {
    headers: { "content-type": "application/json", origin: new URL(request.url()).origin },
    data: Buffer.from(body),
  });
  return answer.json();
}
