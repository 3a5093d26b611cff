/** An invented article of thirty claims, a sentence each, and its next version as a writer hands it in. */
const paragraphs = [
  [
    "The town of Sandhaven opened its new ferry terminal on 4 May 2025.",
    "Building it took 26 months and cost €18.4 million.",
    "The old terminal had served the island since 1961.",
    "Mayor Petra Aalders cut the ribbon before about 600 guests.",
    "The first crossing left at 7.10 with 212 passengers on board.",
  ],
  [
    "The harbour company employs 38 people all year round.",
    "In summer it hires another 25 for the car deck.",
    "Its chairman, Joost Verwey, has led the company since 2014.",
    "The company carried 412,000 passengers last year.",
    "That was 9 per cent more than the year before.",
  ],
  [
    "A return ticket for an adult costs €14.60.",
    "Residents of the island pay half of the ordinary fare.",
    "Children under six travel free of charge.",
    "The union asked for a wage rise of 5 per cent in March.",
    "Management offered 3 per cent and a bonus of €400.",
  ],
  [
    "The older of the two ships was built in Gdynia in 1987.",
    "Its engines burn 2,900 litres of diesel on a working day.",
    "The council voted 14 to 9 for an electric successor.",
    "A yard in Bergen is to deliver it in the spring of 2028.",
    "The state pays 40 per cent of the price.",
  ],
  [
    "Sandhaven has 11,300 inhabitants.",
    "Every third household on the island owns no car.",
    "The bus from the station reaches the quay in 12 minutes.",
    "It runs twice an hour until midnight.",
    "Parking at the quay costs €2 for the first hour.",
  ],
  [
    "Storms stopped the ferry on 17 days last winter.",
    "The longest break lasted 54 hours in January.",
    "The clinic on the island then flew out three patients.",
    "The breakwater dates from 1934 and was last raised in 1978.",
    "Engineers put the cost of a higher one at €31 million.",
  ],
] as const;

export const sentences: readonly string[] = paragraphs.flat();

export const firstVersion = textOf(paragraphs);

/** Three fixes, in sentences that say so afterwards. */
export const fixes = [
  ["cost €18.4 million", "cost €19.4 million"],
  ["Joost Verwey", "Joost Verweij"],
  ["12 minutes", "15 minutes"],
] as const;

/** Repeated at the end of the third paragraph. */
export const repeated = "Children under six travel free of charge.";

const rewritten = [
  "Bad weather kept the boats in port on 17 days last winter.",
  "In January the island was cut off for more than two days.",
  "A higher breakwater would cost €31 million, say engineers.",
];

/** Three fixes, the fourth paragraph moved up, a sentence repeated, and the last paragraph written anew. */
export const secondVersion = fixed(
  textOf([paragraphs[0], paragraphs[3], paragraphs[1], [...paragraphs[2], repeated], paragraphs[4], rewritten]),
);

function textOf(some: readonly (readonly string[])[]): string {
  return some.map((paragraph) => paragraph.join(" ")).join("\n\n");
}

function fixed(text: string): string {
  return fixes.reduce((before, [from, to]) => before.replace(from, to), text);
}
