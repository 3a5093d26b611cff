import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { modeLabels } from "#/newsroom/articles/article.ts";
import { databasePath } from "./address.ts";
import { tabTo } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { doManyDeeds, hire, submit } from "./own-data.ts";

test("the log tells as sentences who did what, newest first, and can be narrowed down", async ({ page, windowOf }) => {
  const number = Date.now();
  const reporter = await hire(`Log Keeper ${number}`, ["reporter", "checker"]);
  const headline = `The tide table ${number}`;

  await test.step("somebody submits an article and decides about its claim", async () => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(reporter.email);
    await page.getByLabel("Password").fill(reporter.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Submit an article" }).click();
    await page.getByLabel("Headline").fill(headline);
    await page.getByLabel("Text", { exact: true }).fill("The harbour gauge rose by 14 centimetres last year.");
    await page.getByRole("button", { name: "Submit and find the claims" }).click();
    await expect(page.getByRole("article", { name: /C01/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 of 1 sentence").first()).toBeVisible();
  });

  const editor = await windowOf("ines");
  const entries = editor.getByRole("main").getByRole("listitem").getByRole("paragraph");
  const joined = `${reporter.name} joined as ${reporter.name}, reporter and checker.`;
  const submitted = `${reporter.name} submitted ‘${headline}’ for a ${modeLabels.copy_check.toLowerCase()}; the engine suggested 1 claim.`;
  const accepted = `${reporter.name} accepted C01 in ‘${headline}’.`;

  await test.step("an administrator narrows the log down to that person, by keyboard", async () => {
    await editor.goto("/workspace/audit");
    await expect(entries.filter({ hasText: accepted })).toBeVisible();
    await tabTo(editor, editor.getByLabel("Person"));
    await editor.keyboard.type(reporter.name);
    await tabTo(editor, editor.getByRole("button", { name: "Show" }));
    await editor.keyboard.press("Enter");
    await expect(editor).toHaveURL(new RegExp(`person=${reporter.id}`));
    await expect(entries).toHaveText([accepted, submitted, joined]);
  });

  await test.step("the kind of event narrows it further, and stands in the address", async () => {
    await editor.getByLabel("What").selectOption({ label: "Articles" });
    await editor.getByRole("button", { name: "Show" }).click();
    await expect(entries).toHaveText([submitted]);
    await editor.reload();
    await expect(entries).toHaveText([submitted]);
    await expect(editor.getByLabel("What")).toHaveValue("article");
    await expect(editor.getByLabel("Person")).toHaveValue(reporter.id);
  });

  await test.step("so does the article", async () => {
    await editor.goto("/workspace/audit");
    await editor.getByLabel("Article").selectOption({ label: headline });
    await editor.getByRole("button", { name: "Show" }).click();
    await expect(entries).toHaveText([accepted, submitted]);
    await editor.getByLabel("What").selectOption({ label: "Verdicts" });
    await editor.getByRole("button", { name: "Show" }).click();
    await expect(editor.getByRole("heading", { name: "Nothing to show" })).toBeVisible();
    await editor.getByRole("link", { name: "Show the whole log" }).click();
    // Other stories write to the same log meanwhile: what this one wrote may stand on a later page.
    await expect(editor.getByLabel("Article")).toHaveValue("");
    await expect(entries.first()).toBeVisible();
  });

  await test.step("the day and the time of each entry are there, the latest first", async () => {
    const times = await editor.getByRole("main").getByRole("listitem").getByRole("time").all();
    const moments = await Promise.all(times.map((time) => time.getAttribute("datetime")));
    expect(moments.length).toBeGreaterThan(3);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });
});

test("what does not fit on a page of the log stands on the next one", async ({ page, signInAs }) => {
  const { id } = submit("priya", { headline: `A long story ${Date.now()}`, text: "The ferry carried 412,000 people." });
  doManyDeeds(id, 110);
  await signInAs("ines");
  await page.goto(`/workspace/audit?article=${id}`);
  const entries = page.getByRole("main").getByRole("listitem").getByRole("paragraph");
  await expect(entries).toHaveCount(100);
  await page.getByRole("link", { name: "Earlier" }).click();
  await expect(page).toHaveURL(/article=.*before=\d+/);
  // The submission, the acceptance, and what is left of the deeds.
  await expect(entries).toHaveCount(12);
  await expect(entries.last()).toContainText("submitted");
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(entries).toHaveCount(100);
});

test("the chain of the log is whole, checked while people work", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/verify-audit.ts"], {
    env: { ...process.env, DATABASE_PATH: databasePath },
  });
  expect(stdout).toMatch(/^The audit log is whole: \d+ events\.\nIts last hash is [0-9a-f]{64}\n/);
});
