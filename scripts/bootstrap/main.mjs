import { build } from "./build.mjs";
import { findNode, install } from "./install.mjs";
import { Problem, root } from "./process.mjs";
import { demo, start } from "./serve.mjs";
import { test } from "./test.mjs";

const modes = { start, demo, test, build: (node) => build(node) };

/**
 * Installs what is missing, then does what the mode says.
 *
 * @param {string[]} args the mode, then what it takes
 * @returns {Promise<number>} the exit code
 */
export async function main([name, ...args]) {
  const mode = Object.hasOwn(modes, name ?? "") ? modes[name] : undefined;
  if (mode === undefined) {
    console.error(`Say what to do: ${Object.keys(modes).join(", ")}.`);
    return 1;
  }
  try {
    process.chdir(root);
    await install();
    return (await mode(findNode(), args)) ?? 0;
  } catch (error) {
    if (error instanceof Problem) console.error(error.message);
    else if (error.code === "ENOSPC") console.error("The disk is full: make room, then run the same command again.");
    else throw error;
    return 1;
  }
}
