import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { workOf } from "../fixture/work.ts";
import type { OwnNewsroom } from "../own-newsroom.ts";
import type { Walk } from "../walk.ts";

/**
 * The writer's own documents, on file before the checker begins, each with its passage and page on the claim that the
 * writer noted it for. Other claims rest on the same documents: the desk offers them there. What needs a change has one
 * that refutes it, and one that holds once the change is made.
 */
export function attachLinks(newsroom: OwnNewsroom, walk: Walk): void {
  const { claims, text } = walk.desk();
  newsroom.as("noor", (ctx) => {
    for (const claim of claims) {
      const work = claim.state === "open" ? workOf(claim, text) : undefined;
      for (const [at, title] of (work?.notes ?? []).entries()) {
        const refutes = work?.kind === "needs-change" && at === 0;
        const evidence = {
          claimId: claim.id,
          url: `https://${at === 0 ? "documents" : "archive"}.example.org/${walk.mode}/${title.replaceAll(" ", "-")}`,
          title,
          stance: refutes ? "refutes" : "supports",
          quote: "as the writer's own notes have it",
          locatorKind: "page",
          locator: "7",
          tier: at === 0 ? "primary" : "secondary",
        };
        attachEvidence(ctx, AttachEvidence.parse(evidence));
      }
    }
  });
}
