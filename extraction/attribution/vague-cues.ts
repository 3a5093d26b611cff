import type { Token } from "../words/tokens.ts";
import type { FoundAttribution } from "./found-attribution.ts";

const REPORTED = new Set(
  `known believed thought said reported understood claimed alleged rumoured rumored assumed expected feared estimated hoped
  suggested considered accepted agreed speculated acknowledged`.split(/\s+/),
);

/** "It is known that …", "it has been claimed that …", "is thought to …": reported by nobody. */
export function vagueCue(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  const token = tokens[at] as Token;
  if (/^(?:it|it's)$/.test(token.lower)) return impersonal(tokens, at, limit);
  if (REPORTED.has(token.lower) && tokens[at + 1]?.lower === "to" && isBe(tokens[at - 1]))
    return raised(tokens, at, limit);
  return null;
}

function impersonal(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  let verb = at + 1;
  while (
    verb < limit &&
    verb - at < 5 &&
    /^(?:is|was|has|had|been|also|widely|now|generally|already|well|long|commonly|not|often|believed)$/.test(
      tokens[verb]?.lower ?? "",
    )
  ) {
    if (REPORTED.has(tokens[verb]?.lower ?? "")) break;
    if (tokens[verb]?.lower === "not") return null;
    verb += 1;
  }
  if (!REPORTED.has(tokens[verb]?.lower ?? "")) return null;
  const that = tokens[verb + 1]?.lower === "that" ? verb + 2 : verb + 1;
  if (that >= limit || /^(?:to|by|as|,|\.)$/.test(tokens[that]?.lower ?? "")) return null;
  return {
    source: null,
    cue: { from: at, to: that },
    content: [{ from: that, to: limit }],
    verb: "known",
    vague: true,
    hypothetical: false,
    asserted: true,
  };
}

function raised(tokens: readonly Token[], at: number, limit: number): FoundAttribution | null {
  if (/^(?:expected|hoped|agreed|accepted|considered|suggested)$/.test(tokens[at]?.lower ?? "")) return null;
  let from = 0;
  for (let back = at; back > 0; back -= 1) {
    if (/^[,;:]$/.test(tokens[back]?.text ?? "")) {
      from = back + 1;
      break;
    }
  }
  return {
    source: null,
    cue: { from: at - 1, to: at + 1 },
    content: [{ from, to: limit }],
    verb: "said to",
    vague: true,
    hypothetical: false,
    asserted: true,
  };
}

function isBe(token: Token | undefined): boolean {
  return token !== undefined && /^(?:is|are|was|were|been|be)$/.test(token.lower);
}
