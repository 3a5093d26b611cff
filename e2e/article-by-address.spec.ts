import type { Page } from "@playwright/test";
import { openDatabase } from "#/db/client.ts";
import { aPdf } from "#/ingest/testing/pdf.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { actorOf } from "#/newsroom/people/queries.ts";
import { cast } from "#/newsroom/testing/newsroom.ts";
import { card, openDesk } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { aNewsroomOfOnesOwn, mustBeClean, ownPages, sendHtml } from "./own-newsroom.ts";

const newArticle = "/workspace/articles/new";

test("an article is fetched by its address, put right, stored and checked, and its page is looked at again", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let rides = "4,120";
  const pages = await ownPages((_, response) => sendHtml(response, ferryStory(rides)));
  const own = await aNewsroomOfOnesOwn(pages.settings);
  try {
    const page = await own.signIn(browser);
    await page.goto(newArticle);

    await test.step("its address is enough for a preview of what is taken and what is left out", async () => {
      await page.getByLabel("Read from an address").fill(pages.at("/ferry"));
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.getByRole("heading", { name: "What was read" })).toBeFocused();
      await expect(page.getByLabel("Headline", { exact: true })).toHaveValue("Ferry traffic doubles");
      await expect(page.getByLabel("Publisher")).toHaveValue("The Sandhaven Post");
      await expect(page.getByRole("listitem").filter({ hasText: "left out: related stories" })).toBeVisible();
      await mustBeClean(page);
    });

    await test.step("a block is left out, and a word is put right", async () => {
      await page.getByRole("button", { name: "Leave out: The ferry was painted" }).click();
      await page.getByRole("button", { name: "Edit: Ferry traffic in Sandhaven" }).click();
      const words = page.getByRole("textbox", { name: /^Paragraph: Ferry traffic/ });
      await words.fill((await words.inputValue()).replace("doubbled", "doubled"));
      await page.keyboard.press("Escape");
      await expect(page.getByText("edited by you")).toBeVisible();
      await page.getByRole("button", { name: "Submit and find the claims" }).click();
      await expect(page.getByRole("heading", { name: "Ferry traffic doubles" })).toBeVisible();
      await expect(page.locator("[data-paper]")).toContainText("doubled in 2025 after the new quay opened");
    });
    const articleId = page.url().split("/").at(-1) ?? "";

    await test.step("its link is offered as evidence, on the words that were not touched", async () => {
      acceptFirst(own.databasePath, articleId);
      await openDesk(page, articleId, "C01");
      await page.keyboard.press("e");
      const offer = card(page).getByRole("option", { name: /port\.example\.org\/2025\/rides/ });
      await expect(offer).toContainText("linked in the text");
    });

    await test.step("the page is the same as long as only the person changed its words", async () => {
      await page.goto(`/workspace/articles/${articleId}/versions/new`);
      await lookForNew(page);
      await expect(page.getByText("Unchanged: the page has the text of version 1.")).toBeVisible();
    });

    await test.step("once it says something else, that is offered with the person's words kept", async () => {
      rides = "3,980";
      await lookForNew(page);
      await expect(page.getByText("The page has another text.")).toBeVisible();
      const text = page.getByRole("textbox", { name: "Text" });
      await expect(text).toHaveValue(/crossed the bay 3,980 times/);
      await expect(text).toHaveValue(/doubled in 2025/);
      await expect(text).not.toHaveValue(/painted blue/);
    });
  } finally {
    await own.stop();
    pages.close();
  }
});

test("what an address does not give is said with what to do about it, and the address stays to be put right", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const many = aPdf(Array.from({ length: 301 }, (_, n) => [{ text: `Page ${n} of the accounts.`, y: 700 }]));
  const pages = await ownPages(({ url }, response) => {
    if (url === "/gone") return void response.writeHead(404).end("Not here");
    if (url === "/login") return void response.writeHead(403).end("No");
    if (url === "/long.pdf") return void response.setHeader("content-type", "application/pdf").end(many);
    if (url === "/large.pdf") {
      response.setHeader("content-type", "application/pdf").end(Buffer.alloc(20_500_000, "%PDF-1.4 "));
      return;
    }
    if (url === "/picture") return void response.setHeader("content-type", "image/png").end("PNG");
    if (url === "/app") return sendHtml(response, "<!doctype html><div id=root></div><script>draw()</script>");
    return sendHtml(response, "<!doctype html><title>Front</title><p>Two words.</p>");
  });
  const own = await aNewsroomOfOnesOwn(pages.settings);
  try {
    const page = await own.signIn(browser);
    await page.goto(newArticle);
    const field = page.getByLabel("Read from an address");
    const alert = page.getByRole("main").getByRole("alert");
    for (const [path, sentence] of [
      ["/gone", /answers with 404: .*(check|address)/],
      ["/login", /answers with 403: .*save the page/],
      ["/long.pdf", /more than 300 pages: give only those/],
      ["/large.pdf", /larger than|too large/],
      ["/picture", /image\/png|no page/],
      ["/app", /copy the article and paste it/],
    ] as const) {
      await field.fill(pages.at(path));
      await field.press("Enter");
      await expect(alert, path).toContainText(sentence, { timeout: 60_000 });
      await expect(field).toHaveValue(pages.at(path));
    }
    await mustBeClean(page);

    await field.fill(pages.at("/front"));
    await field.press("Enter");
    await expect(page.getByText("This is very short for an article: compare it with the page.")).toBeVisible();
  } finally {
    await own.stop();
    pages.close();
  }
});

/** Takes up the first suggestion, as the checker does. */
function acceptFirst(databasePath: string, articleId: string): void {
  const db = openDatabase(databasePath);
  const actor = actorOf(db, cast.priya.id);
  const claim = actor && articleDesk(db, articleId, actor).claims[0];
  if (claim) acceptClaim({ db, actor, now: () => new Date() }, { claimId: claim.id });
  db.$client.close();
}

async function lookForNew(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Look for a new version" }).click();
}

function ferryStory(rides: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry traffic doubles | The Sandhaven Post</title>
<meta property="og:site_name" content="The Sandhaven Post"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry traffic doubles</h1>
<p>Ferry traffic in Sandhaven doubbled in 2025 after the <a href="https://port.example.org/2025/rides">new quay</a> opened, and the harbour had to hire 31 more people for it.</p>
<p>The ferry was painted blue in the summer, by the same company that had painted the old one red ten years before.</p>
<p>Read also: <a href="/other">Why the old quay was closed</a></p>
<p>The company employs 38 people in winter and twice as many in summer. Its ships crossed the bay ${rides} times last year.</p>
</article><footer>All rights reserved</footer></body></html>`;
}
