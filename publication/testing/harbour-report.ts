import type { Rating } from "#/db/vocabulary.ts";
import { standardWords } from "#/newsroom/house/standard.ts";
import type { ClaimSnapshot, EvidenceSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { outcomeOf, ratingLevel, ratingScale } from "#/newsroom/verdicts/rating-scale.ts";

/** What a newsroom says that wrote no page and no scale of its own. */
export const standardHouse = { words: standardWords, scale: ratingScale };

/** An item of evidence; what is not said is that of a table of the port authority. */
export function anEvidence(given: Partial<EvidenceSnapshot> = {}): EvidenceSnapshot {
  return {
    stance: "supports",
    title: "Annual throughput tables 2019–2025",
    url: "https://port.example.gov/statistics/2025",
    source: "Port Authority of Exampleton",
    isConfidential: false,
    tier: "primary",
    publisher: null,
    publishedOn: "2026-01-30",
    quote: null,
    locator: "table 2",
    seenOn: "2026-03-01",
    ...given,
  };
}

type Given = Partial<Omit<ClaimSnapshot, "rating">> & { n?: number; rating?: Rating };

/** A claim of the deputy mayor; verdict and mark follow from `rating`, which is true unless said otherwise. */
export function aClaimSnapshot({ n = 1, rating = "true", ...given }: Given = {}): ClaimSnapshot {
  const level = ratingLevel(rating);
  const label = `C${String(n).padStart(2, "0")}`;
  const quote = given.quote ?? "Cargo at the north quay tripled once the new cranes arrived in 2021";
  const evidence = given.evidence ?? [anEvidence()];
  return {
    slug: label.toLowerCase(),
    label,
    quote,
    statement: quote,
    claimReviewed: quote.slice(0, 75),
    kind: "fact",
    isKey: false,
    sourcing: "named",
    attribution: { speaker: "Ida Marsh", cue: "said" },
    claimant: { name: "Ida Marsh", kind: "person", jobTitle: "deputy mayor of Exampleton", url: null },
    madeOn: "2026-02-18",
    location: "City council meeting",
    appearanceUrl: "https://courier.example.com/2026/02/harbour-budget",
    rating: { code: rating, label: level.label, value: level.value, worst: 1, best: 5 },
    outcome: outcomeOf(rating, evidence.length) ?? "unverifiable",
    verdictLabel: level.label,
    mark: level.mark === "open" ? "unsourced" : level.mark,
    rationale: "The port authority’s own tables say so, and the regional statistics agree with them.",
    gaps: null,
    soleSourceReason: null,
    waiver: null,
    suggestedText: null,
    evidence,
    reviewedBy: ["Priya Raman", "Ravi Okafor"],
    ...given,
  };
}

/** A report on an invented article, on these claims. */
export function aSnapshot(claims: readonly ClaimSnapshot[] = [aClaimSnapshot()]): ReportSnapshot {
  return {
    format: 1,
    newsroom: {
      name: "Exampleton Checks",
      publicAddress: "https://checks.example.org",
      correctionsPolicyUrl: "https://checks.example.org/corrections",
    },
    report: {
      slug: "harbour-budget",
      title: "The quay vote: ten figures that hold, and two that do not",
      dek: "We checked every claim in the Courier’s story on the €52 million loan. Ten of them stand up; the pair at its centre falls.",
      language: "en",
      version: 1,
      changeKind: "first",
      firstPublishedAt: "2026-03-04T09:30:00.000Z",
      publishedAt: "2026-03-04T09:30:00.000Z",
    },
    article: {
      headline: "Council takes the loan for the north quay",
      byline: "Noor Haddad",
      publisher: "The Exampleton Courier",
      sourceUrl: "https://courier.example.com/2026/02/harbour-budget",
      publishedOn: "2026-02-19",
      language: "en",
      textSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      sentences: 41,
    },
    claims: [...claims],
    checking: {
      checkedBy: ["Priya Raman", "Ravi Okafor"],
      signedOffBy: "Lena Brandt",
      signedOffAt: "2026-03-04T08:55:00.000Z",
      publishedBy: "Tomás Vidal",
      checkedByOnePerson: false,
    },
  };
}
