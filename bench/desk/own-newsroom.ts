import type { Browser } from "@playwright/test";
import { hashPassword } from "#/auth/password.ts";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { ownFolder, startServer } from "#/e2e/own-server.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import type { Context } from "#/newsroom/context.ts";
import { actorOf, findPersonByEmail } from "#/newsroom/people/queries.ts";
import { people, play } from "#/scripts/demo/play.ts";
import { type Counts, Hand } from "./hand.ts";
import { measureIn } from "./walk-measures.ts";

export type Name = keyof typeof people;

/** A newsroom of the walk's own: the built server on a database that is gone afterwards. */
export type OwnNewsroom = {
  origin: string;
  /** The desk of an article as the checker sees it, read beside the server. */
  deskOf: (articleId: string) => ArticleDesk;
  /** Runs commands as one of the cast, for what the walk finds already done. */
  as: (name: Name, work: (ctx: Context) => void) => void;
  /** Somebody at a keyboard, signed in, in a browser of their own. */
  handOf: (browser: Browser, name: Name, counts: Counts) => Promise<Hand>;
  stop: () => Promise<void>;
};

const PASSWORD = "a walk through the desk";

export async function ownNewsroom(): Promise<OwnNewsroom> {
  const { databasePath, remove } = ownFolder();
  const db = openDatabase(databasePath);
  applyMigrations(db);
  await play(db, { publicAddress: "http://localhost", passwordHash: await hashPassword(PASSWORD) });
  const server = await startServer(databasePath);

  function contextOf(name: Name): Context {
    const person = findPersonByEmail(db, people[name].email);
    const actor = person && actorOf(db, person.id);
    if (!actor) throw new Error(`${name} is not on staff`);
    return { db, actor, now: () => new Date() };
  }

  async function handOf(browser: Browser, name: Name, counts: Counts): Promise<Hand> {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1440, height: 900 } });
    const measures = await measureIn(context);
    const page = await context.newPage();
    // A slow machine is no fault of the desk: how long things take is measured, and does not end the walk.
    page.setDefaultTimeout(90_000);
    const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const form = { csrfToken, email: people[name].email, password: PASSWORD };
    await page.request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    return new Hand(page, counts, measures);
  }

  return {
    origin: server.origin,
    deskOf: (articleId) => articleDesk(db, articleId, contextOf("priya").actor),
    as: (name, work) => work(contextOf(name)),
    handOf,
    stop: async () => {
      db.$client.close();
      await server.stop();
      remove();
    },
  };
}
