import type { Page } from "@playwright/test";
import { libraryHours } from "../scripts/demo/articles.ts";
import { people } from "../scripts/demo/play.ts";
import { origin } from "./address.ts";
import { expect, test } from "./newsroom.ts";
import { readyToPublish, submit } from "./own-data.ts";
import { decoded, rawRequest } from "./raw-request.ts";

// Readers need no script, get no cookie, and see nothing that is not published.
const report = "/r/library-budget-speech";
const pages = [
  "/",
  report,
  `${report}/claims/c01`,
  "/ratings",
  "/methodology",
  "/corrections-policy",
  "/about",
  "/corrections",
];

for (const path of pages) {
  test(`${path} carries no script but data, sets no cookie and has a strict policy`, async () => {
    const answer = await rawRequest(path);
    const html = answer.body.toString();
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    for (const [tag] of html.matchAll(/<script[^>]*>/gi)) expect(tag).toBe('<script type="application/ld+json">');
    expect(html).not.toMatch(/\son\w+=|javascript:|\sstyle=/i);

    const policy = answer.headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/);
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(answer.headers["permissions-policy"]).toContain("camera=()");
  });

  test(`${path} is sent compressed, once only, and without a body to HEAD`, async () => {
    const plain = await rawRequest(path);
    for (const encoding of ["gzip", "br"]) {
      const answer = await rawRequest(path, { headers: { "accept-encoding": encoding } });
      expect(answer.headers).toMatchObject({ "content-encoding": encoding, vary: "accept-encoding" });
      expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
      expect(answer.body.length).toBeLessThan(plain.body.length / 2);
      expect(decoded(answer)).toBe(plain.body.toString());

      const { etag = "" } = answer.headers;
      const again = await rawRequest(path, { headers: { "accept-encoding": encoding, "if-none-match": etag } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      expect(again.headers["content-security-policy"]).toBe(answer.headers["content-security-policy"]);
    }
    const head = await rawRequest(path, { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers["content-length"])).toBe(plain.body.length);
    const other = await rawRequest(path, { headers: { "if-none-match": '"something else"' } });
    expect(other.status).toBe(200);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from the front page to the report and on to one of its claims", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("link", { name: /The libraries do not all stay open/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The libraries do not all stay open");
    await expect(page.getByText("Ten of the eleven libraries stay open").first()).toBeVisible();
    await expect(page.getByText("Helene Osei").first()).toBeVisible();
    await page.locator(`a[href="${report}/claims/c01"]`).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Mostly false").first()).toBeVisible();
    await expect(page.getByRole("link", { name: /Draft budget 2026/ })).toHaveAttribute(
      "href",
      "https://council.example.gov/budget-2026/draft.pdf",
    );
  });

  test("a reader finds how to cite the report and the claim", async ({ page }) => {
    for (const path of [report, `${report}/claims/c01`]) {
      await page.goto(path);
      await expect(page.getByText("@misc{library-budget-speech")).toBeHidden();
      await page.getByText("Cite this check").click();
      await expect(page.getByText(`Exampleton Checks. ${origin}${path}`)).toBeVisible();
      await expect(page.getByText("@misc{library-budget-speech")).toBeVisible();
      expect(await sidewaysOf(page)).toBe(0);
    }
  });

  const narrow = [
    ...pages,
    ...[`${report}/v/2`, `${report}/verify`, `${report}/correction`, `/embed${report}/claims/c01`],
    ...["/r/night-buses", "/r/night-buses/claims/c01", "/r/night-buses/v/2"],
  ];
  for (const path of narrow) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${path} fits a telephone without sideways scrolling, in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(path);
        expect(await sidewaysOf(page)).toBe(0);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      });
    }
  }
});

