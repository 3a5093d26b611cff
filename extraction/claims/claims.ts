import { contentSpans, sourceSpan } from "../attribution/whole-quotations.ts";
import { checkWorthinessOf, sharedScores } from "../check-worthiness/check-worthiness.ts";
import type { Attribution, Directness, ExtractedClaim, Span } from "../extraction.ts";
import type { ReadSentence, ResolvedAttribution } from "../speakers/discourse.ts";
import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { kindOf } from "./kinds.ts";
import { type Region, regionsOf } from "./regions.ts";
import { sourcingOf, sourcingReason } from "./sourcing.ts";
import { type Clause, clausesOf, isSpeech } from "./splitting.ts";
import { type Opening, statementOf, withCopula, withoutRelative } from "./statements.ts";

/**
 * The claims of one sentence, at least one, and what of it says nothing by itself.
 * `offset` is the index the first of them gets in the article.
 */
export function claimsOf(
  text: string,
  read: ReadSentence,
  linked: boolean,
  offset: number,
): { claims: ExtractedClaim[]; fragments: Span[] } {
  const { tokens } = read;
  const claims: ExtractedClaim[] = [];
  const fragments: Span[] = [];
  for (const region of regionsOf(read)) {
    if (region.fragment) {
      fragments.push(spanOf(tokens, region));
      continue;
    }
    const clauses = clausesOf(tokens, region, region.subject ?? null);
    const parent = offset + claims.length;
    for (const clause of clauses) {
      const claim = claimOf(text, read, { region, clause, linked });
      if (clause.splitOff) claim.parent = parent;
      claims.push(claim);
    }
  }
  const scores = sharedScores(
    tokens,
    claims.map((claim) => claim.checkWorthiness),
  );
  claims.forEach((claim, at) => {
    claim.checkWorthiness = scores[at] as number;
  });
  return { claims, fragments };
}

function claimOf(
  text: string,
  read: ReadSentence,
  { region, clause, linked }: { region: Region; clause: Clause; linked: boolean },
): ExtractedClaim {
  const { tokens } = read;
  const by = region.by;
  const span = spanOf(tokens, clause);
  const sourcing = sourcingOf(by && { vague: by.vague, anonymous: by.speaker.anonymous }, linked);
  const verb = by === null ? null : (by.found?.verb ?? "say");
  const hypothetical =
    by?.found?.hypothetical === true &&
    /^(?:would|will|could|might|may)$/.test(tokens[by.found.cue.from - 1]?.lower ?? "");
  const kind = hypothetical ? "prediction" : kindOf(tokens, clause, { verb, vague: by?.vague ?? false });
  const { score, reasons } = checkWorthinessOf(tokens, clause);
  const attribution = by && attributionOf(tokens, by, clause);
  const unsourced = sourcingReason(text, sourcing, attribution);
  return {
    ...span,
    exact: text.slice(span.start, span.end),
    ...statementFor(text, read, clause, region),
    sentence: read.index,
    kind,
    attribution,
    sourcing,
    checkWorthiness: score,
    reasons: unsourced === null ? reasons : [...reasons, unsourced],
  };
}

function statementFor(
  text: string,
  read: ReadSentence,
  clause: Clause,
  region: Region,
): Pick<ExtractedClaim, "statement" | "inserted"> {
  const span = spanOf(read.tokens, clause);
  const comma = region.copulaAt === undefined ? undefined : read.tokens[region.copulaAt];
  if (comma?.text === "," && comma.start > span.start && comma.end < span.end) return withCopula(text, span, comma);
  const relative = region.relativeAt === undefined ? undefined : read.tokens[region.relativeAt];
  if (relative !== undefined && relative.start > span.start && relative.end < span.end)
    return withoutRelative(text, span, relative);
  return statementOf(text, span, openingOf(text, read, clause, region));
}

function attributionOf(tokens: readonly Token[], by: ResolvedAttribution, clause: Run): Attribution {
  const { found, spoken, via } = by;
  return {
    source: spoken?.source ?? (found && sourceSpan(tokens, found)),
    name: by.vague ? null : by.speaker.name,
    cue: spoken?.cue ?? (found && spanOf(tokens, found.cue)),
    content: spoken?.content ?? (found === null ? [spanOf(tokens, clause)] : contentSpans(tokens, found.content)),
    directness: directnessOf(tokens, clause),
    sourceKind: by.speaker.sourceKind,
    ...(via && {
      via: { source: sourceSpan(tokens, via.found), name: via.speaker.name, cue: spanOf(tokens, via.found.cue) },
    }),
  };
}

function directnessOf(tokens: readonly Token[], run: Run): Directness {
  if (isSpeech(tokens, run)) return "direct";
  for (let at = run.from; at < run.to; at += 1) if ((tokens[at] as Token).quoted) return "mixed";
  return "indirect";
}

function openingOf(text: string, read: ReadSentence, clause: Clause, region: Region): Opening | null {
  const { by } = region;
  if (clause.subject !== null) {
    const subject = spanOf(read.tokens, clause.subject);
    const first = read.tokens[clause.subject.from] as Token;
    const pronoun = /^(?:he|she)$/.test(first.lower) && read.subject !== null;
    const words = pronoun ? read.subject + text.slice(first.end, subject.end) : text.slice(subject.start, subject.end);
    const copula = region.copula === true && !clause.splitOff;
    return {
      words: words.trim() + (copula ? " is" : ""),
      from: copula ? "copula" : pronoun ? "antecedent" : "subject",
      replaces: null,
    };
  }
  const first = read.tokens[clause.from] as Token;
  if (by !== null || read.subject === null || clause.from > 0 || !/^(?:he|she)$/.test(first.lower)) return null;
  return { words: read.subject, from: "antecedent", replaces: { start: first.start, end: first.end } };
}

function spanOf(tokens: readonly Token[], run: Run): Span {
  return { start: (tokens[run.from] as Token).start, end: (tokens[run.to - 1] as Token).end };
}
