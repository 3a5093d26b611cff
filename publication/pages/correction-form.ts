import { ANSWER_WITHIN_DAYS } from "#/newsroom/corrections/request.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, correctionFormPath, REQUEST_PATH, reportPath } from "../addresses.ts";
import { type Html, html, type Part, trusted } from "../html.ts";
import { shortened } from "../wording.ts";
import { layout } from "./layout.ts";

/** What was sent and what is wrong with it, by field; `form` holds what is wrong with all of it. */
export type Sent = {
  values: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, readonly string[]>>;
};

const empty: Sent = { values: {}, faults: {} };

/**
 * The form in which a reader says what is wrong in a report. It is sent to the newsroom's own address, so that it works
 * from a copy of the site on any host; what comes back after a fault is this page with what was typed.
 */
export function correctionForm({ newsroom, report, claims }: ReportSnapshot, sent: Sent = empty): string {
  const faults = Object.values(sent.faults).flat();
  const chosen = sent.values.claim ?? "";
  return layout({
    newsroom,
    path: correctionFormPath(report),
    title: `Ask for a correction: ${report.title}`,
    description: `Tell ${newsroom.name} what is wrong in this report.`,
    language: "en",
    isListed: false,
    main: html`<div class="col page">
<p class="kicker"><a href="${reportPath(report)}" dir="auto">${report.title}</a></p>
<h1>Ask for a correction</h1>
<p class="dek">Tell us what is wrong. An editor reads every request and answers within ${ANSWER_WITHIN_DAYS} days.</p>
${
  faults.length > 0 &&
  html`<div class="note" role="alert"><p><b>Nothing was sent yet.</b></p><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`
}
<form method="post" action="${absolute(newsroom, REQUEST_PATH)}" accept-charset="utf-8">
<input type="hidden" name="report" value="${report.slug}">
<p class="trap" aria-hidden="true"><label>Leave this empty <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p><label for="claim">Which claim</label>
<select id="claim" name="claim"><option value="">The whole report</option>${claims.map(
      ({ label, claimReviewed }) =>
        html`<option value="${label}"${label === chosen && trusted(" selected")}>${label}: ${shortened(claimReviewed, 70)}</option>`,
    )}</select></p>
${field(sent, "whatIsWrong", "What is wrong", (name, described) => html`<textarea id="${name}" name="${name}" rows="6" required maxlength="4000"${described}>${sent.values[name] ?? ""}</textarea>`)}
${field(sent, "evidenceUrl", "Where the right answer can be seen", (name, described) => html`<input id="${name}" name="${name}" type="url" maxlength="2000" placeholder="https://" value="${sent.values[name] ?? ""}"${described}>`, "A web address. May be left empty.")}
${field(sent, "name", "Your name", (name, described) => html`<input id="${name}" name="${name}" maxlength="100" autocomplete="name" value="${sent.values[name] ?? ""}"${described}>`, "May be left empty.")}
${field(sent, "email", "Your e-mail address", (name, described) => html`<input id="${name}" name="${name}" type="email" maxlength="254" autocomplete="email" value="${sent.values[name] ?? ""}"${described}>`, "Only for our answer, and never published. Without it we cannot write back.")}
<p><button type="submit">Send the request</button></p>
</form>
</div>`,
  });
}

function field(
  { faults }: Sent,
  name: string,
  label: string,
  control: (name: string, described: Part) => Html,
  hint?: string,
): Html {
  const wrong = faults[name] ?? [];
  const notes = [hint !== undefined && `${name}-hint`, wrong.length > 0 && `${name}-fault`].filter(Boolean).join(" ");
  const described = html`${notes !== "" && html` aria-describedby="${notes}"`}${wrong.length > 0 && trusted(' aria-invalid="true"')}`;
  return html`<p><label for="${name}">${label}</label>${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
${control(name, described)}${wrong.length > 0 && html`<span class="fault" id="${name}-fault">${wrong.join(" ")}</span>`}</p>`;
}
