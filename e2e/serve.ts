// The production server of the browser tests, on a newsroom of its own that is made anew for every run.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { databasePath, password, port } from "./address.ts";

const folder = path.dirname(databasePath);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const env = {
  ...process.env,
  NODE_ENV: "production" as const,
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_PATH: databasePath,
  HOST: "127.0.0.1",
  PORT: String(port),
  STET_SECRET: "",
  TRUST_PROXY: "",
  // The stories' addresses are made up: those that need pages bring their own.
  OUTBOUND: "off",
};

const seeding = spawnSync(process.execPath, ["scripts/demo.ts", "--password", password, "--one-review"], {
  env,
  stdio: "inherit",
});
if (seeding.status !== 0) process.exit(seeding.status ?? 1);

const server = spawn(process.execPath, ["server.ts"], { env, stdio: "inherit" });
process.on("SIGTERM", () => server.kill("SIGTERM"));
process.on("SIGINT", () => server.kill("SIGTERM"));
server.once("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
