import type { SourceKind } from "../extraction.ts";
import type { Gender } from "./genders.ts";
import type { KnownNames, Named } from "./known-names.ts";

/**
 * Who a source phrase means. `name` is null for the unnamed and where two antecedents fit; `anonymous` is true for people
 * that the text keeps unnamed, `plural` where they are several, `vague` for talk of which no speaker is told.
 */
export type Speaker = {
  name: string | null;
  sourceKind: SourceKind;
  anonymous: boolean;
  plural: boolean;
  vague: boolean;
  named: Named | null;
};

/**
 * What the text has told so far: the names, who spoke last, which people and bodies have been subjects since, and who was
 * mentioned lately in any place. `block` is the one being read, `spokenIn` the last in which somebody spoke.
 */
export type Discourse = {
  known: KnownNames;
  lastSpeaker: Speaker | null;
  subjectsSince: Named[];
  bodiesSince: Named[];
  mentioned: Named[];
  block: number;
  spokenIn: number;
};

export const UNKNOWN_SPEAKER: Speaker = {
  name: null,
  sourceKind: "unnamed",
  anonymous: true,
  plural: false,
  vague: false,
  named: null,
};

/** A person, but two fit. */
export const UNTOLD_PERSON: Speaker = { ...UNKNOWN_SPEAKER, sourceKind: "person", anonymous: false };

/** Behind so many blocks a mere mention is no antecedent. */
const RECENT_BLOCKS = 1;

export function speakerFor(named: Named): Speaker {
  const sourceKind = named.kind === "unknown" ? "organisation" : named.kind;
  return { name: named.name, sourceKind, anonymous: false, plural: false, vague: false, named };
}

/**
 * "He", "she": the only person who fits and acted in this paragraph; else whoever spoke last, unless another who fits has
 * been a subject since; else the only one mentioned.
 */
export function personBehind(gender: Gender, discourse: Discourse): Speaker {
  const speaker = discourse.lastSpeaker;
  const subjects = discourse.subjectsSince.filter((named) => mayBe(named, gender));
  const here = subjects.filter(({ block }) => block === discourse.block);
  const spokeHere = discourse.spokenIn === discourse.block;
  const candidates = new Set(here.length === 1 && !spokeHere ? here : subjects);
  if (!spokeHere && here.length === 1) return soleOf(withMentions(candidates, gender, discourse, 0), gender);
  if (speaker?.named && mayBe(speaker.named, gender)) return soleOf(candidates.add(speaker.named), gender);
  if (speaker?.sourceKind === "unnamed" && !speaker.plural)
    return candidates.size === 0 ? UNKNOWN_SPEAKER : UNTOLD_PERSON;
  if (speaker?.sourceKind === "person" && speaker.named === null && !speaker.plural) return UNTOLD_PERSON;
  return soleOf(withMentions(candidates, gender, discourse, RECENT_BLOCKS), gender);
}

/** With everybody who fits and was mentioned no further back than so many blocks. */
function withMentions(
  candidates: Set<Named>,
  gender: Gender,
  { mentioned, block }: Discourse,
  back: number,
): Set<Named> {
  for (const named of mentioned) if (block - named.block <= back && mayBe(named, gender)) candidates.add(named);
  return candidates;
}

/** The only one; among several the only one of whom more than capitals tells that it is a person of that gender. */
function soleOf(candidates: ReadonlySet<Named>, gender: Gender): Speaker {
  const evident = [...candidates].filter((named) => named.evident);
  const sure = evident.filter((named) => named.gender === gender);
  const [sole] = candidates.size === 1 ? candidates : evident.length === 1 && sure.length === 1 ? sure : [];
  return sole === undefined ? UNTOLD_PERSON : speakerFor(sole);
}

function mayBe(named: Named, gender: Gender): boolean {
  return (
    (named.kind === "person" || (named.kind === "unknown" && named.evident)) &&
    (gender === "unknown" || named.gender === gender || named.gender === "unknown")
  );
}

/** "It", "they": the body that spoke last or was a subject since; "they" also unnamed people, or one person of unknown gender. */
export function bodyBehind(pronoun: "it" | "they", discourse: Discourse): Speaker {
  const speaker = discourse.lastSpeaker;
  const bodies = new Set(discourse.bodiesSince);
  if (speaker?.named && speaker.named.kind !== "person") bodies.add(speaker.named);
  const people = discourse.subjectsSince.length + (speaker?.sourceKind === "person" ? 1 : 0);
  const described =
    speaker !== null && speaker.named === null && /^(?:organisation|document)$/.test(speaker.sourceKind);
  if (described && discourse.bodiesSince.length === 0) return speaker;
  if (bodies.size === 1 && (pronoun === "it" || people === 0)) return speakerFor([...bodies][0] as Named);
  if (pronoun === "it" || speaker === null) return UNKNOWN_SPEAKER;
  if (speaker.sourceKind === "unnamed" || speaker.plural) return speaker;
  const singular = speaker.named !== null && speaker.named.gender === "unknown" && people === 1 && bodies.size === 0;
  return singular ? speaker : { ...UNKNOWN_SPEAKER };
}
