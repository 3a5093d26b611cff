import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExtractedClaim, extract } from "../index.ts";

/** Who says the last claim of a text: name, kind of source and sourcing. */
function lastSpeaker(text: string): (string | null | undefined)[] {
  const claim = extract(text).claims.at(-1) as ExtractedClaim;
  return [claim.attribution?.name, claim.attribution?.sourceKind, claim.sourcing];
}

const DOCUMENTS: [string, string][] = [
  ["The ferry costs €4 million a year, according to the draft budget.", "draft budget"],
  ["According to a report by the Bureau of Bridges, 41 beams had rusted.", "a report by the Bureau of Bridges"],
  ["The annual report shows that 41 beams had rusted.", "annual report"],
  ["According to court papers, the beams had rusted.", "court papers"],
  ["The firm's accounts show that sales fell.", "firm's accounts"],
  ["Posts on the message board say that beams had rusted.", "Posts on the message board"],
  ["According to a survey released in May, 41 beams had rusted.", "a survey"],
  ["According to new research published in a journal, beams had rusted.", "new research"],
  ["A leaked memo said the bridge was unsafe.", "A leaked memo"],
  [
    "According to a filing with the Food and Drug Administration, beams had rusted.",
    "a filing with the Food and Drug Administration",
  ],
  ["A report by the Bureau of Bridges was read out. The report said beams had rusted.", "report"],
  ["According to a report by the Bureau, 41 fell. The report said beams had rusted.", "a report by the Bureau"],
];

for (const [text, name] of DOCUMENTS) {
  test(`a document is a named source in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [name, "document", "named"]);
  });
}

test("a person whose name is also a word for a document stays a person", () => {
  assert.deepEqual(lastSpeaker("According to Bill Draft, the beams had rusted."), ["Bill Draft", "person", "named"]);
});

const ORGANISATIONS: [string, string | null][] = [
  ["The Federal Bridge Agency (FBA) said it rained. The FBA said that it snowed.", "Federal Bridge Agency"],
  ["The Federal Bridge Agency said it rained. FBA said that it snowed.", "Federal Bridge Agency"],
  ["The Federal Bridge Agency said it rained. The agency said that it snowed.", "Federal Bridge Agency"],
  ["Millrace Holdings lost money. The company said that it snowed.", "Millrace Holdings"],
  ["Millrace Holdings lost money. Millrace said that it snowed.", "Millrace Holdings"],
  ["Millrace, a firm that sells mills, said it rained. The firm said that it snowed.", "Millrace"],
  ["The Bellwater City Council met. The council said that it snowed.", "Bellwater City Council"],
  ["The Bellwater Herons won. The club said that it snowed.", "Bellwater Herons"],
  ["The insurer, Great Lakes Cover, said that it snowed.", "Great Lakes Cover"],
  ["The U.S. Food and Drug Administration said that it snowed.", "U.S. Food and Drug Administration"],
  ["The Department of Health and Human Services said that it snowed.", "Department of Health and Human Services"],
  ["Police said that it snowed.", "Police"],
  ["Bellwater police arrested a man. Police said that it snowed.", "Police"],
  ["A spokeswoman for Millrace Holdings said that it snowed.", "Millrace Holdings"],
  ["A police spokesman said that it snowed.", "police"],
  ["The company said that it snowed.", "company"],
  ["Bellwater-based Nimbus Dynamics told Reuters. The company said that it snowed.", "Nimbus Dynamics"],
  ["Ann Keller was away. Her office said that it snowed.", null],
  ["General Mills said that it snowed.", "General Mills"],
  ["Ann Keller's Millrace Holdings said that it snowed.", "Ann Keller's Millrace Holdings"],
];

for (const [text, name] of ORGANISATIONS) {
  test(`a body speaks in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [name, "organisation", "named"]);
  });
}

