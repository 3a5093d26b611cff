import type { Page, Request } from "@playwright/test";
import { articles } from "#/db/schema/index.ts";
import { people } from "../scripts/demo/play.ts";
import { origin, password } from "./address.ts";
import { deskPages } from "./desk-pages.ts";
import { expect, test } from "./newsroom.ts";
import { hire, submit, withDatabase } from "./own-data.ts";
import { rawRequest } from "./raw-request.ts";

const elsewhere = "https://evil.example";

test("without a session every page of the desk leads to the sign-in, and none of it is sent", async () => {
  const headline = `Behind the door ${Date.now()}`;
  const { id } = submit("priya", { headline, text: "The ferry carried 412,000 passengers." });
  for (const path of [...deskPages(), "/workspace", `/workspace/articles/${id}`]) {
    const answer = await rawRequest(path);
    const leads = answer.headers.location ?? answer.body.toString();
    expect([path, leads.includes("/sign-in?to=") || path === "/workspace"]).toEqual([path, true]);
    expect(answer.body.toString()).not.toContain(headline);
    expect(answer.body.toString()).not.toContain("@demo.test");
    // The same for the framework's own requests, which no page waits for.
    const data = await rawRequest(`${path}?_rsc=1`, { headers: { rsc: "1" } });
    expect(data.body.toString()).not.toContain(headline);
    expect(data.body.toString()).not.toContain("@demo.test");
  }
});

test("every page of the desk has a policy with a nonce of its own, and keeps to it", async ({ page, signInAs }) => {
  test.setTimeout(120_000);
  await signInAs("ines");
  const nonces = new Set<string>();
  const paths = [...deskPages(), "/workspace/nowhere", "/workspace/articles/nowhere"];
  for (const path of paths) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    nonces.add(/script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "none");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": expect.stringMatching(/^(?:strict-origin-when-cross-origin|no-referrer)$/),
      "permissions-policy": expect.stringContaining("camera=()"),
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["cache-control"]).toMatch(/no-store|private/);
    expect(headers["x-powered-by"]).toBeUndefined();
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  }
  expect(nonces.has("none")).toBe(false);
  expect(nonces.size).toBe(paths.length);
});

test("a form sent from another site changes nothing, the same form from here does", async ({ page, signInAs }) => {
  const headline = `Sent from elsewhere ${Date.now()}`;
  await signInAs("priya");
  const action = await submission(page, headline);
  const before = articlesNamed(headline);
  expect(before).toBe(1);

  for (const [name, value] of [
    ["origin", elsewhere],
    ["origin", "null"],
    ["sec-fetch-site", "cross-site"],
  ] as const) {
    const answer = await replay(page, action, { ...ours, [name]: value });
    expect(articlesNamed(headline), `${name}: ${value}`).toBe(before);
    expect(answer.headers().location ?? "").not.toContain("/workspace/articles/");
  }
  await replay(page, action, { origin: null, "sec-fetch-site": null });
  expect(articlesNamed(headline), "no header at all").toBe(before);

  await replay(page, action, ours);
  expect(articlesNamed(headline), "a true copy").toBe(before + 1);
});

test("a form sent without a session changes nothing", async ({ page, signInAs, browser }) => {
  const headline = `Sent by nobody ${Date.now()}`;
  await signInAs("priya");
  const action = await submission(page, headline);
  const nobody = await browser.newContext();
  const answer = await replay(await nobody.newPage(), action, { ...ours, cookie: null });
  expect(await answer.text()).toContain("You are signed out.");
  expect(articlesNamed(headline)).toBe(1);
  await nobody.close();
});

