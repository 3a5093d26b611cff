import type { CorrectionSnapshot } from "#/newsroom/reports/snapshot.ts";
import { correctionText } from "../corrections.ts";
import type { JsonLd } from "./json-ld.ts";

/** Corrections as schema.org knows them, latest first; undefined where there are none. */
export function correctionComments(entries: readonly CorrectionSnapshot[]): JsonLd[] | undefined {
  if (entries.length === 0) return undefined;
  return entries.map((entry) => ({
    "@type": "CorrectionComment",
    datePublished: entry.at,
    text: correctionText(entry),
  }));
}
