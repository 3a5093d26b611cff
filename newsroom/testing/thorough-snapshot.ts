import type { ReportSnapshot, TextSnapshot } from "../reports/snapshot.ts";

/** One paragraph of the article's text, all of it part of the claim. */
export function aTextOf(shown: TextSnapshot["shown"], words: string): TextSnapshot {
  return { shown, blocks: [{ kind: "paragraph", pieces: [{ words, claims: ["c01"] }] }] };
}

/** A second version of a report of one claim in which nothing that may be empty is empty. */
export function aThoroughSnapshot(): Required<ReportSnapshot> {
  const at = "2026-03-06T14:05:00.000Z";
  return {
    format: 1,
    newsroom: {
      name: "Exampleton Checks",
      publicAddress: "https://checks.example.org",
      correctionsPolicyUrl: "https://checks.example.org/corrections",
    },
    report: {
      slug: "harbour-budget",
      title: "The quay vote",
      dek: "One figure falls.",
      language: "en",
      version: 2,
      changeKind: "correction",
      firstPublishedAt: "2026-03-04T09:30:00.000Z",
      publishedAt: at,
    },
    article: {
      headline: "Council takes the loan",
      byline: "Noor Haddad",
      publisher: "The Exampleton Courier",
      sourceUrl: "https://courier.example.com/2026/02/harbour-budget",
      publishedOn: "2026-02-19",
      language: "en",
      textSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      sentences: 41,
    },
    text: aTextOf("quoted", "Cargo tripled once the cranes arrived"),
    claims: [
      {
        slug: "c01",
        label: "C01",
        quote: "Cargo tripled once the cranes arrived",
        statement: "Cargo at the north quay tripled once the cranes arrived.",
        claimReviewed: "Cargo at the north quay tripled",
        kind: "fact",
        isKey: true,
        sourcing: "named",
        attribution: { speaker: "Ida Marsh", cue: "said" },
        claimant: {
          name: "Ida Marsh",
          kind: "person",
          jobTitle: "deputy mayor",
          url: "https://exampleton.example.gov/marsh",
        },
        madeOn: "2026-02-18",
        location: "City council meeting",
        appearanceUrl: "https://courier.example.com/2026/02/harbour-budget",
        rating: {
          code: "false",
          label: "False",
          value: 1,
          worst: 1,
          best: 5,
          definition: "Reliable evidence contradicts the claim.",
        },
        outcome: "disputed",
        verdictLabel: "False",
        mark: "disputed",
        rationale: "The tables say otherwise.",
        gaps: "Small vessels are not counted.",
        rightOfReply: { offered: true, result: "confirmed", on: "2026-03-01" },
        soleSourceReason: "Only the authority counts.",
        waiver: "The editor takes it on herself.",
        secondReviewWaiver: "Nobody else reads the tables.",
        suggestedText: "Cargo grew",
        evidence: [
          {
            stance: "refutes",
            title: "Throughput tables",
            url: "https://port.example.gov/statistics",
            source: "Port Authority",
            isConfidential: false,
            tier: "primary",
            publisher: "City of Exampleton",
            publishedOn: "2026-01-30",
            quote: "1,577,648 TEU",
            locator: "table 2",
            seenOn: "2026-03-01",
            copyKeptOn: "2026-03-01",
            archivedUrl: "https://archive.example.org/statistics",
          },
        ],
        reviewedBy: ["Priya Raman"],
      },
    ],
    checking: {
      checkedBy: ["Priya Raman"],
      signedOffBy: "Lena Brandt",
      signedOffAt: "2026-03-06T13:55:00.000Z",
      publishedBy: "Tomás Vidal",
      checkedByOnePerson: false,
    },
    corrections: [
      {
        version: 2,
        kind: "correction",
        claim: "C01",
        text: "Cargo did not triple.",
        whatWasWrong: "We took crates for ships.",
        verdicts: [{ claim: "C01", from: "True", to: "False" }],
        at,
      },
    ],
    versions: [
      { version: 2, changeKind: "correction", publishedAt: at, note: null },
      { version: 1, changeKind: "first", publishedAt: "2026-03-04T09:30:00.000Z", note: null },
    ],
    withdrawn: [
      {
        slug: "c02",
        label: "C02",
        quote: "The loan is free",
        claimReviewed: "The loan is free",
        lastVersion: 1,
        at,
        isRetracted: true,
        hadReview: true,
      },
    ],
  };
}
