// Checks every link of the audit log, also while the app runs: `npm run verify-audit [-- --head HASH]`.
import { parseArgs } from "node:util";
import { verifyChain } from "#/newsroom/audit/verify-chain.ts";
import { databaseOnFile, runProgram } from "./program.ts";

await runProgram(() => {
  const head = headArgument();
  const db = databaseOnFile();
  try {
    const check = verifyChain(db, head);
    if (!check.ok) throw new Error(`The audit log is broken at event ${check.n}: ${check.why}.`);
    console.log(`The audit log is whole: ${check.events} events.`);
    console.log(`Its last hash is ${check.head}`);
    console.log("Keep that hash elsewhere: verify-audit --head HASH then also notices a log that was cut short.");
  } finally {
    db.$client.close();
  }
});

function headArgument(): string | undefined {
  const usage = "Use it so: npm run verify-audit [-- --head HASH], with a hash that it printed before.";
  let head: string | undefined;
  try {
    head = parseArgs({ options: { head: { type: "string" } } }).values.head?.toLowerCase();
  } catch {
    throw new Error(usage);
  }
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new Error(usage);
  return head;
}
