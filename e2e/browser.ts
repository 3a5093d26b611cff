import { spawnSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "@playwright/test";
import { unpack } from "./archive.ts";

/** What Playwright needs to launch it; nothing at all for the browser that Playwright brings itself. */
export type Browser = { executablePath?: string; env?: Record<string, string> };

export const launchArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--font-render-hinting=none",
  "--no-first-run",
];

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The first that is there: CHROMIUM_PATH, Playwright's own download, the system's, else the one among the packages.
 *
 * @throws Error that says what to install, where none of them runs on this machine.
 */
export async function findBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH };
  if (existsSync(chromium.executablePath())) return {};
  const system = systemBrowsers.find((file) => existsSync(file));
  if (system !== undefined) return { executablePath: system };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser for the tests: run npx playwright install chromium, or set CHROMIUM_PATH.");
  }
  return packagedBrowser();
}

/** Without the package's own launcher: that one trusts stale files of the temporary folder, and turns web security off. */
async function packagedBrowser(): Promise<Browser> {
  const packaged = path.dirname(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8")) as { version: string };
  const folder = path.resolve(`node_modules/.cache/chromium-${version}`);
  const executablePath = path.join(folder, "chromium");
  const archive = (name: string): string => path.join(packaged, "bin", name);
  if (!existsSync(executablePath)) await unpackExecutable(archive("chromium.br"), executablePath);

  const extra: Record<string, string> = {};
  if (!existsSync("/etc/fonts/fonts.conf"))
    extra.FONTCONFIG_FILE = await packagedFonts(archive("fonts.tar.br"), folder);
  if (runs(executablePath, extra)) return { executablePath, env: ownAnd(extra) };
  await unpack(archive("al2023.tar.br"), folder);
  extra.LD_LIBRARY_PATH = path.join(folder, "lib");
  if (runs(executablePath, extra)) return { executablePath, env: ownAnd(extra) };
  throw new Error("The packaged browser lacks libraries on this machine: install chromium, or set CHROMIUM_PATH.");
}

/** A machine without fonts draws no letter at all. The package's own configuration points elsewhere, so here is another. */
async function packagedFonts(archive: string, folder: string): Promise<string> {
  await unpack(archive, path.join(folder, "fonts"));
  const file = path.join(folder, "fonts/stet.conf");
  const places = `<dir>${path.join(folder, "fonts")}</dir><cachedir>${path.join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${places}</fontconfig>\n`);
  return file;
}

/** Appears whole or not at all, so that a run that was broken off leaves nothing that looks like a browser. */
async function unpackExecutable(archive: string, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(draft));
  chmodSync(draft, 0o755);
  renameSync(draft, file);
}

/** The dynamic linker refuses to start it when a library is missing, whatever it is asked. */
function runs(executable: string, extra: Record<string, string>): boolean {
  return (
    spawnSync(executable, ["--version"], { env: ownAnd(extra) as NodeJS.ProcessEnv, timeout: 20_000 }).status === 0
  );
}

function ownAnd(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...extra };
}
