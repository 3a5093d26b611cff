import type { Decision, Evidence } from "./decision.ts";

const budget: Evidence = {
  stance: "supports",
  url: "https://council.example.gov/budget-2026/draft.pdf",
  title: "Draft budget 2026, chapter 7: culture",
  sourceName: "Town of Sandhaven",
  sourceKind: "document",
  tier: "primary",
  publishedOn: "2026-02-02",
  quote: "Public libraries: total expenditure €4.2 million (2021: €3.6 million).",
  locatorKind: "page",
  locator: "112",
};

const serviceReport: Evidence = {
  stance: "supports",
  url: "https://libraries.example.gov/reports/2025",
  title: "Annual report of the library service, 2025",
  sourceName: "Sandhaven Library Service",
  sourceKind: "organization",
  tier: "primary",
  publishedOn: "2026-01-28",
};

const mayor = { name: "Helene Osei", jobTitle: "Mayor of Sandhaven" };
const opposition = { name: "Bram Tielens", jobTitle: "Leader of the opposition on the council" };

export const libraryDecisions: Decision[] = [
  {
    words: "keep all eleven",
    claimant: mayor,
    isKey: true,
    claimReviewed: "All eleven public libraries of Sandhaven will stay open next year",
    evidence: [
      { ...budget, stance: "refutes", quote: "The Westside branch closes on 1 July 2026.", locator: "114" },
      serviceReport,
    ],
    verdict: {
      conclusion: "mostly_false",
      rationale:
        "The draft budget that the mayor presented closes the Westside branch on 1 July. Ten of the eleven libraries stay open, two of them with shorter hours.",
    },
  },
  {
    words: "lends more books",
    claimant: mayor,
    claimReviewed: "No town of Sandhaven's size lends more books for each inhabitant",
    evidence: [
      {
        stance: "refutes",
        url: "https://statistics.example.gov/libraries/2024",
        title: "Public libraries 2024, table 3: loans by municipality",
        sourceName: "National Statistics Office",
        sourceKind: "dataset",
        tier: "primary",
        publishedOn: "2025-06-30",
        quote: "Loans for each inhabitant: Aldermere 9.1, Sandhaven 7.8, Linden 7.7.",
        locatorKind: "section",
        locator: "table 3",
      },
    ],
    verdict: {
      conclusion: "false",
      rationale:
        "Aldermere, which has 3,000 inhabitants fewer, lends 9.1 items for each inhabitant; Sandhaven lends 7.8.",
    },
  },
  {
    words: "€4.2 million",
    evidence: [budget],
    verdict: { conclusion: "true", rationale: "The draft budget gives this figure on page 112." },
  },
  {
    words: "risen by 18 per cent",
    evidence: [budget],
    verdict: {
      conclusion: "true",
      rationale: "The draft budget has €3.6 million for 2021 and €4.2 million for 2026, before inflation.",
    },
  },
  {
    words: "visits had doubled",
    claimant: mayor,
    claimReviewed: "Library visits in Sandhaven have doubled since the pandemic",
    evidence: [
      {
        ...serviceReport,
        stance: "context",
        quote: "Visits: 318,000 in 2021, when branches were closed for 19 weeks; 598,000 in 2019; 611,000 in 2025.",
        locatorKind: "page",
        locator: "6",
      },
      {
        ...serviceReport,
        stance: "refutes",
        quote: "Compared with 2019, visits rose by 2 per cent.",
        locatorKind: "page",
        locator: "7",
      },
    ],
    verdict: {
      conclusion: "misleading",
      rationale:
        "Visits nearly doubled from 2021, when the branches were closed for 19 weeks. Compared with the last year before the pandemic they rose by 2 per cent.",
    },
  },
  {
    words: "611,000",
    evidence: [{ ...serviceReport, quote: "611,000 visits in 2025.", locatorKind: "page", locator: "6" }],
    verdict: { conclusion: "true", rationale: "" },
  },
  { words: "worth little", excluded: "opinion" },
  {
    words: "fewer than twelve hours",
    claimant: opposition,
    claimReviewed: "Four of Sandhaven's eleven libraries open fewer than twelve hours a week",
    evidence: [
      {
        stance: "supports",
        url: "https://libraries.example.gov/opening-hours",
        title: "Opening hours of all branches",
        sourceName: "Sandhaven Library Service",
        sourceKind: "organization",
        tier: "primary",
        quote: "Dune 10 h, Harbour 11 h, Linden 11 h 30, Westside 8 h",
        locatorKind: "paragraph",
        locator: "2",
      },
    ],
    verdict: {
      conclusion: "true",
      rationale: "The published hours of four branches add up to between 8 and 11½ hours a week.",
    },
  },
  {
    words: "evening opening",
    flag: {
      kind: "attribution_needed",
      note: "Who knows this? The service has not published what evening opening earns.",
    },
    verdict: {
      conclusion: "unproven",
      rationale:
        "The article names nobody. We asked the library service and the town; neither keeps figures on evening opening.",
    },
  },
  {
    words: "employs 64",
    evidence: [{ ...serviceReport, quote: "64 staff (51.3 full-time posts)", locatorKind: "page", locator: "3" }],
    verdict: { conclusion: "true", rationale: "The figure is in the annual report, page 3." },
  },
  {
    words: "lends out 930,000",
    evidence: [{ ...serviceReport, quote: "930,214 loans", locatorKind: "page", locator: "3" }],
    verdict: { conclusion: "true", rationale: "The figure is in the annual report, page 3." },
  },
  { words: "council votes", excluded: "transition" },
];
