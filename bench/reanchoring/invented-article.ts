import { BODIES, BOILERPLATE, MONTHS, PEOPLE, PLACES, ROWS, SENTENCES, THINGS, WEEKDAYS } from "./phrases.ts";
import type { Random } from "./random.ts";

/** An invented article: a headline, paragraphs, now and then a list of look-alike rows or a repeated line. */
export function inventedArticle(random: Random, paragraphs = 6 + random.below(9)): string {
  const blocks = [inventedSentence(random).replace(/\.$/, "")];
  const boilerplate = random.chance(0.3) ? random.pick(BOILERPLATE) : null;
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    blocks.push(inventedParagraph(random));
    if (boilerplate !== null && random.chance(0.4)) blocks.push(boilerplate);
    if (random.chance(0.08)) blocks.push(inventedList(random));
  }
  return blocks.join("\n\n");
}

export function inventedParagraph(random: Random, unlike = ""): string {
  return Array.from({ length: 1 + random.below(4) }, () => sentenceUnlike(unlike, random)).join(" ");
}

export function inventedSentence(random: Random): string {
  return filled(random.pick(SENTENCES), random);
}

/** A sentence, made of another mould than those of the text that it is to replace. */
export function sentenceUnlike(text: string, random: Random): string {
  const words = new Set(text.split(/\s+/));
  for (let attempt = 0; ; attempt += 1) {
    const sentence = inventedSentence(random);
    const own = sentence.split(/\s+/);
    if (attempt > 20 || own.filter((word) => words.has(word)).length < own.length / 3) return sentence;
  }
}

function inventedList(random: Random): string {
  const row = random.pick(ROWS);
  return Array.from({ length: 3 + random.below(6) }, () => filled(row, random)).join("\n");
}

function filled(sentence: string, random: Random): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => fillers[slot]?.(random) ?? slot);
}

const fillers: Record<string, (random: Random) => string> = {
  person: (random) => random.pick(PEOPLE),
  place: (random) => random.pick(PLACES),
  body: (random) => random.pick(BODIES),
  body2: (random) => random.pick(BODIES).replace("the ", "The "),
  thing: (random) => random.pick(THINGS),
  month: (random) => random.pick(MONTHS),
  weekday: (random) => random.pick(WEEKDAYS),
  small: (random) => String(2 + random.below(28)),
  large: (random) => (1000 + random.below(90_000)).toLocaleString("en-GB"),
  year: (random) => String(1980 + random.below(46)),
  percent: (random) => `${random.below(60)}.${random.below(10)} %`,
  money: (random) => `${random.pick(["$", "€", "£"])}${1 + random.below(90)} million`,
};
