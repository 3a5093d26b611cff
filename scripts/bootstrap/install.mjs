import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statfsSync } from "node:fs";
import path from "node:path";
import { announced, Problem, root, run } from "./process.mjs";

const fullDisk = "The disk is full: make room for 2 GB, then run the same command again.";

/** npm's own account of what it installed, written last, so that a broken-off installation has none. */
const record = path.join(root, "node_modules/.package-lock.json");

/** Installs the packages of the lockfile, unless they are there. */
export async function install() {
  if (isInstalled()) return;
  mustHaveRoom();
  const [npm, ...first] = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  // NODE_ENV=production or an omit setting of npm's must not leave out what the build needs.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const { code, output } = await announced("Installing packages, about a minute …", () =>
    run(npm, [...first, ...args, "--loglevel=warn", "--no-progress"])
      .catch((error) => ({
        code: 1,
        output: error.code === "ENOENT" ? "npm error code NONPM" : String(error),
      }))
      .then((result) => (isCutShort(result.output) ? { ...result, code: 1 } : result)),
  );
  if (code === 0) return;
  rmSync(record, { force: true }); // else the next start would take it for complete
  throw new Problem(whyNotInstalled(output));
}

/** npm tries for minutes before it notices a full disk. */
function mustHaveRoom() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < 2 * 1024 ** 3) throw new Problem(fullDisk);
}

/** On a full disk npm only warns, drops what it could not write, and reports success. */
export function isCutShort(output) {
  return /ENOSPC|TAR_ENTRY_ERROR/.test(output);
}

function isInstalled() {
  if (!existsSync(record)) return false;
  return sameInstallation(readPackages(path.join(root, "package-lock.json")), readPackages(record));
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** True when all that the lockfile wants is installed, packages for other machines aside, and nothing else is. */
export function sameInstallation(wanted, installed) {
  const stale = Object.keys(installed).some((place) => installed[place].integrity !== wanted[place]?.integrity);
  const missing = Object.entries(wanted).some(
    ([place, { optional, devOptional }]) => place !== "" && !optional && !devOptional && !(place in installed),
  );
  return !stale && !missing;
}

/** One sentence about what npm said. */
export function whyNotInstalled(output) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? "";
  if (code === "ENOSPC" || /ENOSPC|no space left/i.test(output)) {
    return fullDisk;
  }
  if (code === "NONPM") return "npm is not to be found: install it beside Node, then run the same command again.";
  if (code === "EACCES" || code === "EPERM") {
    return `The packages cannot be written: make ${root} writable for you, then run the same command again.`;
  }
  if (code === "EUSAGE")
    return "package.json and package-lock.json do not fit together: run npm install, then try again.";
  if (/^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/.test(code)) {
    return `The package registry cannot be reached (${code}): check the network, then run the same command again.`;
  }
  const said = output
    .split("\n")
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, "").trim())
    .find((line) => line !== "" && !line.startsWith("code "));
  return `The packages could not be installed (npm says: ${said ?? "nothing"}): mend that, then run the same command again.`;
}

/** The path of a Node 24: the one among the packages, else the one that runs this. */
export function findNode() {
  const packaged = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged) && spawnSync(packaged, ["--version"]).status === 0) return packaged;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Problem(
    `Stet runs on Node 24, which npm has no package of for ${process.platform} ${process.arch}: install it from https://nodejs.org, then run the same command again.`,
  );
}
