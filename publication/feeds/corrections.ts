import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, CORRECTIONS_FEED_PATH } from "../addresses.ts";
import { correctionName, correctionPath, type PublishedCorrection } from "../corrections.ts";
import { type Html, html, trusted } from "../html.ts";
import { correctionWords } from "../parts/notice.ts";
import { xml } from "./atom.ts";
import { NEWEST } from "./entries.ts";

/**
 * Atom 1.0 of corrections, latest first. An entry's id is the address of the version that it made, which never changes.
 *
 * @param renderedAt ISO 8601: dates the feed while nothing was corrected
 */
export function correctionsFeed(
  newsroom: ReportSnapshot["newsroom"],
  corrections: readonly PublishedCorrection[],
  renderedAt: string,
): string {
  const self = absolute(newsroom, CORRECTIONS_FEED_PATH);
  return html`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${self}</id>
<title>${xml(newsroom.name)}: corrections</title>
<subtitle>What was corrected, clarified, updated or retracted</subtitle>
<updated>${corrections[0]?.at ?? renderedAt}</updated>
<author><name>${xml(newsroom.name)}</name><uri>${absolute(newsroom, "/")}</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${absolute(newsroom, "/corrections")}"/>
<icon>${absolute(newsroom, "/mark.svg")}</icon>
${corrections.slice(0, NEWEST).map((entry) => feedEntry(newsroom, entry))}
</feed>
`.toString();
}

function feedEntry(newsroom: ReportSnapshot["newsroom"], entry: PublishedCorrection): Html {
  const address = absolute(newsroom, correctionPath(entry.report, entry));
  const { text, whatWasWrong } = entry;
  const clean = { ...entry, text: xml(text), whatWasWrong: whatWasWrong === null ? null : xml(whatWasWrong) };
  return html`<entry>
<id>${address}</id>
<title>${correctionName(entry)}: ${xml(entry.report.title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${entry.at}</published>
<updated>${entry.at}</updated>
<category term="${entry.kind}"/>
<summary type="html">${correctionWords(clean).toString()}</summary>
</entry>
`;
}
