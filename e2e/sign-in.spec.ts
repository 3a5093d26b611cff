import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { people } from "../scripts/demo/play.ts";
import { password } from "./address.ts";
import { tabTo, write } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { hire } from "./own-data.ts";

const wrong =
  "That e-mail address and password do not go together. Check both, or ask an administrator for a new link.";
const tooMany = "Too many tries. Wait a minute, then try again.";

test("somebody signs in by keyboard alone and lands on the page that they asked for", async ({ page }) => {
  await page.goto("/workspace/audit?kind=article");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await write(page, "E-mail address", people.ines.email);
  await write(page, "Password", password);
  await tabTo(page, page.getByRole("button", { name: "Sign in" }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Log", level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/workspace/audit");
});

test("empty fields are named, each with what to do", async ({ page }) => {
  await page.goto("/sign-in");
  await tabTo(page, page.getByRole("button", { name: "Sign in" }));
  await page.keyboard.press("Enter");

  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toBeFocused();
  await expect(alert).toContainText("Write your e-mail address.");
  await expect(alert).toContainText("Write your password.");
  await expect(page.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/Write your e-mail address\./);
});

test("a wrong password and an unknown person read the same", async ({ page }) => {
  const somebody = await hire("Wrong Password");
  const nobody = `${randomUUID()}@nowhere.test`;
  await page.goto("/sign-in");

  for (const email of [somebody.email, nobody]) {
    await trySignIn(page, email, "not the password");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(wrong);
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    await page.goto("/sign-in");
  }
});

test("after five tries no more are let through, in the same words for a known and an unknown account", async ({
  page,
}) => {
  const somebody = await hire("Too Many Tries");
  for (const email of [somebody.email, `${randomUUID()}@nowhere.test`]) {
    const answers = await triesUntilRefused(page, email);
    expect(answers.slice(0, 5)).toEqual([wrong, wrong, wrong, wrong, wrong]);
    expect(answers.at(-1)).toBe(tooMany);
  }
});

test("somebody who has tried too often is refused even with the right password", async ({ page }) => {
  const somebody = await hire("Locked Out");
  await triesUntilRefused(page, somebody.email);
  await trySignIn(page, somebody.email, somebody.password);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(tooMany);
  expect(await sessionCookie(page)).toBeUndefined();
});

test("the session cookie is out of reach of scripts and of other sites", async ({ page }) => {
  const somebody = await hire("Cookie Reader");
  await page.goto("/sign-in");
  await trySignIn(page, somebody.email, somebody.password);
  await expect(page.getByRole("heading", { name: "Articles" })).toBeVisible();

  const cookie = await sessionCookie(page);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

for (const to of ["//evil.example", "https://evil.example/workspace", "/\\evil.example", "javascript:alert(1)", "/"]) {
  test(`?to=${to} leads to the desk, not elsewhere`, async ({ page }) => {
    const somebody = await hire("Led Astray");
    await page.goto(`/sign-in?${new URLSearchParams({ to })}`);
    const { origin } = new URL(page.url());
    await trySignIn(page, somebody.email, somebody.password);
    await expect(page.getByRole("heading", { name: "Articles" })).toBeVisible();
    expect(page.url()).toBe(`${origin}/workspace/articles`);
  });
}

test("somebody who is signed in already is led on from the sign-in page", async ({ page, signInAs }) => {
  await signInAs("priya");
  await page.goto("/sign-in?to=/workspace/sources");
  await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
});

test("signing out ends the session", async ({ page }) => {
  const somebody = await hire("Going Home");
  await page.goto("/sign-in");
  await trySignIn(page, somebody.email, somebody.password);
  await page.getByRole("button", { name: `signed in as ${somebody.name}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await sessionCookie(page)).toBeUndefined();
  await page.goto("/workspace/people");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form says what is wrong, and signs in", async ({ page }) => {
    const somebody = await hire("Plain Browser");
    await page.goto("/workspace/sources");
    await trySignIn(page, somebody.email, "not the password");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(wrong);
    await expect(page.getByLabel("E-mail address")).toHaveValue(somebody.email);
    await trySignIn(page, somebody.email, somebody.password);
    await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
  });
});

async function trySignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** What the form says to tries in a row with a wrong password: on a slow machine a sixth one may be earned meanwhile. */
async function triesUntilRefused(page: Page, email: string): Promise<string[]> {
  const answers: string[] = [];
  while (answers.at(-1) !== tooMany && answers.length < 12) {
    await page.goto("/sign-in");
    await trySignIn(page, email, `wrong ${answers.length}`);
    answers.push(await page.getByRole("main").getByRole("alert").innerText());
  }
  return answers;
}

async function sessionCookie(page: Page) {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name.endsWith("session-token"));
}
