import { randomUUID } from "node:crypto";
import { comments } from "#/db/schema/index.ts";
import { assignArticle } from "../assignments/assign-article.ts";
import { assignClaims } from "../assignments/assign-claims.ts";
import { setDueDate } from "../assignments/set-due-date.ts";
import { unassignArticle } from "../assignments/unassign-article.ts";
import { unassignClaims } from "../assignments/unassign-claims.ts";
import { editComment } from "../comments/edit-comment.ts";
import { reopenComment } from "../comments/reopen-comment.ts";
import { resolveComment } from "../comments/resolve-comment.ts";
import { withdrawComment } from "../comments/withdraw-comment.ts";
import { writeComment } from "../comments/write-comment.ts";
import { type CastName, cast } from "./newsroom.ts";
import { type Deed, onAny, onBoth, type Place, type Step } from "./walk.ts";

const everybody = "rcvea";
const desk = "cvea";
const nobody = "";
const work = { duty: "check" as const, personId: "priya", due: "+3d" };

/** A comment on a claim of the owner's article. */
function aComment({ db, anArticleWithAClaim }: Place, writer: CastName, isResolved = false): string {
  const { claimId } = anArticleWithAClaim();
  const id = randomUUID();
  const at = new Date("2026-03-02T12:00:00Z");
  const resolved = isResolved ? { resolvedBy: cast.ravi.id, resolvedAt: at } : {};
  db.insert(comments)
    .values({ id, claimId, body: "Is this the latest table?", writtenBy: writer, writtenAt: at, ...resolved })
    .run();
  return id;
}

/** The same deed on an own comment in the own and in somebody else's article, and on a comment of Priya's. */
function onComments(ownComment: Deed, priyasComment: Deed): Step[] {
  return [
    ...onBoth(everybody, desk, ownComment),
    { row: "somebody else's comment", isOwn: true, who: nobody, deed: priyasComment },
  ];
}

const words = "Is this the table of 2025?";

export const teamSteps: Record<string, Step[]> = {
  "assignments/assign-article": onAny(desk, (place) => {
    const { id: articleId } = place.anArticleWithAClaim();
    return (ctx) => assignArticle(ctx, { articleId, ...work });
  }),
  "assignments/assign-claims": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => assignClaims(ctx, { claimIds: [claimId], ...work });
  }),
  "assignments/set-due-date": onAny(desk, (place) => {
    const { id: articleId } = place.anArticleWithAClaim();
    return (ctx) => setDueDate(ctx, { articleId, due: "+3d" });
  }),
  "assignments/unassign-article": onAny(desk, (place) => {
    const { id: articleId } = place.anArticleWithAClaim();
    assignArticle(place.as("tomas"), { articleId, ...work });
    return (ctx) => unassignArticle(ctx, { articleId, duty: "check" });
  }),
  "assignments/unassign-claims": onAny(desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    assignClaims(place.as("tomas"), { claimIds: [claimId], ...work });
    return (ctx) => unassignClaims(ctx, { claimIds: [claimId], duty: "check" });
  }),

  "comments/edit-comment": onComments(
    (place) => {
      const commentId = aComment(place, "noor");
      return (ctx) => editComment(ctx, { commentId, words, rowVersion: 1 });
    },
    (place) => {
      const commentId = aComment(place, "priya");
      return (ctx) => editComment(ctx, { commentId, words, rowVersion: 1 });
    },
  ),
  "comments/reopen-comment": onBoth(everybody, desk, (place) => {
    const commentId = aComment(place, "priya", true);
    return (ctx) => reopenComment(ctx, { commentId });
  }),
  "comments/resolve-comment": onBoth(everybody, desk, (place) => {
    const commentId = aComment(place, "priya");
    return (ctx) => resolveComment(ctx, { commentId });
  }),
  "comments/withdraw-comment": onComments(
    (place) => {
      const commentId = aComment(place, "noor");
      return (ctx) => withdrawComment(ctx, { commentId });
    },
    (place) => {
      const commentId = aComment(place, "priya");
      return (ctx) => withdrawComment(ctx, { commentId });
    },
  ),
  "comments/write-comment": onBoth(everybody, desk, (place) => {
    const { claimId } = place.anArticleWithAClaim();
    return (ctx) => writeComment(ctx, { claimId, words });
  }),
};
