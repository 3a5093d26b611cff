import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { evidenceCopies, evidenceItems, sources } from "#/db/schema/index.ts";
import { expect, test } from "./newsroom.ts";
import { readyToPublish, withDatabase } from "./own-data.ts";
import { rawRequest } from "./raw-request.ts";

test("the copies of a confidential source leave for nobody who may not know it, in no page, export, stream or report", async ({
  page,
  signInAs,
  windowOf,
}) => {
  test.setTimeout(180_000);
  const number = Date.now();
  const canary = `Zorilla${number}`;
  const slug = `kept-in-the-dark-${number}`;
  const publicDescription = `a clerk of the port, number ${number}`;
  const confidential = { sourceName: `${canary}, port clerk`, publicDescription, note: `${canary} sent it.` };
  const { id: articleId } = readyToPublish({ headline: `The ferry count ${number}`, slug, confidential });
  const evidenceId = evidenceOf(confidential.sourceName);

  await signInAs("ravi");
  await page.goto("/workspace/sources");
  const heard = listen(page, `/workspace/articles/${articleId}/live?since=0`);
  const editor = await windowOf("tomas");
  await upload(editor, evidenceId, canary);
  await expect.poll(() => copyOf(evidenceId)?.textSha256 ?? null, { timeout: 30_000 }).not.toBeNull();
  const copyId = copyOf(evidenceId)?.id ?? "";

  await test.step("whoever may know the source reads the copy", async () => {
    await editor.goto(`/workspace/evidence/${evidenceId}`);
    await expect(editor.getByText(`${canary} counted the passengers.`)).toBeVisible();
  });

  await test.step("for everybody else there is no such evidence, whatever they ask for", async () => {
    const evidence = `/workspace/evidence/${evidenceId}`;
    for (const path of ["", `/copies/${copyId}`, `/copies/${copyId}?view`, "/live"]) {
      const answer = await page.request.get(`${evidence}${path}`);
      expect(answer.status(), path).toBe(404);
      expect((await answer.text()).includes(canary), path).toBe(false);
    }
    const refused = await page.request.post(`${evidence}/upload`, { multipart: { file: aFile("Other") } });
    expect(refused.ok()).toBe(false);
  });

  await test.step("it is in nothing that the desk, its stream and its exports hand out", async () => {
    const desk = `/workspace/articles/${articleId}`;
    const leaving = [
      ...[
        desk,
        `${desk}/changes?since=0`,
        `${desk}/copies`,
        `${desk}/report`,
        "/workspace/audit",
        "/workspace/sources",
      ],
      ...["claims.csv", "claims.json", "claims.jsonld"].map((file) => `${desk}/exchange/${file}`),
    ];
    for (const path of leaving) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      expect((await answer.text()).includes(canary), path).toBe(false);
    }
    const stream = await heard();
    expect(stream).toContain("data: ");
    for (const secret of [canary, evidenceId, copyId]) expect(stream.includes(secret), secret).toBe(false);
  });

  await test.step("readers learn that there was somebody, and nothing of what was kept", async () => {
    await editor.goto(`/workspace/articles/${articleId}/report`);
    await editor.getByRole("button", { name: "Publish" }).click();
    await expect(editor.getByRole("link", { name: "Read it as readers do" })).toBeVisible();
    const report = `/r/${slug}`;
    const paths = [report, `${report}/claims/c01`, `${report}/versions/1.json`, "/", "/feed.xml", "/feed.json"];
    let all = "";
    for (const path of [...paths, "/feeds/claimreview.json", "/api/v1/reports", "/sitemap.xml"]) {
      const answer = await rawRequest(path);
      expect(answer.status, path).toBe(200);
      all += answer.body.toString();
    }
    expect(all).toContain(publicDescription);
    for (const secret of [canary, evidenceId, copyId, copyOf(evidenceId)?.sha256 ?? "?"]) {
      expect(all.includes(secret), secret).toBe(false);
    }
  });
});

function evidenceOf(sourceName: string): string {
  const found = withDatabase((db) =>
    db
      .select({ id: evidenceItems.id })
      .from(evidenceItems)
      .innerJoin(sources, eq(sources.id, evidenceItems.sourceId))
      .where(and(eq(sources.name, sourceName), eq(sources.isConfidential, true)))
      .get(),
  );
  return found?.id ?? "";
}

function copyOf(evidenceId: string) {
  return withDatabase((db) => db.select().from(evidenceCopies).where(eq(evidenceCopies.evidenceId, evidenceId)).get());
}

function aFile(canary: string) {
  const buffer = Buffer.from(`Minutes of a talk\n\n${canary} counted the passengers.`);
  return { name: `${canary}.txt`, mimeType: "text/plain", buffer };
}

async function upload(page: Page, evidenceId: string, canary: string): Promise<void> {
  await page.goto(`/workspace/evidence/${evidenceId}`);
  const form = page.getByRole("region", { name: "Upload a copy" });
  await form.getByLabel("File").setInputFiles(aFile(canary));
  await form.getByRole("button", { name: "Upload the copy" }).click();
  await expect(form.getByText("marked as uploaded by you")).toBeVisible();
}

/** Listens to an event stream in the page, as its scripts do. @returns what it has said by the time it is asked */
function listen(page: Page, address: string): () => Promise<string> {
  const stopped = page.evaluate(async (path) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 15_000);
    const answer = await fetch(path, { signal: stop.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let said = "";
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) said += part.value;
    } catch {
      // It is ended from here.
    }
    return said;
  }, address);
  return () => stopped;
}
