import type { ClaimSnapshot, ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, claimPath, reportPath } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import { listed } from "../wording.ts";

/** What a citation names. Names stay as people write them: which part is the family's cannot be known. */
export type Cited = {
  key: string;
  title: string;
  authors: readonly string[];
  publisher: string;
  /** ISO 8601 in UTC: when this version was published. */
  publishedAt: string;
  version: number;
  language: string;
  url: string;
};

const dayOfMonth = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" });

export function citedReport({ newsroom, report, checking }: ReportSnapshot): Cited {
  return {
    key: report.slug,
    title: report.title,
    authors: checking.checkedBy,
    publisher: newsroom.name,
    publishedAt: report.publishedAt,
    version: report.version,
    language: report.language,
    url: absolute(newsroom, reportPath(report)),
  };
}

export function citedClaim(snapshot: ReportSnapshot, claim: ClaimSnapshot): Cited {
  return {
    ...citedReport(snapshot),
    key: `${snapshot.report.slug}-${claim.slug}`,
    title: `${claim.verdictLabel}: ${claim.claimReviewed}`,
    authors: claim.reviewedBy,
    url: absolute(snapshot.newsroom, claimPath(snapshot.report, claim)),
  };
}

/** The citation in words, as APA orders them, then as programs take it: BibTeX and CSL-JSON. Opens without a script. */
export function citation(cited: Cited): Html {
  return html`<details class="cite" lang="en">
<summary>Cite this check</summary>
<p dir="auto">${inWords(cited)}</p>
<p class="form">BibTeX</p>
<pre dir="ltr"><code>${bibTex(cited)}</code></pre>
<p class="form">CSL-JSON</p>
<pre dir="ltr"><code>${cslJson(cited)}</code></pre>
</details>`;
}

/** "Priya Raman and Ravi Okafor. (2026, March 4). Title. Exampleton Checks. https://…" */
export function inWords({ authors, title, publisher, publishedAt, version, url }: Cited): string {
  const titled = version > 1 ? `${title} (Version ${version})` : title;
  const date = `(${publishedAt.slice(0, 4)}, ${dayOfMonth.format(new Date(publishedAt))})`;
  const parts = [listed(authors), date, titled, publisher];
  const ended = parts.filter((part) => part !== "").map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`));
  return `${ended.join(" ")} ${url}`;
}

export function bibTex({ key, authors, title, publisher, publishedAt, version, url }: Cited): string {
  const [year = "", month = ""] = publishedAt.split("-");
  const fields = {
    // Braces keep a name and a title as they are written.
    author: authors.map((name) => `{${escaped(name)}}`).join(" and "),
    title: `{${escaped(title)}}`,
    organization: `{${escaped(publisher)}}`,
    year,
    month: String(Number(month)),
    ...(version > 1 && { note: `Version ${version}` }),
    url,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** A property a line, so that people can read it. */
export function cslJson({ key, authors, title, publisher, publishedAt, version, language, url }: Cited): string {
  const date = publishedAt.slice(0, 10).split("-").map(Number);
  const item = {
    id: key,
    type: "webpage",
    title,
    author: authors.map((literal) => ({ literal })),
    "container-title": publisher,
    issued: { "date-parts": [date] },
    ...(version > 1 && { version: String(version) }),
    language,
    URL: url,
  };
  const lines = Object.entries(item).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `[{\n${lines.join(",\n")}\n}]`;
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words with the characters escaped that mean something in TeX; an odd brace would end the field. */
function escaped(words: string): string {
  return words
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\~^#$%&_{}]/g, (character) => commands[character] ?? `\\${character}`);
}
