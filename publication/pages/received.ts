import { ANSWER_WITHIN_DAYS } from "#/newsroom/corrections/request.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { RECEIVED_PATH } from "../addresses.ts";
import { html } from "../html.ts";
import { layout } from "./layout.ts";

/** What a reader sees after asking for a correction. */
export function receivedPage(newsroom: ReportSnapshot["newsroom"]): string {
  return layout({
    newsroom,
    path: RECEIVED_PATH,
    title: "Your request came in",
    description: `What happens with a request for a correction at ${newsroom.name}.`,
    language: "en",
    isListed: false,
    main: html`<div class="col page">
<h1>Your request came in</h1>
<p class="dek">An editor reads it and answers within ${ANSWER_WITHIN_DAYS} days, if you left an address.</p>
<p>If the report is wrong, it gets a new version that says what was changed, and the change is listed under <a href="/corrections">corrections</a>.</p>
</div>`,
  });
}
