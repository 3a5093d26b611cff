import type { HousePage } from "#/db/vocabulary.ts";
import { ANSWER_WITHIN_DAYS } from "../corrections/request.ts";

/**
 * What the newsroom's own pages say until an administrator writes other words: only what the program itself sees to.
 * Markdown.
 */
export const standardWords: Record<HousePage, string> = {
  ratings: `Every claim gets one rating, with the reasons and the evidence beside it. We rate claims, never people.

## Verified and disputed

A report also says how many of its claims are verified and how many disputed. True and mostly true count as verified. Half true, mostly false, false, misleading, outdated, altered, miscaptioned and conflicting count as disputed. An unproven claim counts as without a source where no evidence was found, and as not verifiable where what was found does not settle it. Satire and opinion are not a matter of fact.

## Evidence

No claim is called verified unless evidence supports it, and none disputed unless evidence refutes it. Each item says whether it supports, refutes or gives context, whether its source is primary, secondary or tertiary, and on which day we saw it.`,

  methodology: `From the first reading to the published report, and what has to be true before one appears here.

## We read every sentence

An article is checked sentence by sentence. Software suggests which passages are claims and how the article sources them; a person accepts, rewords or dismisses each suggestion. Every sentence is either covered by a claim or set aside with a reason, such as a question, an opinion or a repetition. A report cannot be signed off while one is undecided.

## We quote before we judge

Each claim is tied to the article’s exact words. We note who is said to have said it, when and where, and restate it as briefly as possible so that it can be read on its own.

## Evidence comes first

A claim is called verified only with evidence that supports it, and disputed only with evidence that refutes it. A claim that carries the article is called verified only with two sources that do not depend on each other, one of them primary; where one is enough, the reason is printed. Evidence is listed with its source, the passage, the place in it and the day we saw it.

## Confidential sources

Some sources cannot be named. We then describe them, and say that the newsroom knows who they are. Their names are kept inside the newsroom and are no part of anything published here.

## Nobody decides alone

A person who checks a claim records a verdict under their own name, with the reasons. Nobody judges claims in an article they reported, unless an editor allows it in writing, and that is printed. An editor signs off the whole report; whoever was the only one to judge a claim cannot also be the one to sign it off. A newsroom with too few people may publish without a second pair of eyes; the report then says “Checked by one person”. If anything that was signed changes, the sign-off is void.

## What is published stays

A published report is frozen. A change makes a new version with a number and a date; the address stays the same. Who did what, and when, is kept in a log that can be added to but not rewritten.

## Ratings and corrections

[What our ratings mean](/ratings). If you think we got something wrong, see [corrections](/corrections).`,

  "corrections-policy": `When we get something wrong we say so, at the same address, with the date.

## How to reach us

Every report has a form for it: “Ask for a correction”, at its end. An editor reads what comes in and answers within ${ANSWER_WITHIN_DAYS} days, if you left an address.

## What we do

If a fact, a quotation, a name or a rating was wrong, the report gets a new version that says what changed. What was published before is not removed without a word. The reports that were changed are listed under [corrections](/corrections).`,

  about: `We check claims against their sources, name who checked, and show the evidence.

## How we work

[How we check](/methodology), [what our ratings mean](/ratings), and [how we correct ourselves](/corrections-policy).`,
};
