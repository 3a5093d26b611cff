import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkImports } from "./check-imports.ts";

const packages = ["better-sqlite3", "drizzle-orm", "hono", "next", "next-auth", "react", "zod"];

/** The problems of a tree of these modules; whatever they import is there, empty. */
function problemsOf(sources: Record<string, string>, alsoThere: string[] = []): string[] {
  const tree = new Map([...alsoThere.map((file): [string, string] => [file, ""]), ...Object.entries(sources)]);
  return checkImports(tree, (file) => packages.some((name) => file === `node_modules/${name}/package.json`)).problems;
}

/** One module, what it imports, and the rule that this breaks. */
const violations: [from: string, imports: string, rule: string][] = [
  ["extraction/sentences.ts", "#/newsroom/errors.ts", "extraction"],
  ["extraction/sentences.ts", "node:fs", "extraction"],
  ["extraction/sentences.test.ts", "#/db/client.ts", "extraction"],
  ["anchoring/move.ts", "#/extraction/index.ts", "anchoring"],
  ["design/tokens.ts", "react", "design"],
  ["ingest/ingest-page.ts", "#/outbound/fetch-page.ts", "ingest"],
  ["outbound/fetch-page.ts", "#/newsroom/errors.ts", "outbound"],
  ["db/schema/claims.ts", "#/newsroom/errors.ts", "db"],
  ["newsroom/transact.ts", "next", "newsroom"],
  ["newsroom/claims/queries.ts", "#/auth/session.ts", "newsroom"],
  ["newsroom/claims/add-claim.ts", "#/publication/store.ts", "newsroom"],
  ["newsroom/claims/claim.ts", "#/db/schema/index.ts", "newsroom's rules"],
  ["newsroom/claims/claim.ts", "./queries.ts", "newsroom's rules"],
  ["newsroom/permissions.ts", "zod", "newsroom's rules"],
  ["newsroom/verdicts/rating-scale.ts", "node:fs", "newsroom's rules"],
  ["publication/pages.ts", "#/newsroom/claims/queries.ts", "publication"],
  ["publication/pages.ts", "#/db/client.ts", "publication"],
  ["publication/answer.ts", "#/db/schema/index.ts", "publication's doors"],
  ["auth/session.ts", "#/app/layout.tsx", "auth"],
  ["components/badge.tsx", "#/newsroom/claims/queries.ts", "components"],
  ["components/badge.tsx", "#/db/client.ts", "components"],
  ["app/(public)/route.ts", "#/newsroom/reports/published.ts", "public app"],
  ["app/(public)/route.ts", "#/publication/publish.ts", "public app"],
  ["publication/answer.ts", "./publish.ts", "publication's doors"],
  ["app/workspace/page.tsx", "#/db/client.ts", "workspace"],
  ["app/workspace/page.tsx", "#/db/schema/index.ts", "workspace"],
  ["app/sign-in/page.tsx", "next-auth", "one door to next-auth"],
  ["app/sign-in/page.tsx", "better-sqlite3", "one door to better-sqlite3"],
  ["db/migrate.ts", "better-sqlite3", "one door to better-sqlite3"],
  ["env.ts", "#/db/client.ts", "settings"],
  ["serving/forwarded.ts", "#/newsroom/errors.ts", "serving"],
  ["proxy.ts", "#/auth/session.ts", "edge"],
];

const files = violations.flatMap(([from, to]) => {
  if (to.startsWith("#/")) return [to.slice(2)];
  return to.startsWith("./") ? [`${from.slice(0, from.lastIndexOf("/"))}/${to.slice(2)}`] : [];
});

describe("checkImports", () => {
  for (const [from, imports, rule] of violations) {
    test(`${from} may not import ${imports}`, () => {
      const problems = problemsOf({ [from]: `\nimport "${imports}";` }, files);

      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.startsWith(`${from}:2 imports ${imports}, breaking “${rule}”: `), problems[0]);
    });
  }

  test("lets a house in order pass, and counts what it read", () => {
    const found = checkImports(
      new Map([
        ["extraction/index.ts", `export * from "./sentences.ts";`],
        ["extraction/sentences.ts", ""],
        ["db/vocabulary.ts", ""],
        ["db/client.ts", `import Sqlite from "better-sqlite3";`],
        ["db/triggers.ts", `import type Sqlite from "better-sqlite3";`],
        ["newsroom/claims/claim.ts", `import type { Mode } from "#/db/vocabulary.ts"; import "#/extraction/index.ts";`],
        ["newsroom/claims/add-claim.ts", `import "#/db/client.ts"; import "./claim.ts"; import "zod/mini";`],
        ["publication/pages.ts", `import type { Reader } from "#/db/client.ts"; import "hono/html";`],
        ["app/workspace/page.tsx", `import Link from "next/link"; import "#/newsroom/claims/add-claim.ts";`],
        ["scripts/seed.ts", `import "../app/workspace/page.tsx";`],
      ]),
      (file) => packages.some((name) => file === `node_modules/${name}/package.json`),
    );

    assert.deepEqual(found, { modules: 10, edges: 13, problems: [] });
  });

  for (const [kind, source] of [
    ["a type-only import", `import type { A } from "#/db/client.ts";`],
    ["an import of a type by name", `import { type A } from "#/db/client.ts";`],
    ["a re-export", `export { a } from "#/db/client.ts";`],
    ["a star re-export", `export * from "#/db/client.ts";`],
    ["a dynamic import", `const a = () => import("#/db/client.ts");`],
    ["a type import expression", `type A = import("#/db/client.ts").Database;`],
    ["a relative path", `import "../../db/client.ts";`],
  ] as const) {
    test(`sees ${kind}`, () => {
      const [problem, ...more] = problemsOf({ "app/workspace/page.tsx": source, "db/client.ts": "" });

      assert.match(problem ?? "", /^app\/workspace\/page\.tsx:1 imports .*breaking “workspace”/);
      assert.deepEqual(more, []);
    });
  }

  test("wants every path to lead to a file, with its extension", () => {
    assert.match(
      problemsOf({ "db/a.ts": `import "./b";`, "db/b.ts": "" })[0] ?? "",
      /^db\/a\.ts:1 imports .\/b, which is not there/,
    );
    assert.match(problemsOf({ "db/a.ts": `import "left-pad";` })[0] ?? "", /which is not there/);
  });

  test("wants every module to live in a room", () => {
    assert.match(problemsOf({ "lib/format.ts": "" })[0] ?? "", /^lib\/format\.ts breaks “every module has a room”/);
  });

  test("refuses an import that names its module by an expression", () => {
    assert.match(
      problemsOf({ "db/a.ts": "const b = import(name);" })[0] ?? "",
      /^db\/a\.ts:1 imports by an expression/,
    );
  });

  test("says which file it cannot read", () => {
    assert.match(problemsOf({ "db/a.ts": "import {" })[0] ?? "", /^db\/a\.ts does not parse/);
  });
});
