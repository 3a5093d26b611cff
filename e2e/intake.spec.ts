import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { articles, articleVersions, claims, sources } from "#/db/schema/index.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { card, openDesk } from "./at-the-desk.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";
import { type OwnServer, ownFolder, startServer } from "./own-server.ts";

const newArticle = "/workspace/articles/new";

test("an article comes in as a file, is looked at and put right, and its links are there for its claims", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const headline = `Ferry fares will double, out of a file ${number}`;
  await signInAs("priya");
  await page.goto(newArticle);
  await page.getByLabel("Choose a file, or drop it here").setInputFiles({
    name: "ferry.html",
    mimeType: "text/html",
    buffer: Buffer.from(ferryPage(headline, number)),
  });

  await expect(page.getByRole("heading", { name: "What was read" })).toBeFocused();
  await expect(page.getByLabel("Headline")).toHaveValue(headline);
  await expect(page.getByLabel("Publisher")).toHaveValue("The Sandhaven Post");
  await expect(page.getByLabel("Date of publication")).toHaveValue("2026-02-12");
  await expect(page.getByRole("listitem").filter({ hasText: "left out: byline" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(versionsOf(headline)).toEqual([]);

  await page.getByRole("button", { name: "Leave out: The ferry was painted" }).click();
  await page.getByRole("button", { name: "Take back in: By Ann Lee" }).click();
  await expect(page.getByRole("status").filter({ hasText: "blocks taken" })).toContainText("1 link");
  await page.getByRole("button", { name: "Submit and find the claims" }).click();

  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
  const [stored = ""] = versionsOf(headline);
  expect(stored).toContain("By Ann Lee");
  expect(stored).not.toContain("painted");
  const article = withDatabase((db) => db.select().from(articles).where(eq(articles.headline, headline)).get());
  const linked = withDatabase((db) =>
    db
      .select()
      .from(claims)
      .where(eq(claims.articleId, article?.id ?? ""))
      .all()
      .filter(({ sourcing }) => sourcing === "linked"),
  );
  expect(linked.length).toBeGreaterThan(0);

  acceptAll(article?.id ?? "");
  await openDesk(page, article?.id ?? "", `C0${linked[0]?.n}`);
  await page.keyboard.press("e");
  const offer = card(page).getByRole("option", { name: /port\.example\.org\/2025\/rides/ });
  await expect(offer).toContainText("linked in the text");
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("link", { name: /port\.example\.org/ })).toBeVisible();
});

test("what cannot be read is said in a sentence, and a reading that is given up leaves nothing", async ({
  page,
  signInAs,
}) => {
  await signInAs("priya");
  await page.goto(newArticle);
  const alert = page.getByRole("main").getByRole("alert");
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
  const file = page.getByLabel("Choose a file, or drop it here");
  await file.setInputFiles({ name: "old.doc", mimeType: "application/msword", buffer: old });
  await expect(alert).toContainText("save it as .docx");

  const headline = `Given up ${Date.now()}`;
  const buffer = Buffer.from(ferryPage(headline, 1));
  await file.setInputFiles({ name: "ferry.html", mimeType: "text/html", buffer });
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(page.getByRole("button", { name: "Read it" })).toBeVisible();
  expect(versionsOf(headline)).toEqual([]);
});

test("with the network off the form says so, and files and pasting work", async ({ page }) => {
  test.setTimeout(120_000);
  const { databasePath, remove } = ownFolder();
  const server = await startServer(databasePath, { OUTBOUND: "off" });
  try {
    await setUp(page, server);
    await page.goto(`${server.origin}${newArticle}`);
    await expect(page.getByText("The network is off here")).toBeVisible();
    await expect(page.getByRole("button", { name: "Read it" })).toBeDisabled();
    const buffer = Buffer.from(ferryPage("Ferry fares", 4));
    await page
      .getByLabel("Choose a file, or drop it here")
      .setInputFiles({ name: "ferry.html", mimeType: "text/html", buffer });
    await expect(page.getByRole("heading", { name: "What was read" })).toBeVisible();
  } finally {
    await server.stop();
    remove();
  }
});

test("an address that a bookmarklet brings is read when somebody says so, and never one inside the network", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { databasePath, remove } = ownFolder();
  const server = await startServer(databasePath, { OUTBOUND: "on" });
  try {
    await setUp(page, server);
    await page.goto(`${server.origin}${newArticle}?address=${encodeURIComponent("http://127.0.0.1/secret")}`);
    await expect(page.getByRole("button", { name: "Read it" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("public internet");
  } finally {
    await server.stop();
    remove();
  }
});

/** Makes a newsroom on a server of one's own, and signs its first person in. */
async function setUp(page: Page, server: OwnServer): Promise<void> {
  const [link = ""] = /http:\S+\/set-up\/\S+/.exec(server.output()) ?? [];
  await page.goto(link);
  await page.getByLabel("Newsroom's name").fill("Exampleton Checks");
  await page.getByLabel("Your name").fill("Alba Ferrer");
  await page.getByLabel("E-mail address").fill("alba@example.org");
  await page.getByLabel("Password").fill("four plain words here");
  await page.getByRole("button", { name: "Make the newsroom" }).click();
  await expect(page.getByRole("heading", { name: "Begin with an article" })).toBeVisible();
}

test("claims come in from a table once every line is right, go out in three formats, and one undo takes them back", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const text = `Nobody 😀 asked in Sandhaven.\n\nWas it the ferry? The boat, number ${number}, is blue today.`;
  const article = submit("noor", { mode: "copy_check", headline: `Claims out of a table ${number}`, text });
  const here = `/workspace/articles/${article.id}/exchange`;
  await signInAs("priya");
  await page.goto(here);
  const file = page.getByLabel("File of claims");
  const bad = `quote,stance,url\nNobody said this.,,\n"Nobody 😀 asked in Sandhaven.",supports,example.org`;
  await file.setInputFiles({ name: "claims.csv", mimeType: "text/csv", buffer: Buffer.from(bad) });
  const faults = page.getByRole("table");
  await expect(faults.getByRole("row").filter({ hasText: "Line 2" })).toContainText("does not hold these words");
  await expect(faults.getByRole("row").filter({ hasText: "Line 3" })).toContainText("full address");
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(acceptedIn(article.id)).toBe(0);

  const good = `quote,key,stance,url,passage\nNobody 😀 asked in Sandhaven.,yes,supports,https://port.example.org/${number},=1+1`;
  await file.setInputFiles({ name: "claims.csv", mimeType: "text/csv", buffer: Buffer.from(good) });
  await expect(page.getByText("The file is good: 1 claim with 1 piece of evidence.")).toBeVisible();
  expect(acceptedIn(article.id)).toBe(0);
  await page.getByRole("button", { name: "Import 1 claim" }).click();
  await expect(page.getByText("Imported 1 claim")).toBeVisible();
  expect(acceptedIn(article.id)).toBe(1);

  expect(await download(page, "Table")).toContain(",'=1+1,");
  const json = JSON.parse(await download(page, "JSON"));
  expect(json.claims[0]).toMatchObject({ quote: "Nobody 😀 asked in Sandhaven.", key: true });
  const annotations = JSON.parse(await download(page, "Web Annotations"));
  const [, position] = annotations.items[0].target[0].selector;
  expect([...text].slice(position.start, position.end).join("")).toBe("Nobody 😀 asked in Sandhaven.");

  await openDesk(page, article.id, json.claims[0].label);
  await page.keyboard.press("Control+z");
  await expect.poll(() => acceptedIn(article.id)).toBe(0);

  // Rows out of a spreadsheet, from the desk and back to it by the keyboard alone.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const rows = "quote\tstance\turl\nNobody 😀 asked in Sandhaven.\tsupports\thttps://port.example.org/rows";
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), rows);
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.waitForURL(`**${here}`);
  await expect(async () => {
    await page.keyboard.press("Control+v");
    await expect(page.getByRole("button", { name: "Import 1 claim" })).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Go to the desk" })).toBeFocused();
  expect(acceptedIn(article.id)).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/workspace/articles/${article.id}`);
});

test("sources of one story are suggested as one, and a confidential source is in no byte that leaves", async ({
  page,
  signInAs,
}) => {
  const number = Date.now();
  const canary = `Zebulon Quast ${number}`;
  const text = "The ferry company carried 412,000 passengers last year.";
  const article = submit("noor", { mode: "copy_check", headline: `One story twice ${number}`, text });
  const [claim] = acceptAll(article.id);
  const passage = `The ferry company carried 412,000 passengers last year, the port of pier ${number} told the agency.`;
  withDatabase((db) => {
    const attach = (given: Record<string, string>): void => {
      const all = { claimId: claim?.id, stance: "supports", quote: passage, ...given };
      attachEvidence(contextOf(db, "tomas"), AttachEvidence.parse(all));
    };
    attach({ url: `https://courier-${number}.example.com/`, sourceName: `Courier ${number}` });
    attach({ url: `https://post-${number}.example.com/`, sourceName: `Post ${number}` });
    const hidden = { isConfidential: "on", publicDescription: "a port official", title: `Talk with ${canary}` };
    attach({ ...hidden, sourceName: canary, note: `${canary} asked for silence` });
  });

  await signInAs("ravi");
  const source = withDatabase((db) => db.select().from(sources).where(eq(sources.name, canary)).get());
  const desk = `/workspace/articles/${article.id}`;
  const leaving = [
    ...["/workspace/sources", `/workspace/sources?q=Zebulon`, `/workspace/sources/${source?.id}`, desk],
    ...[`${desk}/exchange/claims.csv`, `${desk}/exchange/claims.json`, `${desk}/exchange/claims.jsonld`],
    ...[`${desk}/changes?since=0`, "/workspace/audit", "/", "/feed.xml", "/feed.json", "/api/v1/reports"],
  ];
  for (const address of leaving) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect((await answer.text()).includes(canary), address).toBe(false);
  }

  await page.goto("/workspace/sources");
  const both = page.getByRole("listitem").filter({ hasText: `Courier ${number} and Post ${number}` });
  await expect(both).toContainText("nearly the same words");
  expect(await axeFaults(page)).toEqual([]);
  await both.getByLabel("Name of the group").fill(`Agency ${number}`);
  await both.getByRole("button", { name: "Count them as one" }).click();
  await expect(both).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: `Post ${number}` })).toContainText(`agency ${number}`);
});