test("a page carries one ClaimReview where the desk says so, and none elsewhere", async ({ page, signInAs }) => {
  await signInAs("tomas");
  // Other stories submit articles meanwhile: the list is asked for this one.
  await page.goto(`/workspace/articles?q=${encodeURIComponent(libraryHours.headline)}`);
  const address = await page.getByRole("link", { name: libraryHours.headline }).getAttribute("href");
  await page.goto(`${address}/report`);
  const said = page.getByRole("region", { name: "Claims" }).getByRole("listitem");
  await expect(said.first()).toBeVisible();
  const eligible = (await said.allInnerTexts())
    .filter((text) => text.includes("Carries ClaimReview."))
    .map((text) => /C\d+/.exec(text)?.[0].toLowerCase() ?? text);

  const carrying: string[] = [];
  for (const path of await claimPaths()) {
    const [review, ...more] = await reviewsOn(path);
    expect(more).toEqual([]);
    if (!review) continue;
    expect(review).toMatchObject({ "@context": "https://schema.org", url: `${origin}${path}` });
    carrying.push(path.split("/").at(-1) ?? "");
  }
  expect(carrying).toEqual(eligible);
  expect(await said.count()).toBeGreaterThan(eligible.length);
  // The mayor's promise is somebody else's; that the library counted visits has no rationale.
  expect(await reviewsOn(`${report}/claims/c01`)).toMatchObject([
    { claimReviewed: "All eleven public libraries of Sandhaven will stay open next year" },
  ]);
  for (const path of pages.filter((one) => !one.includes("/claims/"))) {
    expect((await rawRequest(path)).body.toString()).not.toContain('ClaimReview"');
  }
});

test("the feed is Atom that parses, with an entry for the report", async ({ page }) => {
  const answer = await rawRequest("/feed.xml");
  expect(answer.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const feed = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const textsOf = (selector: string) => [...parsed.querySelectorAll(selector)].map((node) => node.textContent ?? "");
    return {
      faults: textsOf("parsererror"),
      root: parsed.documentElement.namespaceURI,
      ids: textsOf("entry > id"),
      dates: textsOf("entry > updated, feed > updated"),
    };
  }, answer.body.toString());
  expect(feed).toMatchObject({ faults: [], root: "http://www.w3.org/2005/Atom" });
  expect(feed.ids).toContain(`${origin}${report}`);
  for (const date of feed.dates) expect(new Date(date).toISOString()).toBe(date);
});

test("feeds for machines are linked from every page, and hold the report and its reviews", async ({ page }) => {
  await page.goto(report);
  const links = page.locator('head link[rel="alternate"]');
  const linked = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute("type"), link.getAttribute("href")]),
  );
  expect(linked).toEqual([
    ["application/atom+xml", "/feed.xml"],
    ["application/feed+json", "/feed.json"],
    ["application/ld+json", "/feeds/claimreview.json"],
  ]);

  const feed = await rawRequest("/feed.json");
  expect(feed.headers["content-type"]).toBe("application/feed+json; charset=utf-8");
  const { items } = JSON.parse(feed.body.toString()) as { items: { url: string }[] };
  expect(items.map(({ url }) => url)).toContain(`${origin}${report}`);

  const data = await rawRequest("/feeds/claimreview.json", { headers: { "accept-encoding": "br" } });
  expect(data.headers["content-type"]).toBe("application/ld+json; charset=utf-8");
  const reviews = itemsIn(JSON.parse(decoded(data))).filter((item) => item["@type"] === "ClaimReview");
  const onPages: Record<string, unknown>[] = [];
  for (const path of await claimPaths()) onPages.push(...(await reviewsOn(path)));
  for (const review of onPages) expect(reviews).toContainEqual(review);

  const sitemap = (await rawRequest("/sitemap.xml")).body.toString();
  for (const path of [report, ...(await claimPaths())]) {
    expect(sitemap).toMatch(new RegExp(`<loc>${origin}${path}</loc><lastmod>\\d{4}-\\d\\d-\\d\\dT`));
  }
  const robots = (await rawRequest("/robots.txt")).body.toString();
  expect(robots).toContain("Disallow: /workspace");
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
});

