import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#/db/client.ts";
import { articles, blocks, claims, flagClosings, flagQuestions, flags, sentences } from "#/db/schema/index.ts";
import type { Mode } from "#/db/vocabulary.ts";
import { currentVersion } from "../articles/current-version.ts";
import { type Passage, passageAround } from "../articles/passage.ts";
import { type ArticleRow, isFrozen } from "../articles/working-article.ts";
import { claimLabel } from "../claims/claim.ts";
import { stateOfFlag } from "../claims/desk-claim.ts";
import { type ClaimRecord, claimRecords, type FlagRecord } from "../claims/queries.ts";
import { discretionOf } from "../reports/confidential-names.ts";
import type { ReporterQuestion } from "./question.ts";
import { flagKinds } from "./sourcing-flag.ts";

/** What a reporter is asked about one article, in reading order. */
export type AskedArticle = {
  id: string;
  headline: string;
  mode: Mode;
  /** What needs an answer. */
  needed: ReporterQuestion[];
  /** What was answered, or is not needed any more. */
  done: ReporterQuestion[];
};

/** Everything that was put to the person as a reporter, the latest article first. */
export function questionsTo(db: Reader, personId: string): AskedArticle[] {
  return askedArticles(db, personId).map((article) => {
    const version = currentVersion(db, article.id);
    const isOver = isFrozen(db, article.id);
    const { isRevealing } = discretionOf(db, article.id, version.text);
    const spans = db
      .select({ start: sentences.start, end: sentences.end, kind: blocks.kind })
      .from(sentences)
      .innerJoin(blocks, eq(blocks.id, sentences.blockId))
      .where(eq(sentences.versionId, version.id))
      .orderBy(asc(sentences.n))
      .all();
    const passageOf = ({ anchors: [anchor] }: ClaimRecord): Passage | null =>
      anchor ? passageAround(version.text, spans, anchor) : null;
    const asked = claimRecords(db, article.id, version.id).flatMap((record) =>
      record.flags.flatMap((flag): ReporterQuestion[] => {
        if (!flag.question) return [];
        const question = reporterQuestion(flag, flag.question, record, passageOf(record));
        return [{ ...question, isConfidential: isRevealing(question.question) }];
      }),
    );
    const isNeeded = ({ state }: ReporterQuestion): boolean => state === "asked" && !isOver;
    return {
      id: article.id,
      headline: article.headline,
      mode: article.mode,
      needed: asked.filter(isNeeded),
      done: asked.filter((question) => !isNeeded(question)),
    };
  });
}

/** How many answers the person still owes as a reporter. */
export function questionsWaiting(db: Reader, personId: string): number {
  const open = db
    .select({ id: flags.id })
    .from(flagQuestions)
    .innerJoin(flags, eq(flags.id, flagQuestions.flagId))
    .innerJoin(claims, eq(claims.id, flags.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(flagClosings, eq(flagClosings.flagId, flags.id))
    .where(and(eq(articles.ownerId, personId), isNull(flagClosings.flagId)))
    .get();
  return open ? questionsTo(db, personId).reduce((sum, { needed }) => sum + needed.length, 0) : 0;
}

function askedArticles(db: Reader, personId: string): ArticleRow[] {
  const rows = db
    .select({ article: articles })
    .from(flagQuestions)
    .innerJoin(flags, eq(flags.id, flagQuestions.flagId))
    .innerJoin(claims, eq(claims.id, flags.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(eq(articles.ownerId, personId))
    .groupBy(articles.id)
    .all();
  return rows
    .map(({ article }) => article)
    .toSorted((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime() || (a.id < b.id ? 1 : -1));
}

function reporterQuestion(
  record: FlagRecord,
  asked: NonNullable<FlagRecord["question"]>,
  claim: ClaimRecord,
  passage: Passage | null,
): ReporterQuestion {
  const { flag, closing } = record;
  return {
    flagId: flag.id,
    claimId: claim.claim.id,
    label: claimLabel(claim.claim.n),
    kind: flagKinds[flag.kind].label,
    passage,
    statement: claim.claim.statement,
    question: asked.question,
    isConfidential: false,
    askedBy: asked.byName,
    askedAt: asked.askedAt.getTime(),
    dueOn: asked.dueOn,
    answers: record.answers.map(({ answer, byName, answeredAt }) => ({ answer, by: byName, at: answeredAt.getTime() })),
    state: stateOfFlag(record, claim),
    closing: closing && { reason: closing.reason, by: closing.byName },
  };
}
