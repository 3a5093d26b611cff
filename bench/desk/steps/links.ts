import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { type Kind, workOf } from "../fixture/work.ts";
import type { OwnNewsroom } from "../own-newsroom.ts";
import type { Walk } from "../walk.ts";

const linked: readonly Kind[] = ["routine", "needs-change"];

/**
 * The writer's own links, on file before the checker begins, each with its passage and page; a key claim has two. What
 * needs a change has one that refutes it, and one that holds once the change is made.
 */
export function attachLinks(newsroom: OwnNewsroom, walk: Walk): void {
  const { claims, text } = walk.desk();
  newsroom.as("noor", (ctx) => {
    for (const claim of claims) {
      const work = claim.state === "open" ? workOf(claim, text) : undefined;
      if (!work || !linked.includes(work.kind)) continue;
      const hosts = work.isKey || work.kind === "needs-change" ? ["statistics", "archive"] : ["statistics"];
      hosts.forEach((host, at) => {
        const refutes = work.kind === "needs-change" && at === 0;
        const evidence = {
          claimId: claim.id,
          url: `https://${host}.example.org/${walk.mode}/${claim.label}`,
          stance: refutes ? "refutes" : "supports",
          quote: "as the writer's own notes have it",
          locatorKind: "page",
          locator: "7",
          tier: at === 0 ? "primary" : "secondary",
        };
        attachEvidence(ctx, AttachEvidence.parse(evidence));
      });
    }
  });
}