test("signing in from another site is refused: right password, no token", async ({ page }) => {
  const form = { email: people.priya.email, password };
  const address = "/api/auth/callback/credentials";
  const blind = await page.request.post(address, { form, headers: { origin: elsewhere }, maxRedirects: 0 });
  expect(blind.headers().location ?? "").not.toContain("/workspace");
  const guessed = { ...form, csrfToken: "0".repeat(64) };
  await page.request.post(address, { form: guessed, headers: { origin: elsewhere }, maxRedirects: 0 });
  expect(await sessionCookies(page)).toEqual([]);

  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await page.request.post(address, { form: { ...form, csrfToken }, maxRedirects: 0 });
  expect(await sessionCookies(page)).toHaveLength(1);
});

test("a body that is too long, or says not how long it is, is refused before it is read", async () => {
  for (const path of ["/workspace/articles/new", "/sign-in", "/api/auth/callback/credentials"]) {
    const headers = { "content-type": "text/plain", "content-length": String(16 * 1024 * 1024 + 1) };
    const long = await rawRequest(path, { method: "POST", headers, onlyHead: true });
    expect([path, long.status]).toEqual([path, 413]);
    expect(long.body.toString()).toContain("16 MB");
    const chunked = { "content-type": "text/plain", "transfer-encoding": "chunked" };
    const unknown = await rawRequest(path, { method: "POST", headers: chunked, onlyHead: true });
    expect([path, unknown.status]).toEqual([path, 411]);
  }
});

test("a made-up forwarded address does not buy more tries at a password", async ({ page }) => {
  const somebody = await hire("Forwarded");
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const codes: (string | null)[] = [];
  while (codes.at(-1) !== "too-many-tries" && codes.length < 12) {
    const address = `203.0.113.${codes.length + 1}`;
    const answer = await page.request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: somebody.email, password: `wrong ${codes.length}` },
      headers: { "x-forwarded-for": address, "x-real-ip": address, forwarded: `for=${address}` },
      maxRedirects: 0,
    });
    codes.push(new URL(answer.headers().location ?? "", origin).searchParams.get("code"));
  }
  expect(codes.slice(0, 5)).toEqual(Array(5).fill("credentials"));
  expect(codes.at(-1)).toBe("too-many-tries");
});

test("made-up forwarded headers do not show in links or cookies", async () => {
  const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-nonce": "mine" };
  const answer = await rawRequest("/sign-in", { headers });
  expect(answer.headers["strict-transport-security"]).toBeUndefined();
  expect(answer.headers["content-security-policy"]).not.toContain("nonce-mine");
  expect(answer.body.toString()).not.toContain("evil.example");
  const csrf = await rawRequest("/api/auth/csrf", { headers });
  expect(JSON.stringify(csrf.headers)).not.toContain("evil.example");
});

type Replayed = Record<string, string | null>;
const ours: Replayed = { origin, "sec-fetch-site": "same-origin" };

/** Submits an article through the form, and catches the request that did it. */
async function submission(page: Page, headline: string): Promise<Request> {
  await page.goto("/workspace/articles/new");
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Text", { exact: true }).fill(`The ferry carried ${Date.now()} passengers last year.`);
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/new"));
  await page.getByRole("button", { name: "Submit and find the claims" }).click();
  const action = await sent;
  await expect(page.getByRole("heading", { name: headline })).toBeVisible();
  return action;
}

/** Sends the request again with some headers changed, or left out where null. */
async function replay(page: Page, action: Request, changed: Replayed) {
  const kept = Object.entries(await action.allHeaders()).filter(
    ([name]) => !name.startsWith(":") && !["content-length", "host"].includes(name),
  );
  const headers = Object.entries({ ...Object.fromEntries(kept), ...changed }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const data = action.postDataBuffer() ?? Buffer.alloc(0);
  return page.request.post(action.url(), { headers: Object.fromEntries(headers), data, maxRedirects: 0 });
}

function articlesNamed(headline: string): number {
  return withDatabase(
    (db) =>
      db
        .select()
        .from(articles)
        .all()
        .filter((article) => article.headline === headline).length,
  );
}

async function sessionCookies(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name }) => name).filter((name) => name.endsWith("session-token"));
}
