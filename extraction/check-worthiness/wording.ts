import type { Run } from "../words/runs.ts";
import type { Token } from "../words/tokens.ts";

/** Stands in front of the first word, so that a phrase can say "at the start". */
const START = "^";

/**
 * The words of a run as the model knows them: lower case, numbers as "#" and years as "#y", every currency as "$",
 * "%" and "per cent" as "percent"; other marks are left out.
 */
export function wordingOf(tokens: readonly Token[], run: Run): string[] {
  const wording = [START];
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at] as Token;
    if (token.shape === "number") wording.push(isYear(token) ? "#y" : "#");
    else if (token.shape === "word") {
      if (token.lower === "cent" && wording.at(-1) === "per") wording[wording.length - 1] = "percent";
      else wording.push(token.lower);
    } else if (token.text === "%") wording.push("percent");
    else if (isCurrency(token)) wording.push("$");
  }
  return wording;
}

export function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d(?:s|['’]s)?$/.test(token.text);
}

export function isCurrency(token: Token): boolean {
  return token.text === "$" || token.text === "£" || token.text === "€" || token.text === "¥";
}
