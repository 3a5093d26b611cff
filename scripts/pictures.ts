// The pictures in the README: the demo's desk and its report, as a browser shows them.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { findBrowser, launchArgs } from "../e2e/browser.ts";
import { people } from "./demo/play.ts";

const port = 3127;
const origin = `http://localhost:${port}`;
const password = "a password for the pictures";
const folder = mkdtempSync(path.join(tmpdir(), "stet-pictures-"));
const env = {
  ...process.env,
  NODE_ENV: "production" as const,
  DATABASE_PATH: path.join(folder, "stet.db"),
  PORT: String(port),
};

spawnSync(process.execPath, ["scripts/demo.ts", "--password", password], { env });
const server = spawn(process.execPath, ["server.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
try {
  await new Promise<void>((ready, failed) => {
    server.stdout.on("data", (words: Buffer) => words.includes("Stet is ready") && ready());
    server.once("exit", () => failed(new Error("The server did not start. Build the app first: npm run build.")));
  });
  await take();
} finally {
  server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

async function take(): Promise<void> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: launchArgs });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(`${origin}/r/library-budget-speech`, { waitUntil: "networkidle" });
  await page.screenshot({ path: "docs/pictures/report.png" });
  await signIn(page);
  await page.goto(`${origin}/workspace/articles`);
  await page.getByRole("link", { name: /Tram line/ }).click();
  await page.getByRole("link", { name: /^C03/ }).click();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: "docs/pictures/desk.png" });
  await browser.close();
  console.log("docs/pictures/desk.png\ndocs/pictures/report.png");
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(people.priya.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Articles" }).waitFor();
}
