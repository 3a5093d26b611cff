import { extractText, getDocumentProxy } from "unpdf";
import { attachments, sources } from "../db/schema/index.ts";
import { aSignedOffArticle } from "../newsroom/testing/checked-article.ts";
import { aNewsroom } from "../newsroom/testing/newsroom.ts";
import { publish } from "../publication/publish.ts";
import { aSigner } from "../publication/testing/test-signer.ts";
import { printPage } from "../scripts/report-pdf/print-page.ts";
import { publishedHere } from "../scripts/report-pdf/published-here.ts";
import { origin } from "./address.ts";
import { expect, test } from "./newsroom.ts";

test("a published report prints as a PDF: its claims, evidence and addresses, and nothing else", async () => {
  test.setTimeout(120_000);

  const words = await wordsOf(await printPage({ address: `${origin}/r/library-budget-speech` }));

  expect(words).toContain("The libraries do not all stay open");
  expect(words).toContain("Mostly false");
  expect(words).toContain("https://council.example.gov/budget-2026/draft.pdf");
  expect(words).toContain("In the article");
  expect(words).toContain("About this check");
  expect(words).not.toMatch(/Show it on your site|Skip to the content|@exampleton|undefined|\[object/);
});

test("no confidential name and no desk note is in the PDF", async () => {
  test.setTimeout(120_000);
  const newsroom = aNewsroom();
  const { id } = aSignedOffArticle(newsroom, "published_fact_check");
  newsroom.db
    .update(sources)
    .set({ name: "Zebulon", isConfidential: true, publicDescription: "A port official", interestNote: "Zebulon" })
    .run();
  newsroom.db.update(attachments).set({ note: "Zebulon" }).run();
  await publish(newsroom.as("tomas"), { articleId: id }, aSigner());

  const words = await wordsOf(await printPage(publishedHere(newsroom.db, "harbour-traffic")));

  expect(words).toContain("A port official (identity known to the newsroom)");
  expect(words).not.toContain("Zebulon");
});

async function wordsOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}
