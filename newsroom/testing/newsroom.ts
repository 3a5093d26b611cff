import { randomUUID } from "node:crypto";
import { type Database, openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import {
  acceptances,
  articles,
  articleVersions,
  attachments,
  blocks,
  claimAnchors,
  claims,
  evidenceItems,
  newsrooms,
  people,
  personRoles,
  sentences,
  sources,
} from "#/db/schema/index.ts";
import type { Mode, Role, Stance, Tier } from "#/db/vocabulary.ts";
import type { Context } from "../context.ts";

/** The cast: the same people in tests and in the demo. */
export const cast = {
  noor: { id: "noor", name: "Noor Haddad", email: "noor@newsroom.test", roles: ["reporter"] },
  priya: { id: "priya", name: "Priya Raman", email: "priya@newsroom.test", roles: ["checker"] },
  ravi: { id: "ravi", name: "Ravi Okafor", email: "ravi@newsroom.test", roles: ["reviewer"] },
  tomas: { id: "tomas", name: "Tomás Vidal", email: "tomas@newsroom.test", roles: ["editor"] },
  lena: { id: "lena", name: "Lena Brandt", email: "lena@newsroom.test", roles: ["editor", "reviewer"] },
  ines: { id: "ines", name: "Inês Duarte", email: "ines@newsroom.test", roles: ["administrator"] },
} as const satisfies Record<string, { id: string; name: string; email: string; roles: readonly Role[] }>;
export type CastName = keyof typeof cast;

const noon = new Date("2026-03-02T12:00:00Z");

/** A newsroom in memory: real migrations, the cast on staff, a clock that starts at noon and ticks a second a look. */
export function aNewsroom(): { db: Database; as: (name: CastName, roles?: readonly Role[]) => Context } {
  const db = openDatabase(":memory:");
  applyMigrations(db);
  db.insert(newsrooms)
    .values({
      id: 1,
      name: "Exampleton Checks",
      publicAddress: "https://checks.example.org",
      correctionsPolicyUrl: "https://checks.example.org/corrections",
    })
    .run();
  for (const { id, name, email, roles } of Object.values(cast)) {
    db.insert(people).values({ id, name, email, joinedAt: noon }).run();
    for (const role of roles) db.insert(personRoles).values({ personId: id, role }).run();
  }

  let ticks = 0;
  const now = () => new Date(noon.getTime() + 1000 * ticks++);
  const as = (name: CastName, roles: readonly Role[] = cast[name].roles): Context => ({
    db,
    actor: { id: cast[name].id, name: cast[name].name, roles: new Set(roles) },
    now,
  });
  return { db, as };
}

type ArticleOptions = { mode?: Mode; text?: string; ownerId?: string };

/** An article with one paragraph and a sentence per line of `text`, as if submitted, without suggestions. */
export function anArticle(
  db: Database,
  {
    mode = "copy_check",
    text = "Traffic doubled in 2025.\nThe port grew by 4%.",
    ownerId = "noor",
  }: ArticleOptions = {},
): { id: string; versionId: string; text: string; sentenceIds: string[] } {
  const id = randomUUID();
  const versionId = randomUUID();
  const blockId = randomUUID();
  db.insert(articles)
    .values({
      id,
      mode,
      headline: "Harbour traffic",
      publisher: "The Exampleton Courier",
      sourceUrl: "https://courier.example.com/harbour",
      publishedOn: "2026-02-19",
      language: "en",
      ownerId,
      submittedAt: noon,
    })
    .run();
  db.insert(articleVersions)
    .values({ id: versionId, articleId: id, n: 1, text, sha256: "0".repeat(64), createdBy: ownerId, createdAt: noon })
    .run();
  db.insert(blocks).values({ id: blockId, versionId, n: 1, kind: "paragraph", start: 0, end: text.length }).run();

  let start = 0;
  const sentenceIds = text.split("\n").map((words, index) => {
    const sentenceId = randomUUID();
    db.insert(sentences)
      .values({ id: sentenceId, versionId, blockId, n: index + 1, start, end: start + words.length })
      .run();
    start += words.length + 1;
    return sentenceId;
  });
  return { id, versionId, text, sentenceIds };
}

type ClaimOptions = {
  exact?: string;
  accepted?: boolean;
  isKey?: boolean;
  evidence?: readonly (Stance | { stance: Stance; tier?: Tier; group?: string; quote?: string; locator?: string })[];
};

/** A claim on words of the article, accepted by Priya unless said otherwise, with evidence of the given stances. */
export function aClaim(
  db: Database,
  article: { id: string; versionId: string; text: string },
  { exact = article.text.split("\n")[0] ?? "", accepted = true, isKey = false, evidence = [] }: ClaimOptions = {},
): { id: string; n: number; attachmentIds: string[] } {
  const id = randomUUID();
  const count = db.select({ n: claims.n }).from(claims).all().length + 1;
  db.insert(claims)
    .values({
      id,
      articleId: article.id,
      n: count,
      statement: exact,
      kind: "fact",
      origin: accepted ? "person" : "engine",
      sourcing: "none",
      isKey,
      createdAt: noon,
    })
    .run();
  const start = article.text.indexOf(exact);
  db.insert(claimAnchors)
    .values({
      id: randomUUID(),
      claimId: id,
      versionId: article.versionId,
      start,
      end: start + exact.length,
      exact,
      prefix: article.text.slice(Math.max(0, start - 32), start),
      suffix: article.text.slice(start + exact.length, start + exact.length + 32),
      status: "exact",
    })
    .run();
  if (accepted) db.insert(acceptances).values({ claimId: id, acceptedBy: "priya", acceptedAt: noon }).run();
  const attachmentIds = evidence.map((item, index) =>
    attach(db, id, index, typeof item === "string" ? { stance: item } : item),
  );
  return { id, n: count, attachmentIds };
}

function attach(
  db: Database,
  claimId: string,
  index: number,
  item: { stance: Stance; tier?: Tier; group?: string; quote?: string; locator?: string },
): string {
  const sourceId = randomUUID();
  const evidenceId = randomUUID();
  const attachmentId = randomUUID();
  const name = `Office ${index + 1} of ${claimId.slice(0, 4)}`;
  db.insert(sources)
    .values({
      id: sourceId,
      name,
      kind: "document",
      tier: item.tier ?? "primary",
      independenceGroup: item.group ?? name,
      addedBy: "priya",
      addedAt: noon,
    })
    .run();
  const url = `https://office.example.gov/${sourceId}`;
  db.insert(evidenceItems)
    .values({
      id: evidenceId,
      sourceId,
      title: `Table ${index + 1}`,
      url,
      canonicalUrl: url,
      addedBy: "priya",
      addedAt: noon,
    })
    .run();
  db.insert(attachments)
    .values({
      id: attachmentId,
      claimId,
      evidenceId,
      stance: item.stance,
      quote: item.quote ?? null,
      locatorKind: item.locator ? "page" : "none",
      locator: item.locator ?? null,
      attachedBy: "priya",
      attachedAt: noon,
    })
    .run();
  return attachmentId;
}
