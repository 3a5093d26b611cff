import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { attachments, evidenceItems, sources, withdrawals } from "#/db/schema/index.ts";
import { touchClaim } from "../claims/touch-claim.ts";
import { requireAccepted, type WorkingClaim } from "../claims/working-claim.ts";
import { queueCopy } from "../copies/queue-copy.ts";
import { NotFound, RuleBroken } from "../errors.ts";
import type { Actor } from "../permissions.ts";
import type { Change } from "../transact.ts";
import { isNotUndone } from "../undo/undone-rows.ts";
import { veilsOver } from "../verdicts/queries.ts";
import { canonicalUrl, hostOf, independenceGroupOf, sameName, titleOf } from "./evidence.ts";
import type { AttachEvidence } from "./input.ts";
import { type EvidenceRow, mayIdentify, type SourceRow } from "./queries.ts";

export type AttachmentRow = typeof attachments.$inferSelect;

/**
 * A step of every deed that brings evidence, once its actor is authorised. A link, an item or a source that is on file is
 * reused; what is missing is put on file. A verdict that stood until now is taken up again, since what it rests on changed.
 *
 * @throws NotFound, RuleBroken
 */
export function addEvidence(change: Change, actor: Actor, claim: WorkingClaim, input: AttachEvidence): AttachmentRow {
  const { tx, at, actorId, record } = change;
  requireAccepted(claim);
  const item = itemOnFile(change, actor, input) ?? newItem(change, actor, input, claim);
  requireNew(change, actor, item, input);

  const attachment = tx
    .insert(attachments)
    .values({
      id: randomUUID(),
      claimId: claim.row.id,
      evidenceId: item.id,
      stance: input.stance,
      quote: input.quote,
      locatorKind: input.locatorKind,
      locator: input.locatorKind === "none" ? null : input.locator,
      note: input.note,
      attachedBy: actorId,
      attachedAt: at,
    })
    .returning()
    .get();
  record({
    name: "evidence.attached",
    subjectId: attachment.id,
    articleId: claim.article.id,
    detail: { label: claim.label, evidenceId: item.id, sourceId: item.sourceId, stance: input.stance },
  });
  queueCopy(change, item.id, attachment.quote);
  if (claim.state === "settled") touchClaim(change, claim, "evidence was attached");
  return attachment;
}

/** The item the form points to, or the one its link is on file as; its source counts, whatever the form says of it. */
function itemOnFile({ tx }: Change, actor: Actor, input: AttachEvidence): EvidenceRow | null {
  const found = input.evidenceId
    ? tx.select().from(evidenceItems).where(eq(evidenceItems.id, input.evidenceId)).get()
    : input.url
      ? tx
          .select()
          .from(evidenceItems)
          .where(eq(evidenceItems.canonicalUrl, canonicalUrl(input.url)))
          .get()
      : undefined;
  if (!found) {
    if (input.evidenceId) throw new NotFound("This evidence is not on file. Search for it again, or paste its link.");
    return null;
  }
  const source = tx.select().from(sources).where(eq(sources.id, found.sourceId)).get();
  if (!source || !mayIdentify(tx, actor, source)) {
    throw input.evidenceId
      ? new NotFound("This evidence is not on file. Search for it again, or paste its link.")
      : new RuleBroken("This link cannot be attached by you. Ask an editor to attach it.");
  }
  requireKeptSecret(source, input);
  return found;
}

function newItem(change: Change, actor: Actor, input: AttachEvidence, claim: WorkingClaim): EvidenceRow {
  const { tx, at, actorId } = change;
  const source = sourceOnFile(change, actor, input) ?? newSource(change, input, claim);
  const title = input.title ?? (input.url ? titleOf(input.url) : source.name);
  if (!input.url) {
    const ofSource = tx.select().from(evidenceItems).where(eq(evidenceItems.sourceId, source.id)).all();
    const same = ofSource.find((item) => item.url === null && sameName(item.title, title));
    if (same) return same;
  }
  return tx
    .insert(evidenceItems)
    .values({
      id: randomUUID(),
      sourceId: source.id,
      title,
      url: input.url,
      canonicalUrl: input.url ? canonicalUrl(input.url) : null,
      publisher: input.publisher,
      publishedOn: input.publishedOn,
      addedBy: actorId,
      addedAt: at,
    })
    .returning()
    .get();
}

/** A source by id, or by the name that was typed or the link's host. Whoever may not identify a confidential one does not find it. */
function sourceOnFile({ tx }: Change, actor: Actor, input: AttachEvidence): SourceRow | null {
  if (input.sourceId) {
    const source = tx.select().from(sources).where(eq(sources.id, input.sourceId)).get();
    if (!source || !mayIdentify(tx, actor, source)) {
      throw new NotFound("This source is not on file for you. Choose another, or ask an editor to attach it.");
    }
    requireKeptSecret(source, input);
    return source;
  }
  const name = nameOf(input);
  const namesakes = tx
    .select()
    .from(sources)
    .all()
    .filter((source) => sameName(source.name, name) && mayIdentify(tx, actor, source));
  if (input.isConfidential) return namesakes.find((source) => source.isConfidential) ?? null;
  return namesakes.find((source) => !source.isConfidential) ?? namesakes[0] ?? null;
}

function newSource({ tx, at, actorId, record }: Change, input: AttachEvidence, claim: WorkingClaim): SourceRow {
  const name = nameOf(input);
  const source = tx
    .insert(sources)
    .values({
      id: randomUUID(),
      name,
      kind: input.sourceKind,
      tier: input.tier,
      independenceGroup: independenceGroupOf(input.independenceGroup ?? name),
      interestNote: input.interestNote,
      isConfidential: input.isConfidential,
      publicDescription: input.publicDescription,
      addedBy: actorId,
      addedAt: at,
    })
    .returning()
    .get();
  record({ name: "source.added", subjectId: source.id, articleId: claim.article.id, detail: { sourceId: source.id } });
  return source;
}

function nameOf(input: AttachEvidence): string {
  const name = input.sourceName ?? (input.url ? hostOf(input.url) : null);
  if (!name) throw new RuleBroken("Name the source: who or what is behind this?");
  return name;
}

/** What was marked confidential never lands under a source that reports name. */
function requireKeptSecret(source: SourceRow, input: AttachEvidence): void {
  if (!input.isConfidential || source.isConfidential) return;
  throw new RuleBroken(
    `This is on file under “${source.name}”, which reports name. Make that source confidential first, or attach this as public.`,
  );
}

/** Whoever reviews blind may attach again what others attached: a refusal would tell them its stance. */
function requireNew({ tx }: Change, actor: Actor, item: EvidenceRow, input: AttachEvidence): void {
  const isVeiled = veilsOver(tx, actor, input.claimId).length > 0;
  const same = tx
    .select({ quote: attachments.quote })
    .from(attachments)
    .leftJoin(withdrawals, eq(withdrawals.attachmentId, attachments.id))
    .where(
      and(
        eq(attachments.claimId, input.claimId),
        eq(attachments.evidenceId, item.id),
        eq(attachments.stance, input.stance),
        isNull(withdrawals.attachmentId),
        isVeiled ? eq(attachments.attachedBy, actor.id) : undefined,
        isNotUndone(attachments.id),
      ),
    )
    .all();
  if (same.some((attachment) => attachment.quote === input.quote)) {
    throw new RuleBroken(
      "This evidence is attached already, with the same stance and passage. Quote another passage of it.",
    );
  }
}
