import { hashPassword } from "#/auth/password.ts";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { people, play } from "../scripts/demo/play.ts";
import { expect, test } from "./newsroom.ts";
import { ownFolder, startServer } from "./own-server.ts";
import { startProvider } from "./provider.ts";

test("people on staff sign in with their company account; it lets in nobody else", async ({ page }) => {
  test.setTimeout(120_000);
  const client = { id: "stet", secret: "a secret between two servers" };
  const folder = ownFolder();
  const provider = await startProvider(client);
  const db = openDatabase(folder.databasePath);
  applyMigrations(db);
  await play(db, {
    publicAddress: "http://localhost:3000",
    passwordHash: await hashPassword("not used in this story"),
  });
  db.$client.close();
  const server = await startServer(folder.databasePath, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
  });

  await test.step("somebody without an invitation is refused in words", async () => {
    provider.signInAs("stranger@example.org");
    await page.goto(`${server.origin}/sign-in`);
    await page.getByRole("button", { name: "Company sign-in" }).click();
    await expect(page.getByText("Nobody on staff has the e-mail address of this account.")).toBeVisible();
  });

  await test.step("somebody on staff is let in as themselves", async () => {
    provider.signInAs(people.priya.email.toUpperCase());
    await page.getByRole("button", { name: "Company sign-in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
    await expect(page.getByRole("button", { name: `signed in as ${people.priya.name}` })).toBeVisible();
  });

  await server.stop();
  provider.stop();
  folder.remove();
});
