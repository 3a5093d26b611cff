import type { ClaimSnapshot } from "#/newsroom/reports/snapshot.ts";
import { aClaimSnapshot, anEvidence } from "./harbour-report.ts";

const ownVoice = { sourcing: "none", attribution: null, location: null, madeOn: null } as const;
const courier = { name: "The Exampleton Courier", kind: "organization", jobTitle: null, url: null } as const;
const survey = {
  title: "Regional freight survey 2025",
  url: "https://stats.example.gov/freight/2025",
  source: "National Statistics Office",
} as const;

/** Twelve claims that show every look of a report: each verdict, each kind of source, three scripts. */
export function twelveClaims(): ClaimSnapshot[] {
  return [
    aClaimSnapshot({
      n: 1,
      rating: "mostly_false",
      isKey: true,
      rationale:
        "Cargo grew by 27 % from 2021 to 2025 in the authority’s yearbooks. No four years since 1994 show it tripled.\n\nAsked for the figures behind the statement, the deputy mayor’s office sent the same tables.",
      gaps: "The tables count containers, not ships. We found no figures on calls by small vessels before 2024.",
      evidence: [
        anEvidence({
          stance: "refutes",
          quote: "Throughput 2022: 1,204,311 TEU. Throughput 2025: 1,577,648 TEU.",
        }),
        anEvidence({ ...survey, stance: "refutes", locator: "p. 14", publishedOn: "2026-02-02" }),
        anEvidence({
          stance: "context",
          title: "Interview, 27 February 2026",
          url: null,
          source: "A port ministry official",
          isConfidential: true,
          publishedOn: null,
          locator: null,
          seenOn: "2026-02-27",
        }),
      ],
    }),
    aClaimSnapshot({
      n: 2,
      quote: "Cranes ran after midnight on 63 nights in 2025",
      statement: "Cranes in the harbour of Exampleton ran after midnight on 63 days in 2025",
      claimReviewed: "Cranes in the harbour ran after midnight on 63 nights in 2025",
      attribution: { speaker: "the regional environment agency", cue: "according to" },
      claimant: {
        name: "Regional Environment Agency",
        kind: "organization",
        jobTitle: null,
        url: "https://env.example.gov",
      },
      rationale: "The harbour master’s log has crane work after midnight on 63 dates.",
      evidence: [
        anEvidence({
          title: "Noise register, station 7",
          source: "Regional Environment Agency",
          locator: "rows 12–52",
        }),
      ],
    }),
    aClaimSnapshot({
      n: 3,
      rating: "mostly_true",
      quote: "The council approved the €48 million by a wide margin",
      ...ownVoice,
      claimant: courier,
      rationale: "The vote was 24 to 17. The sum approved was €47.6 million, which the article rounds up.",
      evidence: [
        anEvidence({ title: "Minutes of the council, item 4", source: "City of Exampleton", locator: "p. 9" }),
      ],
    }),
    aClaimSnapshot({
      n: 4,
      rating: "unproven",
      quote: "Experts agree that the new basin will pay for itself within a decade",
      sourcing: "vague",
      attribution: { speaker: "experts", cue: "agree" },
      claimant: null,
      location: null,
      madeOn: null,
      rationale:
        "The article names no expert. We asked the four economists who had advised the council; none had made such an estimate.",
      evidence: [],
    }),
    aClaimSnapshot({ n: 5, quote: "The first phase opened in June 2022", ...ownVoice, claimant: courier }),
    aClaimSnapshot({
      n: 6,
      rating: "false",
      isKey: true,
      quote: "Not one job will be lost at the fish market",
      rationale: "The council’s own impact study expects 34 of 210 jobs to go when the market moves.",
      soleSourceReason: "The study is the council’s own and the only count there is.",
      evidence: [
        anEvidence({
          stance: "refutes",
          title: "Impact study, second basin",
          source: "City of Exampleton",
          locator: "p. 61",
        }),
      ],
    }),
    aClaimSnapshot({
      n: 7,
      rating: "misleading",
      quote: "“Unemployment in the harbour district has never been lower”",
      rationale:
        "The rate is the lowest since the district was drawn in 2021. Before that, no comparable figure exists.",
      evidence: [
        anEvidence({ ...survey, stance: "supports" }),
        anEvidence({ ...survey, stance: "refutes", locator: "note 3" }),
      ],
    }),
    aClaimSnapshot({
      n: 8,
      quote: "عدد السفن التي دخلت الميناء في عام ٢٠٢٥ بلغ ٣٢١٤ سفينة",
      statement: "3,214 ships entered the port in 2025",
      claimReviewed: "3,214 ships entered the port in 2025",
      claimant: { name: "سلمى حداد", kind: "person", jobTitle: "harbour master", url: null },
      attribution: { speaker: "سلمى حداد", cue: "قالت" },
    }),
    aClaimSnapshot({
      n: 9,
      rating: "opinion",
      quote: "It is the boldest plan this city has ever seen",
      rationale: "A matter of judgement.",
      evidence: [],
    }),
    aClaimSnapshot({ n: 10, quote: "The loan runs for 25 years at 3.1 percent", sourcing: "linked" }),
    aClaimSnapshot({
      n: 11,
      rating: "half_true",
      quote: "Residents were consulted three times",
      rationale: "Three hearings were announced. The second was cancelled for want of a quorum and never held.",
      evidence: [anEvidence({ stance: "refutes" }), anEvidence({ ...survey, stance: "supports" })],
    }),
    aClaimSnapshot({
      n: 12,
      quote: "The ferry carries 9,000 people a day",
      sourcing: "anonymous",
      appearanceUrl: "https://video.example.com/council/2026-02-18",
      attribution: { speaker: "a port official", cue: "told the Courier" },
      claimant: null,
    }),
  ];
}
