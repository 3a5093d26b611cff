import type { Decision } from "./decision.ts";

export const tramDecisions: Decision[] = [
  {
    words: "€86 million",
    isKey: true,
    evidence: [
      {
        stance: "supports",
        url: "https://province.example.gov/minutes/2026-02-20",
        title: "Minutes of the provincial executive, 20 February",
        sourceName: "The province",
        sourceKind: "document",
        tier: "primary",
        publishedOn: "2026-02-20",
        quote: "The contract sum is €86.0 million at 2025 prices.",
        locatorKind: "paragraph",
        locator: "14",
      },
    ],
  },
  {
    words: "9,000 passengers",
    evidence: [
      {
        stance: "refutes",
        url: "https://province.example.gov/studies/tram-forecast",
        title: "Passenger forecast for the hospital line",
        sourceName: "The province",
        sourceKind: "document",
        tier: "primary",
        publishedOn: "2025-11-03",
        quote: "5,400 passengers on a working day in 2030.",
        locatorKind: "page",
        locator: "31",
      },
    ],
    verdict: {
      conclusion: "mostly_false",
      rationale: "The province's own forecast, page 31, expects 5,400 passengers on a working day.",
    },
  },
  {
    words: "did not include new trams",
    evidence: [
      {
        stance: "supports",
        title: "Conversation about the contract",
        url: null,
        sourceName: "M. de Winter, contract manager",
        sourceKind: "person",
        tier: "primary",
        isConfidential: true,
        publicDescription: "a person who has read the contract",
        note: "Call back before publication.",
      },
    ],
    flag: { kind: "primary_source_needed", note: "Can we see the contract itself?" },
  },
  {
    words: "cracks were found",
    evidence: [
      {
        stance: "supports",
        url: "https://inspectorate.example.gov/reports/linden-2026",
        title: "Damage to homes in the Linden quarter",
        sourceName: "Inspectorate of Buildings",
        sourceKind: "document",
        tier: "primary",
        publishedOn: "2026-01-15",
        quote: "Cracks were recorded in 41 of the 212 houses inspected.",
        locatorKind: "page",
        locator: "9",
      },
    ],
    verdict: { conclusion: "true", rationale: "" },
  },
  { words: "second bidder", flag: { kind: "citation_needed", note: "Which bidder, and where is the offer?" } },
];
