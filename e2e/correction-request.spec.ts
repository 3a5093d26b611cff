import AxeBuilder from "@axe-core/playwright";
import { origin } from "./address.ts";
import { expect, test } from "./newsroom.ts";
import { rawRequest } from "./raw-request.ts";

// A reader asks for a correction without an account and without a script; an editor answers.
const form = "/r/library-budget-speech/correction";

test.describe("a reader without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sends a request from the report, and keeps what was typed where something is wrong", async ({ page }) => {
    await page.goto("/r/library-budget-speech");
    await page.getByRole("link", { name: "Ask for a correction" }).click();
    await page.getByLabel("Which claim").selectOption("C01");
    await page.getByLabel("What is wrong").fill("The branch closed in May, not in March.");
    await page.getByLabel("Where the right answer can be seen").fill("https://library.example.org/notice");
    await page.getByLabel("Your e-mail address").fill("reader@example");
    await page.getByRole("button", { name: "Send the request" }).click();

    await expect(page.getByRole("alert")).toContainText("Write an e-mail address");
    await expect(page.getByLabel("What is wrong")).toHaveValue("The branch closed in May, not in March.");
    await expect(page.getByLabel("Which claim")).toHaveValue("C01");

    await page.getByLabel("Your e-mail address").fill("reader@example.org");
    await page.getByRole("button", { name: "Send the request" }).click();
    await expect(page.getByRole("heading", { name: "Your request came in" })).toBeVisible();
  });
});

test("an editor looks into a request, answers it, and erases who wrote it", async ({ page, signInAs }) => {
  const sent = new URLSearchParams({
    report: "library-budget-speech",
    claim: "C02",
    whatIsWrong: "The figure is from the draft budget.",
    name: "Ida Marsh",
    email: "ida@example.org",
  });
  const answer = await rawRequest("/correction-request", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://mirror.example" },
    body: sent.toString(),
  });
  expect([answer.status, answer.headers.location]).toEqual([303, `${origin}/corrections/received`]);

  await signInAs("tomas");
  await page.goto("/workspace/corrections");
  const request = page.getByRole("article").filter({ hasText: "draft budget" });
  await expect(request).toContainText("An answer is promised until");
  await request.getByRole("button", { name: "I look into it" }).click();
  await expect(request).toContainText("you look into it");
  await request.getByText("Answer", { exact: true }).click();
  await request.getByLabel("Yes, at least in part").check();
  await request.getByLabel("What the reader is told").fill("You are right: we will correct it.");
  await request.getByRole("button", { name: "Save the answer" }).click();

  await expect(request).toContainText("accepted");
  await request.getByRole("button", { name: "Erase name and address" }).click();
  await expect(request).toContainText("No name given");
  await expect(request).not.toContainText("ida@example.org");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations).toEqual([]);
});

test("a program that fills in every field is thanked, and nothing is kept; a checker sees no reader's address", async ({
  page,
  signInAs,
}) => {
  const sent = new URLSearchParams({
    report: "library-budget-speech",
    whatIsWrong: "Buy our watches",
    website: "https://spam.example",
  });
  const answer = await rawRequest("/correction-request", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: sent.toString(),
  });
  expect(answer.status).toBe(303);

  await signInAs("tomas");
  await page.goto("/workspace/corrections");
  await expect(page.getByRole("heading", { name: "Readers’ requests" })).toBeVisible();
  await expect(page.getByText("watches")).toHaveCount(0);

  await signInAs("priya");
  await page.goto("/workspace/corrections");
  await expect(page.getByText("Only an editor may answer")).toBeVisible();
});

test("the form may be sent to the newsroom alone, and to no other page", async () => {
  const answer = await rawRequest(form);
  expect(answer.headers["content-security-policy"]).toContain(`form-action 'self' ${origin}`);
  expect(answer.headers["content-security-policy"]).not.toMatch(/script-src|unsafe/);
});