test("an address that nobody published is not found, in a page of the house", async ({ page }) => {
  for (const path of ["/r/nothing-here", `${report}/claims/c99`, "/r", "/r/%2e%2e/workspace"]) {
    const answer = await rawRequest(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  }
  expect((await rawRequest("/r/nothing-here", { method: "HEAD" })).status).toBe(404);
  await page.goto("/r/nothing-here");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Exampleton Checks" })).toBeVisible();
});

test("a trailing slash leads to the one address of a page", async () => {
  const answer = await rawRequest(`${report}/`);
  expect([answer.status, answer.headers.location]).toEqual([308, report]);
});

test("no word of a draft, of a confidential source or of a colleague's address is in any public byte", async ({
  windowOf,
}) => {
  test.setTimeout(120_000);
  const number = Date.now();
  const draft = `Quagga${number}`;
  submit("noor", { headline: `${draft} leaves the zoo`, text: `The zoo sold ${draft} for 900 euros in March.` });
  const confidential = {
    sourceName: `Okapi${number}, port clerk`,
    publicDescription: `a clerk of the port, number ${number}`,
    note: `Call Bongo${number} back.`,
  };
  const slug = `ferry-count-${number}`;
  const { id } = readyToPublish({ headline: `The ferry count ${number}`, slug, confidential });

  const editor = await windowOf("tomas");
  await editor.goto(`/workspace/articles/${id}/report`);
  await editor.getByRole("button", { name: "Publish" }).click();
  await expect(editor.getByRole("link", { name: "Read it as readers do" })).toBeVisible();

  const read = await everyPublicByte();
  expect(read.paths).toContain(`/r/${slug}`);
  expect(read.paths).toContain(`/r/${slug}/claims/c01`);
  expect(read.paths).toContain(report);
  // What readers may know is there, so the words below would be found if they were.
  expect(read.text).toContain(confidential.publicDescription);
  const secrets = [
    draft,
    `Okapi${number}`,
    `Bongo${number}`,
    "M. de Winter",
    "contract manager",
    "Noordtram",
    "Wolder",
  ];
  const addresses = Object.values(people).map(({ email }) => email);
  for (const secret of [...secrets, ...addresses, "@demo.test", "Call back before publication"]) {
    expect(read.text.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false);
  }
});

/** How many pixels of the page lie beyond its right edge. */
function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The addresses of the claims of the demo's report, as it links to them. */
async function claimPaths(): Promise<string[]> {
  const html = (await rawRequest(report)).body.toString();
  const found = html.matchAll(/href="(\/r\/library-budget-speech\/claims\/c\d+)"/g);
  return [...new Set([...found].map(([, path]) => path ?? ""))];
}

async function reviewsOn(path: string): Promise<Record<string, unknown>[]> {
  const html = (await rawRequest(path)).body.toString();
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const items = blocks.flatMap(([, json]) => [JSON.parse(json ?? "")].flat()) as Record<string, unknown>[];
  return items.flatMap((item) => itemsIn(item)).filter((item) => item["@type"] === "ClaimReview");
}

/** An item of JSON-LD and all items within it. */
function itemsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(itemsIn)];
}

/** Follows every link of the public side from its front page and its sitemap, in each encoding. */
async function everyPublicByte(): Promise<{ paths: string[]; text: string }> {
  const seen = new Set(["/", "/sitemap.xml", "/feed.xml", "/feed.json", "/robots.txt", "/mark.svg", "/r/nothing-here"]);
  const texts: string[] = [];
  // A set hands out what is added to it while it is walked.
  for (const path of seen) {
    for (const encoding of ["identity", "gzip", "br"]) {
      const answer = await rawRequest(path, { headers: { "accept-encoding": encoding } });
      const text = decoded(answer);
      texts.push(JSON.stringify(answer.headers), text);
      for (const [, address = ""] of text.matchAll(/(?:href="|<loc>)([^"<#]+)/g)) {
        const url = new URL(address, origin);
        if (url.origin === origin && !/^\/(?:workspace|sign-in|fonts)/.test(url.pathname)) seen.add(url.pathname);
      }
    }
  }
  return { paths: [...seen], text: texts.join("\n") };
}
