import { contentSpans, sourceSpan } from "../attribution/whole-quotations.ts";
import { checkWorthinessOf, sharedScores } from "../check-worthiness/check-worthiness.ts";
import type { Attribution, Directness, ExtractedClaim, Span } from "../extraction.ts";
import type { ReadSentence, ResolvedAttribution } from "../speakers/discourse.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { antecedentsOf } from "./antecedents.ts";
import type { Clause, Piece } from "./clause.ts";
import { detailsOf } from "./details.ts";
import { kindOf } from "./kinds.ts";
import { type Region, regionsOf } from "./regions.ts";
import { sourcingOf, sourcingReason } from "./sourcing.ts";
import { clausesOf, isSpeech } from "./splitting.ts";
import { type Antecedent, spanOf, statementOf } from "./statements.ts";

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
    const details = new Set<Clause>();
    const clauses = clausesOf(tokens, region, region.subject ?? null).flatMap((clause) => {
      const less = detailsOf(tokens, clause);
      for (const detail of less) details.add(detail);
      return [clause, ...less];
    });
    const indices = new Map(clauses.map((clause, index): [Clause, number] => [clause, offset + claims.length + index]));
    const antecedents = antecedentsOf(text, read, clauses);
    for (const clause of clauses) {
      const claim = claimOf(text, read, { region, clause, linked, antecedents });
      const parent = clause.parent === null ? undefined : indices.get(clause.parent);
      if (parent !== undefined) claim.parent = parent;
      if (details.has(clause)) claim.detail = true;
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

type Circumstances = {
  region: Region;
  clause: Clause;
  linked: boolean;
  antecedents: ReadonlyMap<number, Antecedent>;
};

function claimOf(
  text: string,
  read: ReadSentence,
  { region, clause, linked, antecedents }: Circumstances,
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
    ...statementOf({ text, tokens }, piecesOf(tokens, clause, region), antecedents),
    sentence: read.index,
    kind,
    attribution,
    sourcing,
    checkWorthiness: score,
    reasons: unsourced === null ? reasons : [...reasons, unsourced],
  };
}

/** The pieces of the clause; what the region lacks in front, or has in a comma's or "who" 's place, is put in order. */
function piecesOf(tokens: readonly Token[], clause: Clause, region: Region): Piece[] {
  const { copulaAt, relativeAt } = region;
  if (copulaAt !== undefined && tokens[copulaAt]?.text === "," && copulaAt > clause.from && copulaAt + 1 < clause.to)
    return [{ from: clause.from, to: copulaAt }, { written: "is" }, { from: copulaAt + 1, to: clause.to }];
  if (relativeAt !== undefined && relativeAt > clause.from && relativeAt + 1 < clause.to)
    return [trimRun(tokens, clause.from, relativeAt), { from: relativeAt + 1, to: clause.to }];
  const [opening, ...rest] = clause.pieces;
  return region.copula === true && clause.parent === null && opening !== undefined
    ? [opening, { written: "is" }, ...rest]
    : clause.pieces;
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
