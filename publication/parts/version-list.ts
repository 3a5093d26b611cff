import { correctionKinds } from "#/newsroom/corrections/correction.ts";
import type { ReportSnapshot, VersionSnapshot } from "#/newsroom/reports/snapshot.ts";
import { versionsSoFar } from "#/newsroom/reports/succession.ts";
import { versionPagePath } from "../addresses.ts";
import { type Html, html, trusted } from "../html.ts";
import { dated } from "../wording.ts";

/** Every version of the report that `snapshot` knows, latest first, each at the address where it stays. */
export function versionList(snapshot: ReportSnapshot, current?: number): Html {
  const { slug } = snapshot.report;
  return html`<ol class="versions" lang="en" role="list">${versionsSoFar(snapshot).map(
    (entry) =>
      html`<li><a href="${versionPagePath({ slug, version: entry.version })}"${entry.version === current && trusted(' aria-current="page"')}>Version ${entry.version}</a>, ${dated(entry.publishedAt)}${whatItWas(entry)}</li>`,
  )}</ol>`;
}

function whatItWas({ changeKind, note }: VersionSnapshot): Html {
  if (changeKind === "first") return html`: first published`;
  return html`: ${correctionKinds[changeKind].label.toLowerCase()}${note !== null && html`, <span dir="auto">${note}</span>`}`;
}
