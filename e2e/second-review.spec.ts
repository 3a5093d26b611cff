import { card, conclude, openDesk, said, send } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach, claimsOf } from "./own-claims.ts";
import { submit } from "./own-data.ts";
import { judgeFirst, judgeSecond } from "./own-reviews.ts";

const text = "The ferry company carried 412,000 passengers last year.\n\nThe harbour opened in 1911.";

/** A copy check of two claims, the first with a located passage that supports it and one that refutes it. */
function copyCheck(headline: string): { id: string; claimId: string } {
  const { id } = submit("noor", { headline, text, mode: "copy_check" });
  const claimId = acceptAll(id)[0]?.id ?? "";
  const page = { locatorKind: "page", locator: "6" } as const;
  attach(claimId, { url: `https://ferry.example.com/${id}/a`, quote: "412,310 passengers", ...page });
  attach(claimId, {
    url: `https://ferry.example.com/${id}/b`,
    quote: "398,000 passengers",
    stance: "refutes",
    ...page,
  });
  return { id, claimId };
}

test("a reviewer who judges blind agrees with one key, and the claim is settled", async ({ page, signInAs }) => {
  const { id, claimId } = copyCheck("Agreement");
  judgeFirst({ claimId, conclusion: "verified", rationale: "The annual report says so." });
  await signInAs("ravi");
  await openDesk(page, id, "C01");

  await expect(card(page)).toContainText("Second review, blind");
  await expect(card(page)).not.toContainText("The annual report says so.");
  await page.keyboard.press("v");

  await expect(said(page, "C01 verified, 1 left")).toBeAttached();
  await expect(card(page)).toHaveAccessibleName(/^Claim C02/);
  await page.keyboard.press("k");
  const verdicts = card(page).getByRole("region", { name: "Verdicts" });
  await expect(verdicts).toContainText("The annual report says so.");
  await expect(verdicts).toContainText("second review · Ravi Okafor");
  expect(claimsOf(id)[0]?.state).toBe("settled");
});

test("where two differ an editor decides by key, and both can read who was overruled and why", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id, claimId } = copyCheck("A contest");
  judgeFirst({ claimId, conclusion: "verified", rationale: "The annual report says so." });
  judgeSecond({ claimId, conclusion: "disputed", rationale: "The audit counts fewer." });
  await signInAs("tomas");

  await test.step("both verdicts stand side by side with their authors", async () => {
    await openDesk(page, id, "C01");
    const contest = card(page).getByRole("region", { name: "Two verdicts that differ" });
    await expect(contest).toContainText("First · Priya Raman");
    await expect(contest).toContainText("Second · Ravi Okafor");
    await expect(contest).toContainText("The audit counts fewer.");
  });

  await test.step("the key of the second one asks why, and the decision is announced", async () => {
    await page.keyboard.press("2");
    const why = card(page).getByLabel("Why “disputed” holds");
    await expect(why).toBeFocused();
    await why.fill("The audit is later than the report.");
    await send(page);
    await expect(said(page, "C01 decided: disputed")).toBeAttached();
  });

  await test.step("the checker who was overruled reads why", async () => {
    const checker = await windowOf("priya");
    await openDesk(checker, id, "C01");
    const verdicts = card(checker).getByRole("region", { name: "Verdicts" });
    await expect(verdicts).toContainText("decision · Tomás Vidal");
    await expect(verdicts).toContainText("The audit is later than the report.");
    await expect(verdicts).toContainText("first, overruled · Priya Raman");
    await expect(verdicts).toContainText("second review, accepted · Ravi Okafor");
  });
});

test("an editor gives a third verdict, or sends a contest back to both", async ({ page, signInAs }) => {
  const { id, claimId } = copyCheck("Neither of two");
  judgeFirst({ claimId, conclusion: "verified" });
  judgeSecond({ claimId, conclusion: "disputed" });
  await signInAs("tomas");
  await openDesk(page, id, "C01");

  await test.step("sent back, the claim is to be judged anew", async () => {
    await card(page).getByText("Send it back to both").click();
    await card(page).getByLabel("What should both look at again?").fill("Read the annex.");
    await send(page);
    await expect(said(page, "C01 is sent back to both reviewers")).toBeAttached();
    expect(claimsOf(id)[0]?.state).toBe("reopened");
  });

  await test.step("a third verdict says why, whatever it is", async () => {
    judgeFirst({ claimId, conclusion: "verified", rationale: "Again.", ...seenBy(id) });
    judgeSecond({ claimId, conclusion: "disputed" });
    await openDesk(page, id, "C01");
    await conclude(page, "u", "Report and audit count differently, and neither says how.");
    await expect(said(page, "C01 unverifiable")).toBeAttached();
    expect(claimsOf(id)[0]).toMatchObject({ state: "settled", verdicts: [{ round: "decision" }, {}, {}, {}, {}] });
  });
});

test("a checker is told who may give the second verdict, and an editor who opened the first may not", async ({
  page,
  signInAs,
  windowOf,
}) => {
  const { id, claimId } = copyCheck("Not you");
  judgeFirst({ claimId, conclusion: "verified", rationale: "Ravi read the annual report." }, "ravi");

  await test.step("the checker's key is refused in words", async () => {
    await signInAs("priya");
    await openDesk(page, id, "C01");
    await page.keyboard.press("v");
    await expect(
      said(page, "C01 awaits its second review, by a reviewer or an editor other than the first"),
    ).toBeAttached();
  });

  await test.step("the editor opens the first verdict in two steps", async () => {
    const editor = await windowOf("tomas");
    await openDesk(editor, id, "C01");
    await expect(card(editor)).not.toContainText("Ravi read the annual report.");
    await card(editor).getByText("Show the first verdict").click();
    await card(editor).getByRole("button", { name: "Show it all the same" }).click();
    await expect(card(editor)).toContainText("Ravi read the annual report.");
    await expect(card(editor).getByRole("button", { name: "Verified" })).toHaveCount(0);
  });
  expect(claimsOf(id)[0]?.state).toBe("second_review");
});

test("an administrator reads what each policy means, and a share that is none is refused", async ({
  page,
  signInAs,
}) => {
  await signInAs("ines");
  await page.goto("/workspace/newsroom");
  const section = page.getByRole("region", { name: "Second review" });

  await section.getByRole("radio", { name: "A sample" }).check();
  await section.getByLabel("Share of claims").fill("0");
  await section.getByRole("button", { name: "Save the second review" }).click();

  await expect(section.getByText("Write a whole number from 1 to 99.").first()).toBeVisible();
});

/** What a form of the desk sends back of a claim that was judged before. */
function seenBy(articleId: string): { seen: string } {
  return { seen: claimsOf(articleId)[0]?.seen ?? "" };
}
