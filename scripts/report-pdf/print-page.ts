import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Route } from "@playwright/test";
import { findBrowser, launchArgs } from "#/e2e/browser.ts";

/** A page to print. With a `body` nothing is asked of the network: it and the fonts of this folder are all there is. */
export type Source = { address: string; body?: Buffer };

/**
 * The page on A4, as its print style has it: tagged for screen readers, with an outline, its address and the number of the
 * page at the foot.
 *
 * @throws Error where there is no browser, or no page at the address
 */
export async function printPage({ address, body }: Source): Promise<Buffer> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: launchArgs });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: "light" });
    if (body !== undefined) await page.route("**/*", (route) => answer(route, address, body));
    const reply = await page.goto(address, { waitUntil: "networkidle" });
    if (!reply?.ok()) throw new Error(`There is no page at ${address}: it answered ${reply?.status() ?? "nothing"}.`);
    if (!/^text\/html\b/.test(reply.headers()["content-type"] ?? "")) throw new Error(`${address} is no page.`);
    return await page.pdf({
      format: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOT,
      margin: { top: "18mm", right: "20mm", bottom: "20mm", left: "20mm" },
    });
  } finally {
    await browser.close();
  }
}

const FOOT = `<div style="width:100%;margin:0 20mm;font:7.5pt sans-serif;color:#333;display:flex;justify-content:space-between;gap:8mm"><span class="url" style="overflow-wrap:anywhere"></span><span style="white-space:nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

function answer(route: Route, address: string, body: Buffer): Promise<void> {
  const { pathname, origin } = new URL(route.request().url());
  if (route.request().url() === address) return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  const font = /^\/fonts\/([\w-]+\.woff2)$/.exec(pathname)?.[1];
  if (font === undefined || origin !== new URL(address).origin) return route.abort();
  return route.fulfill({ contentType: "font/woff2", body: readFileSync(path.resolve("public/fonts", font)) });
}
