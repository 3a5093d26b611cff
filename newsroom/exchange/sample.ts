import { type ClaimFile, type FileClaim, type FileEvidence, FORMAT, FORMAT_VERSION } from "./format.ts";

const evidence: FileEvidence = {
  stance: "supports",
  title: "Passengers by line, 2025",
  url: "https://statistics.example.org/ferries/2025",
  source: "Office of Statistics",
  sourceKind: "dataset",
  tier: "primary",
  group: null,
  publisher: null,
  publishedOn: "2026-01-15",
  passage: "Sandhaven: 412,036",
  placeKind: "cell",
  place: "B12",
  confidential: false,
  publicDescription: null,
};

const claim: FileClaim = {
  id: "",
  label: "",
  state: "open",
  quote: "the company carried 412,000 passengers last year",
  occurrence: 1,
  alsoAt: [],
  statement: "The ferry company carried 412,000 passengers in 2025.",
  kind: "statistic",
  key: true,
  sourcing: "named",
  speaker: "Petra Aalders",
  gaps: null,
  verdict: null,
  evidence: [
    evidence,
    {
      ...evidence,
      ...{ stance: "context", title: "Annual report", url: null, source: "Ferry company", sourceKind: "document" },
      ...{ tier: "secondary", publishedOn: null, passage: null, placeKind: "page", place: "7" },
    },
  ],
};

/** A file to start from: one claim with two pieces of evidence, and one without any. */
export const sampleClaims: ClaimFile = {
  format: FORMAT,
  version: FORMAT_VERSION,
  article: {
    id: "",
    headline: "Ferry fares will double, the union says",
    publisher: null,
    sourceUrl: null,
    language: "en",
    n: 1,
    textSha256: "",
  },
  claims: [
    claim,
    {
      ...claim,
      quote: "The company employs 38 people.",
      statement: "The ferry company employs 38 people.",
      key: false,
      speaker: null,
      sourcing: "none",
      evidence: [],
    },
  ],
};
