import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Something that the person at the keyboard can mend; its message is one sentence that says how. */
export class Problem extends Error {}

/** The environment for a child: tools that ask for `node` get this one, and nothing calls home. */
export function environment(node, more = {}) {
  return {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    ...more,
  };
}

/**
 * Runs a program to its end.
 *
 * @param {{ env?: NodeJS.ProcessEnv, echo?: boolean }} options `echo` also shows the output while it comes
 * @returns {Promise<{ code: number, output: string }>} output is stdout and stderr, in the order in which they came
 */
export function run(program, args, { env = process.env, echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [stream, own] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (echo) own.write(text);
      });
    }
    const passOn = passSignalsTo(child);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      passOn.stop();
      if (passOn.received !== null) process.exit(128 + (passOn.received === "SIGINT" ? 2 : 15));
      resolve({ code: code ?? (signal === null ? 1 : 128), output });
    });
  });
}

/** Says what is being done, a line now and then while it lasts, and resolves to what the work resolves to. */
export async function announced(sentence, work) {
  console.log(sentence);
  const began = Date.now();
  const still = setInterval(() => console.log(`  still at it, ${secondsSince(began)}`), 15_000);
  try {
    const result = await work();
    if (result.code === 0) console.log(`  done in ${secondsSince(began)}`);
    return result;
  } finally {
    clearInterval(still);
  }
}

export function secondsSince(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

/** While the child lives, its end decides ours: a signal is handed down instead of ending this process at once. */
export function passSignalsTo(child) {
  const state = { received: null, stop };
  const onSignal = (signal) => {
    state.received = signal;
    child.kill(signal);
  };
  function stop() {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return state;
}
