import { eq } from "drizzle-orm";
import { articles } from "#/db/schema/index.ts";
import type { Mode } from "#/db/vocabulary.ts";
import type { Context } from "../context.ts";
import { aSignedOffArticle, type CheckedArticle } from "./checked-article.ts";
import { aClaim, aNewsroom, anArticle } from "./newsroom.ts";

/** Where a command is called: a newsroom in which Noor is the one who tries. */
export type Place = ReturnType<typeof aNewsroom> & {
  /** Whose row it is: Noor's own, or Lena's. */
  ownerId: "noor" | "lena";
  /** An article of the owner's with an accepted claim and its evidence, attached by Priya. */
  anArticleWithAClaim: (mode?: Mode) => ReturnType<typeof anArticle> & { claimId: string; attachmentId: string };
  /** An article of the owner's that Priya checked and Tomás signed off. */
  aSignedOffArticle: (mode: Mode) => CheckedArticle;
  /** Makes it the owner's. */
  own: (articleId: string) => void;
};

/** Arranges what has to be there, and gives back the call of one command. */
export type Deed = (place: Place) => (ctx: Context) => unknown;

/** A command on one kind of row, and the letters of the roles that may: rcvea. */
export type Step = {
  row: string;
  isOwn: boolean;
  who: string;
  deed: Deed;
  /** Who may is refused all the same, by a rule that has nothing to do with roles. */
  isAgainstRule?: boolean;
};

export function aPlace(isOwn: boolean): Place {
  const newsroom = aNewsroom();
  const { db } = newsroom;
  const ownerId = isOwn ? "noor" : "lena";
  const own = (articleId: string): void => {
    db.update(articles).set({ ownerId }).where(eq(articles.id, articleId)).run();
  };
  return {
    ...newsroom,
    ownerId,
    own,
    anArticleWithAClaim(mode = "copy_check") {
      const article = anArticle(db, { mode, ownerId });
      const { id, attachmentIds } = aClaim(db, article, { evidence: ["supports"] });
      return { ...article, claimId: id, attachmentId: attachmentIds[0] ?? "" };
    },
    aSignedOffArticle(mode) {
      const article = aSignedOffArticle(newsroom, mode);
      own(article.id);
      return article;
    },
  };
}

/** The same deed on an own row and on somebody else's. */
export function onBoth(own: string, others: string, deed: Deed): Step[] {
  return [
    { row: "own", isOwn: true, who: own, deed },
    { row: "somebody else's", isOwn: false, who: others, deed },
  ];
}

/** A deed that does not depend on whose row it is. */
export function onAny(who: string, deed: Deed): Step[] {
  return onBoth(who, who, deed);
}
