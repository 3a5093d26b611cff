import type { HousePage } from "#/db/vocabulary.ts";
import { housePages } from "#/newsroom/house/page.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { html } from "../html.ts";
import { inPlainWords, prose, proseOf } from "../prose.ts";
import { shortened } from "../wording.ts";
import { layout } from "./layout.ts";

/** A page that an administrator writes: how we check, what we correct, who we are. */
export function housePage(newsroom: ReportSnapshot["newsroom"], page: HousePage, words: string): string {
  const { path, title } = housePages[page];
  const blocks = proseOf(words);
  return layout({
    newsroom,
    path,
    title,
    description: shortened(inPlainWords(blocks), 200) || title,
    language: "en",
    current: path,
    main: html`<div class="col page">
<h1>${title}</h1>
${prose(blocks)}
</div>`,
  });
}
