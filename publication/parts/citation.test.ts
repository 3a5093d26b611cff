import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aClaimSnapshot, aSnapshot } from "../testing/harbour-report.ts";
import { bibTex, citation, citedClaim, citedReport, cslJson, inWords } from "./citation.ts";

const report = citedReport(aSnapshot());

describe("the citation", () => {
  test("names who checked, when, what and where, in words", () => {
    assert.equal(
      inWords(report),
      "Priya Raman and Ravi Okafor. (2026, March 4). The quay vote: ten figures that hold, and two that do not. Exampleton Checks. https://checks.example.org/r/harbour-budget",
    );
    assert.match(inWords({ ...report, title: "Did it double?" }), /\. Did it double\? Exampleton/);
    assert.match(inWords({ ...report, version: 2 }), /two that do not \(Version 2\)\. Exampleton/);
  });

  test("of a claim names its verdict, its reviewers and its own page", () => {
    const claim = aClaimSnapshot({
      n: 7,
      rating: "false",
      claimReviewed: "Traffic doubled",
      reviewedBy: ["Priya Raman"],
    });
    const cited = citedClaim(aSnapshot([claim]), claim);

    assert.equal(
      inWords(cited),
      "Priya Raman. (2026, March 4). False: Traffic doubled. Exampleton Checks. https://checks.example.org/r/harbour-budget/claims/c07",
    );
    assert.match(bibTex(cited), /^@misc\{harbour-budget-c07,$/m);
  });

  test("is BibTeX whose fields hold whatever the words are", () => {
    const entry = bibTex({ ...report, title: "50 % of {A_B} & #1 \\end ~ ^ $", authors: ["A } B", "C"] });

    assert.match(entry, /^ {2}author = \{\{A \\\} B\} and \{C\}\},$/m);
    assert.match(entry, /^ {2}title = \{\{50 \\% of \\\{A\\_B\\\} \\& \\#1 \\textbackslash\{\}end/m);
    const braces = entry.replaceAll(/\\[{}]/g, "");
    assert.equal(braces.split("{").length, braces.split("}").length);
  });

  test("is CSL-JSON that parses, with names as they are written", () => {
    const [item] = JSON.parse(cslJson({ ...report, title: `"quoted" \u2028` }));

    assert.deepEqual(item, {
      id: "harbour-budget",
      type: "webpage",
      title: `"quoted" \u2028`,
      author: [{ literal: "Priya Raman" }, { literal: "Ravi Okafor" }],
      "container-title": "Exampleton Checks",
      issued: { "date-parts": [[2026, 3, 4]] },
      language: "en",
      URL: "https://checks.example.org/r/harbour-budget",
    });
  });

  test("opens without a script", () => {
    assert.match(citation(report).toString(), /^<details class="cite" lang="en">\n<summary>Cite this check<\/summary>/);
  });
});