const PEOPLE: [string, string | null][] = [
  ["Ann Keller said it rained. Keller said that it snowed.", "Ann Keller"],
  ["Ann Keller said it rained. Ms. Keller said that it snowed.", "Ann Keller"],
  ["Dr. Ann Keller said it rained. Dr. Keller said that it snowed.", "Ann Keller"],
  ["Ann-Marie O’Keefe said it rained. O’Keefe said that it snowed.", "Ann-Marie O’Keefe"],
  ["Robert F. Keller Jr. lost. Keller said that it snowed.", "Robert F. Keller Jr."],
  ["Chris Keller lost. Christopher Keller said that it snowed.", "Christopher Keller"],
  ["Kirsten Keller lost. Kirstin Keller won. Keller said that it snowed.", "Kirsten Keller"],
  ["Council on Jewish Relations Ann Keller said that it snowed.", "Ann Keller"],
  ["Freshman Kemar Osei scored. Osei said that it snowed.", "Kemar Osei"],
  ["Trump said that it snowed.", "Trump"],
  ["Stoll, who runs a mill, said that it snowed.", "Stoll"],
  ["Ann Keller’s Millrace lost. Then-Mayor Bo Sample said that it snowed.", "Bo Sample"],
  ["J. D. Keller lost. Keller said that it snowed.", "J. D. Keller"],
  ["Theo van der Berg lost. Van der Berg said that it snowed.", "Theo van der Berg"],
  ["Mohammed bin Rashid lost. Bin Rashid said that it snowed.", "Mohammed bin Rashid"],
  ["Fairmont Police Chief Renee Castillo said that it snowed.", "Renee Castillo"],
  ["Chief of Police Robert Brown said that it snowed.", "Robert Brown"],
  ["Secretary of State Anna Lindqvist said that it snowed.", "Anna Lindqvist"],
  ["Assistant U.S. Attorney Bob Jones said that it snowed.", "Bob Jones"],
  ["Austin Mayor Kirk Wells said that it snowed.", "Kirk Wells"],
  ["Ambassador to the United States Idris Farouk said that it snowed.", "Idris Farouk"],
  ["The firm's chief executive, Ann Lee, said that it snowed.", "Ann Lee"],
  ["Millrace's spokeswoman Ann Lee said that it snowed.", "Ann Lee"],
  ["Shirley Temple said that it snowed.", "Shirley Temple"],
  ["Stephen King said that it snowed.", "Stephen King"],
  ["Larry Baker Jones said that it snowed.", "Larry Baker Jones"],
  ["Valeska Paris said it rained. Paris said that it snowed.", "Valeska Paris"],
  ["Ann Keller and Bo Sample said that it snowed.", "Ann Keller and Bo Sample"],
  ["Ann Keller spoke. Bo Keller spoke. Keller said that it snowed.", null],
  ["Ann Keller spoke. Bob Keller spoke. Mr. Keller said that it snowed.", "Bob Keller"],
  ["Ann Keller spoke. Bo Keller spoke. Ann said that it snowed.", "Ann Keller"],
];

for (const [text, name] of PEOPLE) {
  test(`a person speaks in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [name, "person", "named"]);
  });
}

const OFFICES: [string, string | null][] = [
  ["Dana Whitlock, the harbour master, left. The harbour master said that it snowed.", "Dana Whitlock"],
  ["The harbour master, Dana Whitlock, left. The harbour master said that it snowed.", "Dana Whitlock"],
  ["Mayor Dana Whitlock left. The mayor said that it snowed.", "Dana Whitlock"],
  ["Beekeeper Dana Whitlock left. The beekeeper said that it snowed.", "Dana Whitlock"],
  ["Sen. Dana Whitlock, R-Idaho, left. The Republican said that it snowed.", "Dana Whitlock"],
  ["Mayor Dana Whitlock left. Mayor Bo Sample came. The mayor said that it snowed.", null],
];

for (const [text, name] of OFFICES) {
  test(`an office means its holder in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [name, "person", "named"]);
  });
}

const UNNAMED = [
  "According to an engineer, the beams had rusted.",
  "Officials said that it snowed.",
  "Neighbors said that it snowed.",
  "Republicans said that it snowed.",
  "White House officials said that it snowed.",
  "A person familiar with the matter said that it snowed.",
  "The officer said that it snowed.",
  "Experts say that it snowed.",
];

for (const text of UNNAMED) {
  test(`people without a name are anonymous in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [null, "unnamed", "anonymous"]);
  });
}

for (const text of [
  "Reports say that it snowed.",
  "According to unconfirmed reports, it snowed.",
  "Media reports said that it snowed.",
  "Rumours say that it snowed.",
]) {
  test(`talk without an author is vague in: ${text}`, () => {
    assert.deepEqual(lastSpeaker(text), [null, "unnamed", "vague"]);
  });
}

test("reports that somebody made are a document", () => {
  assert.equal(lastSpeaker("Reports by the Bureau of Bridges say that it snowed.")[1], "document");
});
