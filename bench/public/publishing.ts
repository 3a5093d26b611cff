import { publicPages } from "#/db/schema/index.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { RATIONALE } from "#/newsroom/testing/checked-article.ts";
import { aClaim, aNewsroom, anArticle } from "#/newsroom/testing/newsroom.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { publish } from "#/publication/publish.ts";
import { aSigner } from "#/publication/testing/test-signer.ts";

export type Published = {
  claims: number;
  /** From the editor's click to the last byte committed. */
  milliseconds: number;
  /** Of the mean page: as it is, and as most readers get it. */
  bytesPerPage: number;
  brotliPerPage: number;
  pagesWithScript: number;
};

/** Publishes a report of so many claims, through the real command, on a database in memory. */
export async function publishing(claims: number): Promise<Published> {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const text = Array.from({ length: claims }, (_, n) => `The harbour handled ${n + 1000} crates on day ${n + 1}.`);
  const article = anArticle(db, { mode: "published_fact_check", text: text.join("\n") });
  for (const exact of text) {
    const { id } = aClaim(db, article, { exact, evidence: ["supports"] });
    recordVerdict(as("priya"), {
      claimId: id,
      conclusion: "true",
      rationale: RATIONALE,
      suggestedText: null,
      soleSourceReason: null,
      seen: null,
    });
  }
  signOffArticle(as("tomas"), { articleId: article.id, note: null });
  const report = { slug: "crates", title: "Crates, day by day", dek: "Every count holds." };
  draftReport(as("tomas"), { articleId: article.id, rowVersion: 0, ...report });

  const start = performance.now();
  await publish(as("tomas"), { articleId: article.id }, aSigner());
  const milliseconds = performance.now() - start;

  const pages = db.select().from(publicPages).all();
  const documents = pages.filter(({ contentType }) => contentType.startsWith("text/html"));
  const mean = (sizeOf: (page: (typeof pages)[number]) => number): number =>
    Math.round(documents.reduce((sum, page) => sum + sizeOf(page), 0) / documents.length);
  return {
    claims,
    milliseconds: Math.round(milliseconds),
    bytesPerPage: mean(({ body }) => body.length),
    brotliPerPage: mean(({ brotli }) => brotli.length),
    pagesWithScript: documents.filter(({ body }) => runsScript(String(body))).length,
  };
}

/** A block of data is no script: no browser runs it. */
function runsScript(page: string): boolean {
  const rest = page.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
  return /<script|\son[a-z]+=["']|javascript:/i.test(rest);
}