async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

function acceptedIn(articleId: string): number {
  return withDatabase(
    (db) =>
      (
        db.$client
          .prepare("select count(*) as n from acceptances a join claims c on c.id = a.claim_id where c.article_id = ?")
          .get(articleId) as { n: number }
      ).n,
  );
}

function versionsOf(headline: string): string[] {
  return withDatabase((db) =>
    db
      .select({ text: articleVersions.text })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articles.headline, headline))
      .all()
      .map((version) => version.text),
  );
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

function ferryPage(headline: string, number: number): string {
  return `<!doctype html><html lang="en"><head><title>${headline} | The Sandhaven Post</title>
<meta property="og:site_name" content="The Sandhaven Post">
<meta property="article:published_time" content="2026-02-12T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>
<p>By Ann Lee | 12 February 2026</p>
<p>Ferry traffic in Sandhaven doubled in 2025 after the <a href="https://port.example.org/2025/rides">new quay</a> opened, and the harbour had to hire ${number % 90} more people for it.</p>
<p>The ferry was painted blue in the summer, by the same company that had painted the old one red ten years before.</p>
<p>The company employs 38 people in winter and twice as many in summer. Its ships crossed the bay 4,120 times last year.</p>
</article><footer>All rights reserved</footer></body></html>`;
}
