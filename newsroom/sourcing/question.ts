import type { Passage } from "../articles/passage.ts";
import { dueWords } from "../day.ts";
import type { FlagState } from "./sourcing-flag.ts";

/** A question to an article's reporter, as its page shows it. Times are milliseconds UTC. */
export type ReporterQuestion = {
  flagId: string;
  claimId: string;
  label: string;
  /** What is missing, in words: "Citation needed". */
  kind: string;
  /** Null where the claim stands nowhere in the latest text. */
  passage: Passage | null;
  statement: string;
  question: string;
  /** Whether the question names a confidential source: then it stays on the desk. */
  isConfidential: boolean;
  askedBy: string;
  askedAt: number;
  dueOn: string | null;
  /** Oldest first. */
  answers: { answer: string; by: string; at: number }[];
  state: FlagState;
  closing: { reason: string | null; by: string } | null;
};

/** "7 things we need from you" */
export function neededWords(count: number): string {
  if (count === 0) return "Nothing we need from you";
  return count === 1 ? "1 thing we need from you" : `${count} things we need from you`;
}

/**
 * The questions that wait, as the plain text of an e-mail. A question that names a confidential source is not in it.
 *
 * @param address where to answer
 */
export function questionsAsText(
  articles: readonly { headline: string; needed: readonly ReporterQuestion[] }[],
  { today, address }: { today: string; address: string },
): string {
  const asked = articles.filter(({ needed }) => needed.length > 0);
  let n = 0;
  const parts = asked.map(({ headline, needed }) => {
    const lines = needed.map((question) => {
      n += 1;
      const due = question.dueOn ? `, ${dueWords(question.dueOn, today)}` : "";
      const words = question.isConfidential
        ? "(This question names somebody confidential: read it at the address below.)"
        : question.question;
      return `${n}. ${words}\n   ${quoted(question)}\n   ${question.askedBy} asks${due}.`;
    });
    return [headline, ...lines].join("\n\n");
  });
  return [neededWords(n), ...parts, `Answer here: ${address}`].join("\n\n");
}

function quoted({ passage, statement }: ReporterQuestion): string {
  return `“${passage ? `${passage.lead}${passage.words}${passage.rest}` : statement}”`;
}
