import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { hashPassword } from "#/auth/password.ts";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { newsrooms, people, personRoles } from "#/db/schema/index.ts";
import type { Role } from "#/db/vocabulary.ts";
import { writeArticle } from "./articles.ts";

const password = "a long password for the bench";

const staff = {
  reporter: { name: "Noor Haddad", roles: ["reporter"] },
  checker: { name: "Priya Raman", roles: ["checker"] },
  editor: { name: "Tomás Vidal", roles: ["editor"] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>;
export type Staff = keyof typeof staff;

/** Makes a newsroom in an empty database file, with an article for each number of claims. */
export async function writeNewsroom(databasePath: string, sizes: readonly number[]): Promise<Map<number, string>> {
  const db = openDatabase(databasePath);
  applyMigrations(db);
  const passwordHash = await hashPassword(password);
  const publicAddress = "https://checks.example.org";
  const correctionsPolicyUrl = `${publicAddress}/corrections`;
  db.insert(newsrooms).values({ id: 1, name: "Bench Checks", publicAddress, correctionsPolicyUrl }).run();
  const ids = Object.fromEntries(Object.keys(staff).map((role) => [role, randomUUID()])) as Record<Staff, string>;
  for (const [role, { name, roles }] of Object.entries(staff) as [Staff, { name: string; roles: readonly Role[] }][]) {
    const person = { id: ids[role], name, email: emailOf(role), passwordHash, joinedAt: new Date() };
    db.insert(people).values(person).run();
    for (const one of roles) db.insert(personRoles).values({ personId: ids[role], role: one }).run();
  }
  const articles = new Map(sizes.map((size) => [size, writeArticle(db, size, ids).id]));
  db.$client.close();
  return articles;
}

/** Signs the page in without the form. */
export async function signIn(page: Page, origin: string, who: Staff): Promise<void> {
  const { csrfToken } = (await (await page.request.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await page.request.post(`${origin}/api/auth/callback/credentials`, {
    form: { csrfToken, email: emailOf(who), password },
    maxRedirects: 0,
  });
  if ((answer.headers().location ?? "error").includes("error")) throw new Error(`${who} could not sign in`);
}

function emailOf(who: Staff): string {
  return `${who}@bench.test`;
}
