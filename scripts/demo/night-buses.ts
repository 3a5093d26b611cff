import type { SubmitArticle } from "#/newsroom/articles/input.ts";
import type { Decision, Evidence } from "./decision.ts";

/** An invented article whose check is retracted later. */
export const nightBuses: SubmitArticle = {
  mode: "published_fact_check",
  headline: "Night buses carry twice as many people, alderman says",
  byline: "Wren Adeyemi",
  publisher: "Channel North",
  sourceUrl: "https://channelnorth.example.com/night-buses",
  publishedOn: "2026-02-17",
  language: "en-GB",
  text: `Night buses carry twice as many people, alderman says

Sandhaven's night buses carried 48,000 passengers last year, the transport office said on Thursday.

“That is twice as many as in 2023,” said Pieter Vos, alderman for transport.`,
};

const count: Evidence = {
  stance: "supports",
  url: "https://transport.example.gov/night-buses/2025",
  title: "Passengers on night buses, 2023 to 2025",
  sourceName: "Regional transport authority",
  sourceKind: "dataset",
  tier: "primary",
  publishedOn: "2026-02-10",
  quote: "Night lines, passengers: 23,700 in 2023, 48,100 in 2025.",
  locatorKind: "section",
  locator: "table 9",
};

export const nightBusDecisions: Decision[] = [
  {
    words: "48,000 passengers",
    claimReviewed: "Night buses in Sandhaven carried 48,000 passengers in 2025",
    evidence: [count],
    verdict: { conclusion: "true", rationale: "The transport authority counts 48,100 passengers on its night lines." },
  },
  {
    words: "twice as many as in 2023",
    claimant: { name: "Pieter Vos", jobTitle: "Alderman for transport in Sandhaven" },
    claimReviewed: "Night buses in Sandhaven carry twice as many people as in 2023",
    evidence: [count],
    verdict: {
      conclusion: "true",
      rationale: "From 23,700 passengers in 2023 to 48,100 in 2025 is a little over twice as many.",
    },
  },
];
