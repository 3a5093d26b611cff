import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { hashPassword } from "#/auth/password.ts";
import { people } from "#/db/schema/index.ts";
import { aClaim, aNewsroom, anArticle, type CastName, cast } from "#/newsroom/testing/newsroom.ts";
import { password } from "./address.ts";
import { expect } from "./newsroom.ts";
import { ownFolder, startServer } from "./own-server.ts";
import { PAGES_HOST } from "./pages-host.ts";

// A newsroom of one story, whose server may ask the pages that the story brings.

export type OwnNewsroom = {
  articleId: string;
  databasePath: string;
  signIn: (browser: Browser, name?: CastName) => Promise<Page>;
  stop: () => Promise<void>;
};

/** A server on a database of its own, with an article of one accepted claim. */
export async function aNewsroomOfOnesOwn(settings: Record<string, string>): Promise<OwnNewsroom> {
  const { databasePath, remove } = ownFolder();
  const { db } = aNewsroom();
  const article = anArticle(db, { text: "The ferry company carried 412,000 passengers last year." });
  aClaim(db, article);
  db.update(people)
    .set({ passwordHash: await hashPassword(password) })
    .run();
  db.$client.prepare("vacuum into ?").run(databasePath);
  const server = await startServer(databasePath, settings);
  return {
    articleId: article.id,
    databasePath,
    async signIn(browser, name = "priya") {
      const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
      const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
      const form = { csrfToken, email: cast[name].email, password };
      await page.request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
      return page;
    },
    async stop() {
      await server.stop();
      remove();
    },
  };
}

type OwnPages = {
  /** The address of a page. */
  at: (path: string) => string;
  /** What a server has to be told so that it may ask for them. */
  settings: Record<string, string>;
  close: () => void;
};

/** Pages of a story, at an address that stands for a public one. */
export async function ownPages(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<OwnPages> {
  const server = await new Promise<Server>((resolve) => {
    const listening = createServer(answer).listen(0, PAGES_HOST, () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://${PAGES_HOST}:${port}${path}`,
    settings: {
      OUTBOUND: "on",
      OUTBOUND_PORTS: String(port),
      NODE_OPTIONS: "--import=./e2e/local-pages.ts",
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function sendHtml(response: ServerResponse, markup: string): void {
  response.setHeader("content-type", "text/html; charset=utf-8").end(markup);
}

/** Nothing on the page that keeps somebody out. */
export async function mustBeClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
