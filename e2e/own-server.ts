import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A server of one story, on a database of its own. */
export type OwnServer = {
  origin: string;
  /** What it has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
};

/** A folder for a database; `remove` takes it away again. */
export function ownFolder(): { databasePath: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "stet-e2e-"));
  return {
    databasePath: path.join(folder, "stet.db"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Starts the production server on this database and a free port, and waits until it has said all that it says then.
 *
 * @throws Error with what it printed, when it ends instead.
 */
export async function startServer(databasePath: string, settings: Record<string, string> = {}): Promise<OwnServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["server.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_PATH: databasePath,
      HOST: "127.0.0.1",
      PORT: String(port),
      STET_SECRET: "",
      TRUST_PROXY: "",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ready = new Promise<void>((resolve, reject) => {
    const take = (text: Buffer): void => {
      output += text.toString();
      if (output.includes("Stet is ready on")) resolve();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", () => reject(new Error(`The server ended:\n${output}`)));
  });
  await ready;
  const origin = `http://localhost:${port}`;
  // The set-up link is printed in the same breath as the address: an answered request comes later than both.
  await fetch(`${origin}/health`);
  return { origin, output: () => output, stop: () => stop(child) };
}

/** As an interrupt does it, so that the lock on the database is given back. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
