import { currentVersion } from "#/newsroom/articles/current-version.ts";
import { PostVersion } from "#/newsroom/articles/input.ts";
import { postVersion } from "#/newsroom/articles/post-version.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { dismissClaim } from "#/newsroom/claims/dismiss-claim.ts";
import { markClaim } from "#/newsroom/claims/mark-claim.ts";
import { firstVersion, sentences } from "./ferry-article.ts";
import { attach, claimsOf, decide } from "./own-claims.ts";
import { contextOf, submit, withDatabase } from "./own-data.ts";

/** The ferry article with every sentence a claim, C-numbers aside from what the engine suggested, all rated true. */
export function aCheckedFerryArticle(headline: string): { id: string } {
  const { id } = submit("noor", { headline, text: firstVersion });
  withDatabase((db) => {
    const priya = contextOf(db, "priya");
    for (const { id: claimId } of articleDesk(db, id, priya.actor).claims) {
      dismissClaim(priya, { claimId, reason: "wrong_words", note: null });
    }
    const versionId = currentVersion(db, id).id;
    for (const sentence of sentences) {
      const start = firstVersion.indexOf(sentence);
      const exact = sentence.slice(0, -1);
      markClaim(priya, { articleId: id, versionId, start, end: start + exact.length, exact });
    }
  });
  for (const claim of workedOn(id)) {
    attach(claim.id, {
      url: `https://ferry.example.org/${claim.id}`,
      title: "Annual report",
      sourceName: "Ferry company",
    });
    decide(claim.id, "true", "The annual report gives this figure on its second page.");
  }
  return { id };
}

/** Claims that were not dismissed, in reading order. */
export function workedOn(articleId: string): ReturnType<typeof claimsOf> {
  return claimsOf(articleId).filter(({ state }) => state !== "dismissed");
}

/** Posts a text on top of the current version, as somebody else does meanwhile. */
export function post(name: Parameters<typeof contextOf>[1], articleId: string, text: string): void {
  withDatabase((db) => {
    const seen = currentVersion(db, articleId).id;
    postVersion(contextOf(db, name), PostVersion.parse({ articleId, text, seen }));
  });
}
