import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { announced, environment, Problem, root, run } from "./process.mjs";

const marker = path.join(root, ".next/stet-build");

/** Nothing in these gets into the build. */
const elsewhere = new Set([
  "node_modules",
  "data",
  "test-results",
  "playwright-report",
  "bench",
  "docs",
  "e2e",
  "scripts",
]);
const built = /\.(?:tsx?|mjs|css|json|svg|png|ico|woff2)$/;

/** Builds the app, unless the build that is there was made from these very sources. */
export async function build(node) {
  const sources = hashOfSources();
  if (isBuiltFrom(sources)) return 0;
  rmSync(marker, { force: true });
  const { code, output } = await announced("Building, about half a minute …", () =>
    run(node, ["node_modules/next/dist/bin/next", "build"], { env: environment(node, { NODE_ENV: "production" }) }),
  );
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) {
      throw new Problem("The disk is full: make room for about 1 GB, then run the same command again.");
    }
    process.stderr.write(output);
    throw new Problem("The app could not be built: what the compiler says stands above.");
  }
  writeFileSync(marker, sources);
  return 0;
}

function isBuiltFrom(sources) {
  if (!existsSync(path.join(root, ".next/BUILD_ID")) || !existsSync(marker)) return false;
  return readFileSync(marker, "utf8") === sources;
}

/** By content, since a checkout gives every file a new date. */
function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of filesUnder(root, elsewhere)) {
    if (!built.test(file) || file.endsWith(".test.ts")) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Paths relative to `top`, in order, without what begins with a dot and without these folders at the top. */
export function filesUnder(top, without) {
  return readdirSync(top, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !without.has(entry.name) && entry.name !== "next-env.d.ts")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
      return filesUnder(path.join(top, entry.name), new Set(["node_modules"])).map((name) => `${entry.name}/${name}`);
    });
}
