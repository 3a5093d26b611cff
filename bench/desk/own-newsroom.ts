import type { Browser } from "@playwright/test";
import { hashPassword } from "#/auth/password.ts";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { ownFolder, startServer } from "#/e2e/own-server.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import type { Context } from "#/newsroom/context.ts";
import { actorOf, findPersonByEmail, newsroomOnFile } from "#/newsroom/people/queries.ts";
import { setSecondReview } from "#/newsroom/people/set-second-review.ts";
import { people, play } from "#/scripts/demo/play.ts";
import { type Counts, Hand } from "./hand.ts";
import { measureIn } from "./walk-measures.ts";

export type Name = keyof typeof people;

/** A newsroom of the walk's own, where key claims get a blind second review: the built server on a database that is gone afterwards. */
export type OwnNewsroom = {
  origin: string;
  /** The desk of an article as the checker sees it, read beside the server. */
  deskOf: (articleId: string) => ArticleDesk;
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
  const { rowVersion } = newsroomOnFile(db);
  setSecondReview(contextOf("ines"), { secondReview: "key", share: null, isBlind: true, rowVersion });

  function contextOf(name: Name): Context {
    const person = findPersonByEmail(db, people[name].email);
    const actor = person && actorOf(db, person.id);
    if (!actor) throw new Error(`${name} is not on staff`);
    return { db, actor, now: () => new Date() };
  }

  async function handOf(browser: Browser, name: Name, counts: Counts): Promise<Hand> {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1440, height: 900 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
    // Sources are read in windows of their own, and none of them is there.
    await context.route(
      (url) => url.origin !== server.origin,
      (route) => route.fulfill({ contentType: "text/plain", body: "as the record has it" }),
    );
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
    handOf,
    stop: async () => {
      db.$client.close();
      await server.stop();
      remove();
    },
  };
}
