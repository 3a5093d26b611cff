import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { html } from "../html.ts";
import { layout } from "./layout.ts";

/** How this newsroom checks. Says only what the software enforces or records. */
export function methodologyPage(newsroom: ReportSnapshot["newsroom"]): string {
  return layout({
    newsroom,
    path: "/methodology",
    title: "How we check",
    description: `How ${newsroom.name} picks claims, checks them, signs off and publishes.`,
    language: "en",
    current: "/methodology",
    main: html`<div class="col page">
<h1>How we check</h1>
<p class="dek">From the first reading to the published report, and what has to be true before one appears here.</p>

<h2 class="sub">We read every sentence</h2>
<p>An article is checked sentence by sentence. Software suggests which passages are claims and how the article sources them; a person accepts, rewords or dismisses each suggestion. Every sentence is either covered by a claim or set aside with a reason, such as a question, an opinion or a repetition. A report cannot be signed off while one is undecided.</p>

<h2 class="sub">We quote before we judge</h2>
<p>Each claim is tied to the article’s exact words. We note who is said to have said it, when and where, and restate it as briefly as possible so that it can be read on its own.</p>

<h2 class="sub">Evidence comes first</h2>
<p>A claim is called verified only with evidence that supports it, and disputed only with evidence that refutes it. A claim that carries the article is called verified only with two sources that do not depend on each other, one of them primary; where one is enough, the reason is printed. Evidence is listed with its source, the passage, the place in it and the day we saw it.</p>

<h2 class="sub">Confidential sources</h2>
<p>Some sources cannot be named. We then describe them, and say that the newsroom knows who they are. Their names are kept inside the newsroom and are no part of anything published here.</p>

<h2 class="sub">Nobody decides alone</h2>
<p>A person who checks a claim records a verdict under their own name, with the reasons. Nobody judges claims in an article they reported, unless an editor allows it in writing, and that is printed. An editor signs off the whole report; whoever was the only one to judge a claim cannot also be the one to sign it off. A newsroom with too few people may publish without a second pair of eyes; the report then says “Checked by one person”. If anything that was signed changes, the sign-off is void.</p>

<h2 class="sub">What is published stays</h2>
<p>A published report is frozen. A change makes a new version with a number and a date; the address stays the same. Who did what, and when, is kept in a log that can be added to but not rewritten.</p>

<h2 class="sub">Ratings and corrections</h2>
<p><a href="/ratings">What our ratings mean</a>. If you think we got something wrong, see <a href="/corrections">corrections</a>.</p>
</div>`,
  });
}
