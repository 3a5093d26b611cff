import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { absolute, KEYS_PATH, reportPath, signaturePath, verifyPath, versionPath } from "../addresses.ts";
import { html } from "../html.ts";
import { dated } from "../wording.ts";
import { layout } from "./layout.ts";

/** How a reader makes sure that a version is what the newsroom published, without trusting the server it came from. */
export function verifyPage({ newsroom, report }: ReportSnapshot): string {
  const data = absolute(newsroom, versionPath(report));
  const signature = absolute(newsroom, signaturePath(report));
  const keys = absolute(newsroom, KEYS_PATH);
  return layout({
    newsroom,
    path: verifyPath(report),
    title: `Verify: ${report.title}`,
    description: `How to make sure that this report is what ${newsroom.name} published.`,
    language: "en",
    main: html`<div class="col page">
<p class="kicker"><a href="${reportPath(report)}" dir="auto">${report.title}</a></p>
<h1>Is this what was published?</h1>
<p class="dek">Everything in this report is also published as data, and signed with the newsroom’s key. With the key you can tell whether a copy, wherever you found it, is unchanged.</p>

<h2 class="sub">Version ${report.version}, ${dated(report.publishedAt)}</h2>
<dl class="reading">
<div><dt>Data</dt><dd><a href="${versionPath(report)}">${data}</a></dd></div>
<div><dt>Signature</dt><dd><a href="${signaturePath(report)}">${signature}</a></dd></div>
<div><dt>Keys</dt><dd><a href="${KEYS_PATH}">${keys}</a></dd></div>
</dl>

<h2 class="sub">With Stet</h2>
<p>Whoever has the program can let it do all that follows:</p>
<pre tabindex="0"><code>npm run verify-report -- ${data}</code></pre>

<h2 class="sub">With other tools</h2>
<ol>
<li>Take the public key from the newsroom’s list. Keep a copy: a key that you noted earlier is worth more than one that you get together with what you check.</li>
<li>The data is canonical JSON (RFC 8785). Its bytes, as sent, are what is signed; the signature’s file also has their SHA-256.</li>
<li>The signature is Ed25519 (RFC 8032), 64 bytes in base64. It names the key by its id.</li>
</ol>
<p>A signature says who published these words, and that nobody changed them since. It does not say that they are true: that is what the evidence in the report is for.</p>
</div>`,
  });
}
