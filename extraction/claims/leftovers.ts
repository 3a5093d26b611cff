import type { FoundAttribution } from "../attribution/found-attribution.ts";
import { type Phrase, wholePhrase } from "../attribution/phrase.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { NEGATIONS } from "../lexicon/function-words.ts";
import { NUMBER_WORDS } from "../lexicon/quantities.ts";
import { type Run, trimRun } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";
import { findFiniteVerb } from "../words/verbs.ts";
import { hasOwnSubject } from "./own-subjects.ts";

/**
 * What is left of a sentence beside what is reported in it. A fragment says nothing by itself. `copulaAt` is the comma
 * that "is" stands for, `relativeAt` the "who" that falls away to make a sentence of the words round it.
 */
export type Leftover = Run & { fragment: boolean; copulaAt?: number; relativeAt?: number };

/** Leftovers with fewer words than this say nothing on their own. */
const SHORTEST_LEFTOVER = 4;

/**
 * The words round what is attributed, `frame` being the attribution whose cue is among them: claims of the article's
 * own where they stand alone. What does not but holds a figure or a negation, which are never lost, is a fragment.
 */
export function leftoversOf(tokens: readonly Token[], run: Run, frame: FoundAttribution | null): Leftover[] {
  const trimmed = trimRun(tokens, run.from, run.to);
  if (trimmed.to <= trimmed.from) return [];
  if (frame === null) return standing(tokens, trimmed, false);
  const { source, cue } = frame;
  if (source === null || source.from < trimmed.from || source.to > trimmed.to) return aroundCue(tokens, trimmed, frame);
  const whole = wholePhrase(source);
  const shared = /^(?:and|but)$/.test(tokens[cue.from - 1]?.lower ?? "");
  if (shared && source.to < cue.from - 1) return standing(tokens, { from: trimmed.from, to: cue.from - 1 }, false);
  const aside = asideOf(tokens, source);
  const relative = source.apposition !== undefined && source.apposition.to <= source.to;
  const named = relative ? (source.apposition?.from ?? source.to) : source.from;
  const opener = Math.min(named, cue.from);
  const before = trimRun(tokens, trimmed.from, tokens[opener - 1]?.lower === "with" ? opener - 1 : opener);
  const after = trimRun(tokens, Math.max(whole.to, cue.to), trimmed.to);
  const told = cue.from > source.from && aside === null && keepsAny(tokens, after) && !keepsAny(tokens, before);
  if (told) return [{ from: source.from, to: after.to - (isThat(tokens[after.to - 1]) ? 1 : 0), fragment: false }];
  const inside = { from: Math.max(whole.from, before.to), to: whole.to };
  const speaker = aside ?? (keepsAny(tokens, inside) ? { ...inside, fragment: true } : null);
  return [
    ...standing(tokens, before, false),
    ...(speaker === null ? [] : [speaker]),
    ...standing(tokens, after, cue.from > source.from),
  ];
}

/** Behind the speaker's name: "Name is 52", "Name has kept the lock for nineteen years"; null without a figure. */
function asideOf(tokens: readonly Token[], source: Phrase): Leftover | null {
  const { apposition } = source;
  if (apposition === undefined || apposition.to <= source.to || !keepsAny(tokens, apposition)) return null;
  const run = { from: source.from, to: apposition.to, fragment: false };
  const first = (tokens[apposition.from] as Token).lower;
  if (first === "whose") return { ...run, fragment: true };
  if (first !== "who" && first !== "which") return { ...run, copulaAt: source.to };
  const verb = findFiniteVerb(tokens, apposition.from + 1, apposition.to);
  const direct = tokens.slice(apposition.from + 1, Math.max(verb, 0)).every((token) => /ly$/.test(token.lower));
  return verb >= 0 && direct ? { ...run, relativeAt: apposition.from } : { ...run, fragment: true };
}

/** A clause of its own is a claim; other words count only for the figures in them. */
function standing(tokens: readonly Token[], run: Run, partial: boolean): Leftover[] {
  if (run.to <= run.from) return [];
  const from = /^(?:as|while|when|after|before|because|though|although)$/.test((tokens[run.from] as Token).lower)
    ? run.from + 1
    : run.from;
  const stands = !partial && run.to - from >= SHORTEST_LEFTOVER && isClause(tokens, from, run.to);
  if (stands) return [{ from, to: run.to, fragment: false }];
  return keepsAny(tokens, run) ? [{ ...run, fragment: true }] : [];
}

/** True where the words have a verb with a tense, and do not begin with a verb. */
function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || /(?:ed|ing)$/.test(first.lower) || (!first.capital && CUE_FORMS.has(first.lower)))
    return false;
  const verb = findFiniteVerb(tokens, from, to);
  return verb > from || hasOwnSubject(tokens, from, to);
}

/** Where the source lies elsewhere or is kept out ("it was reported in May that"). */
function aroundCue(tokens: readonly Token[], run: Run, frame: FoundAttribution): Leftover[] {
  const before = trimRun(tokens, run.from, frame.cue.from);
  if (!frame.vague) {
    const clause = standing(tokens, before, false);
    if (clause.some((one) => !one.fragment)) return clause;
  }
  return keepsAny(tokens, run) ? [{ ...run, fragment: true }] : [];
}

function isThat(token: Token | undefined): boolean {
  return token?.lower === "that";
}

function keepsAny(tokens: readonly Token[], run: Run): boolean {
  return tokens
    .slice(run.from, run.to)
    .some(
      (token) =>
        token.shape === "number" || NEGATIONS.has(token.lower) || (NUMBER_WORDS.has(token.lower) && !token.capital),
    );
}
