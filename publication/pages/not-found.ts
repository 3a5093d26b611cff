import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { NOT_FOUND_PATH } from "../addresses.ts";
import { html } from "../html.ts";
import { layout } from "./layout.ts";

export function notFoundPage(newsroom: ReportSnapshot["newsroom"]): string {
  return layout({
    newsroom,
    path: NOT_FOUND_PATH,
    title: "There is no such page",
    description: "There is no such page.",
    language: "en",
    isListed: false,
    main: html`<div class="col page">
<h1>There is no such page</h1>
<p class="dek">The address may be cut short or mistyped. What we have published keeps its address.</p>
<p><a href="/">All reports</a></p>
</div>`,
  });
}
