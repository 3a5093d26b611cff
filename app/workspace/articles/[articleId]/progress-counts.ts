import type { ArticleDesk, DeskClaim } from "#/newsroom/articles/desk.ts";
import type { BlockerKind } from "#/newsroom/reports/publish-gate.ts";
import type { DeskFlag } from "#/newsroom/sourcing/desk.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";

/** Claims that say the same of themselves: one state in words and as a shape. */
export type StateCount = { mark: Mark; label: string; claims: DeskClaim[] };

/** Claims by the state they show, most first; dismissed ones are not counted. */
export function claimsByState({ claims }: Pick<ArticleDesk, "claims">): StateCount[] {
  const groups = Map.groupBy(
    claims.filter(({ state }) => state !== "dismissed"),
    ({ stateLabel }) => stateLabel,
  );
  return [...groups]
    .flatMap(([label, group]) => (group[0] ? [{ mark: group[0].mark, label, claims: group }] : []))
    .toSorted((a, b) => b.claims.length - a.claims.length);
}

/** How many things of each kind block the sign-off, most first. */
export function blockersByKind({ blockers }: Pick<ArticleDesk, "blockers">): { kind: BlockerKind; count: number }[] {
  return [...Map.groupBy(blockers, ({ kind }) => kind)]
    .map(([kind, group]) => ({ kind, count: group.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** What was put to the reporter and is not settled yet, those without an answer first. */
export function openQuestions({ claims }: Pick<ArticleDesk, "claims">): { claim: DeskClaim; flag: DeskFlag }[] {
  return claims
    .flatMap((claim) => claim.flags.map((flag) => ({ claim, flag })))
    .filter(({ flag }) => flag.asked !== null && (flag.state === "asked" || flag.state === "answered"))
    .toSorted((a, b) => Number(a.flag.state === "answered") - Number(b.flag.state === "answered"));
}
