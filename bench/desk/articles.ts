import { createHash, randomUUID } from "node:crypto";
import type { Database } from "#/db/client.ts";
import {
  acceptances,
  articles,
  articleVersions,
  attachments,
  blocks,
  claimAnchors,
  claims,
  evidenceItems,
  exclusions,
  flags,
  sentences,
  sources,
  verdicts,
} from "#/db/schema/index.ts";
import { insertRows } from "#/newsroom/articles/insert-rows.ts";
import { type InventedText, inventedText } from "./invented-text.ts";

type Names = { reporter: string; checker: string };

const submittedAt = new Date("2026-02-02T09:00:00Z");
const SOURCES = 40;

/**
 * Writes an article with so many claims, as a desk has it in the middle of its work: three in ten claims are judged, the last
 * tenth are still suggestions, the rest is open, with a located passage that supports it, so that one key settles it.
 * The same number gives the same text. Rows are written at once; the commands would take minutes.
 */
export function writeArticle(db: Database, claimCount: number, { reporter, checker }: Names): { id: string } {
  const written = inventedText(claimCount);
  const id = randomUUID();
  const versionId = randomUUID();
  const { text } = written;
  db.transaction((tx) => {
    tx.insert(articles)
      .values({
        id,
        mode: "copy_check",
        headline: `The harbour in ${claimCount} claims`,
        publisher: "The Sandhaven Post",
        sourceUrl: "https://post.example.com/harbour",
        publishedOn: "2026-02-01",
        language: "en-GB",
        ownerId: reporter,
        submittedAt,
      })
      .run();
    const sha256 = createHash("sha256").update(text).digest("hex");
    const version = { id: versionId, articleId: id, n: 1, text, sha256, createdBy: reporter, createdAt: submittedAt };
    tx.insert(articleVersions).values(version).run();
    const blockRows = written.blocks.map((block, index) => ({
      id: randomUUID(),
      versionId,
      n: index + 1,
      kind: index === 0 ? ("headline" as const) : ("paragraph" as const),
      ...block,
    }));
    insertRows(tx, blocks, blockRows);
    const inText = sentenceRows(written, versionId, blockRows);
    insertRows(tx, sentences, inText);
    const decided = inText.filter(({ n, suggestedReason }) => suggestedReason !== null && n <= inText.length * 0.9);
    insertRows(
      tx,
      exclusions,
      decided.map(({ id, suggestedReason }) => ({
        sentenceId: id,
        reason: suggestedReason ?? "other",
        excludedBy: checker,
        excludedAt: submittedAt,
      })),
    );
    const rows = claimRows(written, { id, versionId, checker });
    insertRows(tx, claims, rows.claims);
    insertRows(tx, claimAnchors, rows.anchors);
    insertRows(tx, acceptances, rows.acceptances);
    insertRows(tx, flags, rows.flags);
    insertRows(tx, sources, rows.sources);
    insertRows(tx, evidenceItems, rows.items);
    insertRows(tx, attachments, rows.attachments);
    insertRows(tx, verdicts, rows.verdicts);
  });
  return { id };
}

function sentenceRows(written: InventedText, versionId: string, blockRows: readonly { id: string }[]) {
  return written.sentences.map(({ block, start, end, isClaim }, index) => ({
    id: randomUUID(),
    versionId,
    blockId: blockRows[block]?.id ?? "",
    n: index + 1,
    start,
    end,
    suggestedReason: isClaim ? null : block === 0 ? ("headline" as const) : ("transition" as const),
  }));
}

function claimRows(
  { text, sentences: all }: InventedText,
  article: { id: string; versionId: string; checker: string },
) {
  const by = { addedBy: article.checker, addedAt: submittedAt };
  const sourceRows = Array.from({ length: SOURCES }, (_, index) => ({
    id: randomUUID(),
    name: `Office ${index + 1} of ${article.id.slice(0, 8)}`,
    kind: "document" as const,
    tier: "primary" as const,
    independenceGroup: `Group ${index % 9}`,
    ...by,
  }));
  const itemRows = sourceRows.map((source, index) => {
    const url = `https://office.example.org/${article.id}/${index}`;
    const title = `Annual table ${index + 1}, complete edition`;
    return { id: randomUUID(), sourceId: source.id, title, url, canonicalUrl: url, ...by };
  });
  const made = all
    .filter(({ isClaim }) => isClaim)
    .map((sentence, index) => ({
      ...sentence,
      end: sentence.end - 1,
      id: randomUUID(),
      n: index + 1,
      share: (index * 7) % 10,
    }));
  const accepted = made.filter(({ n }) => n <= made.length * 0.9);
  return {
    claims: made.map(({ id, n, start, end, share }) => ({
      id,
      articleId: article.id,
      n,
      statement: text.slice(start, end),
      kind: "statistic" as const,
      origin: "engine" as const,
      isKey: false,
      sourcing: share % 2 === 0 ? ("none" as const) : ("named" as const),
      checkWorthiness: 0.5 + share / 20,
      reasons: share % 3 === 0 ? ["a number", "a comparison"] : ["a number"],
      createdAt: submittedAt,
    })),
    anchors: made.map(({ id, start, end }) => ({
      id: randomUUID(),
      claimId: id,
      versionId: article.versionId,
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      status: "exact" as const,
    })),
    acceptances: accepted.map(({ id }) => ({ claimId: id, acceptedBy: article.checker, acceptedAt: submittedAt })),
    flags: made
      .filter(({ share }) => share % 2 === 0)
      .map(({ id }) => ({
        id: randomUUID(),
        claimId: id,
        kind: "citation_needed" as const,
        origin: "engine" as const,
        raisedAt: submittedAt,
      })),
    sources: sourceRows,
    items: itemRows,
    attachments: accepted.map(({ id, n }) => ({
      id: randomUUID(),
      claimId: id,
      evidenceId: itemRows[n % SOURCES]?.id ?? "",
      stance: "supports" as const,
      quote: "the figure that the office gives for the year, rounded to the nearest whole number",
      locatorKind: "page" as const,
      locator: String(1 + (n % 80)),
      attachedBy: article.checker,
      attachedAt: submittedAt,
    })),
    verdicts: accepted
      .filter(({ share }) => share > 6)
      .map(({ id }) => ({
        id: randomUUID(),
        claimId: id,
        n: 1,
        claimRevision: 1,
        outcome: "verified" as const,
        rationale: "The office's own table gives the same figure.",
        recordedBy: article.checker,
        recordedAt: submittedAt,
      })),
  };
}
