import type { Browser, Locator, Page } from "@playwright/test";
import { tabTo, write } from "./keyboard.ts";
import { expect, test } from "./newsroom.ts";
import { type OwnServer, ownFolder, startServer } from "./own-server.ts";

const founder = { name: "Alba Ferrer", email: "alba@example.org", password: "four plain words here" };
const newcomer = { name: "Bo Lindqvist", email: "bo@example.org", password: "another four plain words" };

type Fixtures = {
  /** Starts a server on the story's own database; what still runs at the end is stopped. */
  start: () => Promise<OwnServer>;
};

const story = test.extend<Fixtures>({
  start: async ({ page: _ }, use) => {
    const folder = ownFolder();
    const servers: OwnServer[] = [];
    await use(async () => {
      const server = await startServer(folder.databasePath);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
    folder.remove();
  },
});

// The first day of a newsroom: nothing is there but what the story makes.
story(
  "a newsroom is set up and staffed; new roles, passwords and a disabled account end open sessions",
  async ({ page, browser, start }) => {
    story.setTimeout(180_000);
    let server = await start();
    const link = /http:\S+\/set-up\/\S+/.exec(server.output())?.[0] ?? "";

    await story.step("the printed link makes the newsroom and the first person, by keyboard alone", async () => {
      expect(new URL(link).origin).toBe(server.origin);
      await page.goto(link);
      await write(page, "Newsroom's name", "Exampleton Checks");
      await expect(page.getByLabel("Public address")).toHaveValue(server.origin);
      await write(page, "Your name", founder.name);
      await write(page, "E-mail address", founder.email);
      await write(page, "Password", "too short");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Use at least 12 characters.");
      await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
      await expect(page.getByLabel("Newsroom's name")).toHaveValue("Exampleton Checks");
      await expect(page.getByLabel("E-mail address")).toHaveValue(founder.email);

      await write(page, "Password", founder.password);
      await tabTo(page, page.getByRole("button", { name: "Make the newsroom" }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Begin with an article" })).toBeVisible();
      await expect(page.getByRole("button", { name: `signed in as ${founder.name}` })).toBeVisible();
    });

    await story.step("the link no longer works", async () => {
      const stranger = await windowOn(browser, link);
      await expect(stranger.getByRole("heading", { name: "This newsroom is set up" })).toBeVisible();
      await stranger.context().close();
    });

    await story.step("a restart prints no link, and the session lives on", async () => {
      await server.stop();
      server = await start();
      expect(server.output()).toContain(server.origin);
      expect(server.output()).not.toContain("/set-up/");
      await page.goto(`${server.origin}/workspace/account`);
      await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
    });

    const people = `${server.origin}/workspace/people`;
    let joinLink = "";
    await story.step("a second person is invited by a link that is shown once", async () => {
      await page.goto(people);
      await page.getByLabel("Name", { exact: true }).fill(newcomer.name);
      await page.getByLabel("E-mail address").fill(newcomer.email);
      await page.getByRole("group", { name: "Roles", exact: true }).getByRole("checkbox", { name: "Checker" }).check();
      await page.getByRole("button", { name: "Make an invitation" }).click();
      joinLink = await page.getByRole("textbox", { name: "The invitation is made" }).inputValue();
      expect(new URL(joinLink).origin).toBe(server.origin);
      await page.reload();
      await expect(page.getByRole("region", { name: "Open links" })).toContainText(newcomer.name);
      expect(await page.content()).not.toContain(new URL(joinLink).pathname);
    });

    const second = await windowOn(browser, joinLink);
    await story.step("they join in their own window", async () => {
      await expect(second.getByLabel("Your name")).toHaveValue(newcomer.name);
      await write(second, "Password", newcomer.password);
      await second.keyboard.press("Enter");
      await expect(second.getByRole("heading", { name: "Begin with an article" })).toBeVisible();
    });

    await story.step("the invitation is used up", async () => {
      const third = await windowOn(browser, joinLink);
      await expect(third.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
      await third.context().close();
    });

    await story.step("new roles end the open session at its next request", async () => {
      await page.goto(people);
      const row = await rowOf(page, newcomer.name);
      await row.getByRole("checkbox", { name: "Reviewer" }).check();
      await row.getByRole("button", { name: "Save roles" }).click();
      await expect(page.getByText(`${newcomer.name} has the new roles`)).toBeVisible();
      await expectSignedOut(second, `${server.origin}/workspace/articles`);
      await signIn(second, newcomer.password);
      await expect(second.getByRole("heading", { name: "Begin with an article" })).toBeVisible();
      await second.goto(`${server.origin}/workspace/account`);
      await expect(second.getByRole("term").filter({ hasText: "Reviewer" })).toBeVisible();
    });

    await story.step("a new password ends the other sessions, not the one it was set in", async () => {
      const elsewhere = await windowOn(browser, `${server.origin}/sign-in`);
      await signIn(elsewhere, newcomer.password);
      await expect(elsewhere.getByRole("heading", { name: "Begin with an article" })).toBeVisible();
      await second.getByLabel("Current password").fill(newcomer.password);
      newcomer.password = "yet another four words";
      await second.getByLabel("New password").fill(newcomer.password);
      await second.getByRole("button", { name: "Change the password" }).click();
      await expect(second.getByText("Your password is changed.")).toBeVisible();
      await expectSignedOut(elsewhere, `${server.origin}/workspace/articles`);
      await elsewhere.context().close();
    });

    await story.step("a disabled account is signed out and cannot sign in again, until it is enabled", async () => {
      await page.goto(people);
      const row = await rowOf(page, newcomer.name);
      await row.getByRole("button", { name: `Disable the account of ${newcomer.name}` }).click();
      await expect(row.getByText("Disabled", { exact: true })).toBeVisible();
      await expectSignedOut(second, `${server.origin}/workspace/account`);
      await signIn(second, newcomer.password);
      await expect(second.getByRole("main").getByRole("alert")).toContainText("do not go together");
      await row.getByRole("button", { name: `Enable the account of ${newcomer.name}` }).click();
      await expect(row.getByText("Disabled", { exact: true })).toBeHidden();
      await signIn(second, newcomer.password);
      await expect(second.getByRole("heading", { name: "Your account" })).toBeVisible();
    });

    await story.step(
      "the last administrator stays: no way to disable the account, nor to give the role away",
      async () => {
        await page.goto(people);
        const row = await rowOf(page, founder.name);
        await expect(row.getByRole("button", { name: "Save roles" })).toBeVisible();
        await expect(row.getByRole("button", { name: /Disable/ })).toHaveCount(0);
        await row.getByRole("checkbox", { name: "Administrator" }).uncheck();
        await row.getByRole("button", { name: "Save roles" }).click();
        await expect(row.getByRole("alert")).toContainText(`${founder.name} is the last administrator.`);
        await page.reload();
        await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
      },
    );
    await second.context().close();
  },
);

async function windowOn(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The row of a person on staff, with what may be changed about them open. */
async function rowOf(page: Page, name: string): Promise<Locator> {
  const row = page.getByRole("list", { name: "On staff" }).getByRole("listitem").filter({ hasText: name });
  await row.getByText(`Change ${name}`).click();
  return row;
}

async function expectSignedOut(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(newcomer.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
