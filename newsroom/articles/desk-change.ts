import type { ArticleDesk } from "./desk.ts";
import { type Derived, settled } from "./gate.ts";
import { fullRows, type LeanRows } from "./lean-desk.ts";

/** Everything on a desk but the text and what stands in it: small, so it travels whole. */
export type DeskHead = Omit<ArticleDesk, Derived | "text" | "links" | "blocks" | "claims" | "sentences" | "n">;

/**
 * What has changed on a desk from one event of the audit log to another. `reload` where that cannot be said in claims
 * and sentences: another version, or too much at once.
 */
export type DeskChange =
  | { kind: "reload"; n: number }
  | ({
      kind: "changed";
      /** The change holds for every desk that was read at this event or a later one. */
      since: number;
      /** The event it leads up to. */
      n: number;
      head: DeskHead;
    } & LeanRows);

/**
 * The desk after the change: the same desk where it knows all of it already, null where the change does not reach back
 * far enough, or says that the desk has to be read again.
 */
export function changedDesk(desk: ArticleDesk, change: DeskChange): ArticleDesk | null {
  if (change.n <= desk.n && change.kind === "changed") return desk;
  if (change.kind === "reload" || change.since > desk.n) return null;
  const claims = new Map(desk.claims.map((claim) => [claim.id, claim]));
  const rows = fullRows(change, desk.text);
  for (const claim of rows.claims) claims.set(claim.id, claim);
  const sentences = new Map(rows.sentences.map((sentence) => [sentence.id, sentence]));
  return settled({
    ...desk,
    ...change.head,
    n: change.n,
    claims: [...claims.values()].toSorted((a, b) => a.start - b.start || a.n - b.n),
    sentences: desk.sentences.map((sentence) => {
      const { claimIds, isDecided } = sentence;
      const changed = sentences.get(sentence.id);
      return changed ? { ...changed, claimIds, isDecided } : sentence;
    }),
  });
}
