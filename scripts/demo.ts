// A throw-away newsroom with a small cast, four invented articles and two published reports.
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { hashPassword } from "#/auth/password.ts";
import { openDatabase } from "#/db/client.ts";
import { applyMigrations } from "#/db/migrate.ts";
import { env } from "#/env.ts";
import { people, play } from "./demo/play.ts";

const { values } = parseArgs({
  // One verdict settles every claim: what the browser stories begin with.
  options: { password: { type: "string" }, "one-review": { type: "boolean", default: false } },
});

const { DATABASE_PATH, PORT } = env();
const password = values.password ?? randomBytes(6).toString("hex");
const db = openDatabase(DATABASE_PATH);
applyMigrations(db);
await play(db, {
  publicAddress: `http://localhost:${PORT}`,
  passwordHash: await hashPassword(password),
  secondReviews: !values["one-review"],
});
db.$client.close();

console.log("A made-up newsroom: Exampleton Checks. It is gone when you stop it.\n");
for (const { name, email, roles } of Object.values(people)) {
  console.log(`  ${email.padEnd(18)} ${name.padEnd(13)} ${roles.join(", ")}`);
}
console.log(`\n  Everybody's password: ${password}\n`);
