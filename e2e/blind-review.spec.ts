import type { Page } from "@playwright/test";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { expect, test } from "./newsroom.ts";
import { acceptAll, attach } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";
import { judgeFirst } from "./own-reviews.ts";

/** Words that only the first reviewer wrote: rationale, note on the evidence, flag. */
const canaries = ["auk-rationale", "bittern-note", "crake-flag"] as const;
const [rationale, note, flagNote] = canaries;

const text = "The ferry company carried 412,000 passengers last year.";

type First = { conclusion: string; stance: "supports" | "refutes" };

/** An article of one claim that the checker judged, blind, with everything that could give it away. */
function judgedArticle({ conclusion, stance }: First): string {
  const { id } = submit("priya", { headline: "Passengers in the bytes", text });
  const claimId = acceptAll(id)[0]?.id ?? "";
  attach(claimId, { url: `https://bytes.example.com/${id}`, title: "Annual report", quote: "412,310", stance, note });
  judgeFirst({ claimId, conclusion, rationale });
  withDatabase((db) => raiseFlag(contextOf(db, "priya"), { claimId, kind: "dubious", note: flagNote }));
  return id;
}

/** Every page of the article, as HTML and as what the router fetches. */
async function bytesOf(page: Page, id: string): Promise<Map<string, string>> {
  const desk = `/workspace/articles/${id}`;
  const addresses = [desk, `${desk}/report`, `${desk}/versions`, `${desk}/versions/new`, `${desk}/sheet`];
  const bytes = new Map<string, string>();
  for (const address of addresses) {
    const document = await page.request.get(address);
    const payload = await page.request.get(address, { headers: { rsc: "1" } });
    bytes.set(address.replace(id, "article"), `${document.status()} ${await document.text()}`);
    bytes.set(`${address.replace(id, "article")} as a payload`, `${payload.status()} ${await payload.text()}`);
  }
  return bytes;
}

/** Without what differs between any two answers: ids, moments, nonces, and the framework's own keys of a form and a request. */
function normalised(bytes: string): string {
  return bytes
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT")
    .replaceAll(/\d\d:\d\d(?::\d\d)? UTC/g, "MOMENT")
    .replaceAll(/\b\d{13}\b/g, "MOMENT")
    .replaceAll(/nonce(=\\?"|\\?":\\?")[\w+/=-]+/g, "nonce$1")
    .replaceAll(/value="k[0-9a-f]{32}"/g, 'value="KEY"')
    .replaceAll(/"[\w-]{21}([vm])"/g, '"REQUEST$1"');
}

test("INV-04: no byte that a blind second reviewer gets depends on the first verdict", async ({ page, signInAs }) => {
  const first = judgedArticle({ conclusion: "true", stance: "supports" });
  const other = judgedArticle({ conclusion: "false", stance: "refutes" });
  await signInAs("ravi");

  const bytes = await bytesOf(page, first);
  const others = await bytesOf(page, other);

  for (const [address, body] of bytes) {
    for (const canary of canaries) expect(body, address).not.toContain(canary);
    expect(normalised(body) === normalised(others.get(address) ?? ""), address).toBe(true);
  }
  expect([...bytes.values()].join(" ")).toContain("Awaiting second review");
});

test("INV-04: neither list, log nor sources say what was concluded", async ({ page, signInAs }) => {
  const id = judgedArticle({ conclusion: "false", stance: "refutes" });
  await signInAs("ravi");

  const log = await (await page.request.get(`/workspace/audit?article=${id}`)).text();
  expect(log).toContain("submitted a review of C01");
  expect(log).not.toMatch(/as false|evidence that refutes/);
  const list = await (await page.request.get("/workspace/articles")).text();
  const sources = await (await page.request.get("/workspace/sources")).text();
  for (const canary of canaries) expect(log + list + sources).not.toContain(canary);
});

test("the first verdict is there for its author, so that the canaries sing", async ({ page, signInAs }) => {
  const id = judgedArticle({ conclusion: "true", stance: "supports" });
  await signInAs("priya");

  const desk = (await bytesOf(page, id)).get("/workspace/articles/article") ?? "";

  for (const canary of canaries) expect(desk).toContain(canary);
});
