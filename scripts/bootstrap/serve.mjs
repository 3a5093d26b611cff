import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { environment, Problem, passSignalsTo, root } from "./process.mjs";

/** Serves the newsroom of this folder. */
export async function start(node) {
  await portMustBeFree();
  await build(node);
  return serve(node, {});
}

/** Serves a made-up newsroom that is gone when the server stops. */
export async function demo(node) {
  await portMustBeFree();
  await build(node);
  const folder = mkdtempSync(path.join(tmpdir(), "stet-demo-"));
  try {
    const settings = { DATABASE_PATH: path.join(folder, "stet.db"), STET_SECRET: "" };
    const seeding = await child(node, ["scripts/demo.ts"], settings);
    return seeding.code === 0 && !seeding.interrupted ? await serve(node, settings) : seeding.code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serve(node, settings) {
  return (await child(node, ["server.ts"], settings)).code;
}

/** Runs it to its end; a child that a signal of ours ended did what it was told. */
function child(node, args, settings) {
  return new Promise((resolve, reject) => {
    const program = spawn(node, args, {
      cwd: root,
      env: environment(node, { NODE_ENV: "production", ...settings }),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const signals = passSignalsTo(program);
    program.once("error", reject);
    program.once("exit", (code) => {
      signals.stop();
      const interrupted = signals.received !== null;
      resolve({ code: code ?? (interrupted ? 0 : 1), interrupted });
    });
  });
}

/** Found out before a build of half a minute; server.ts has the last word. */
function portMustBeFree() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem("PORT must be a number from 1 to 65535, for example 3000.");
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code !== "EADDRINUSE") resolve();
      else {
        const advice = `stop what uses it, or choose another one with PORT, for example PORT=${port + 1} npm start.`;
        reject(new Problem(`Port ${port} is taken: ${advice}`));
      }
    });
    probe.listen(port, process.env.HOST || "127.0.0.1", () => probe.close(resolve));
  });
}
