// Proves that imports point one way: `node scripts/check-imports.ts`, a step of `npm test`.
import { existsSync, globSync, readFileSync } from "node:fs";
import { edgesOf, resolve, type Tree } from "./imports/edges.ts";
import { broken, ruleOf } from "./imports/rules.ts";

/** Fewer modules than this mean that the check looked in the wrong place. */
const fewestModules = 60;

type Findings = { modules: number; edges: number; problems: string[] };

/** Reads every import of the tree. A problem is one line: where, what, which rule and why. */
export function checkImports(tree: Tree, hasFile: (path: string) => boolean): Findings {
  const problems: string[] = [];
  let count = 0;
  for (const [from, text] of tree) {
    const rule = ruleOf(from);
    if (rule === undefined) {
      problems.push(
        `${from} breaks “every module has a room”: no rule knows this file; move it or give its room a rule.`,
      );
      continue;
    }
    try {
      for (const edge of edgesOf(from, text)) {
        count += 1;
        const place = `${from}:${edge.line}`;
        const target = resolve(edge, tree, hasFile);
        if (target === null) {
          problems.push(`${place} imports ${edge.specifier}, which is not there (a path needs its extension).`);
          continue;
        }
        const fault = broken(rule, from, target, edge.typeOnly);
        if (fault !== null)
          problems.push(`${place} imports ${edge.specifier}, breaking “${fault.rule}”: ${fault.why}.`);
      }
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return { modules: tree.size, edges: count, problems };
}

function projectTree(): Tree {
  const files = globSync("**/*.{ts,tsx}", {
    exclude: (name) => ["node_modules", ".next", ".git", "data", "test-results"].includes(name),
  });
  const sources = files.filter((file) => file !== "next-env.d.ts").sort();
  return new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));
}

if (import.meta.main) {
  const { modules, edges, problems } = checkImports(projectTree(), existsSync);
  for (const problem of problems) console.error(problem);
  if (modules < fewestModules)
    console.error(`Only ${modules} modules were found: run this at the root of the project.`);
  console.log(`${modules} modules, ${edges} imports, ${problems.length} against the rule`);
  process.exitCode = problems.length > 0 || modules < fewestModules ? 1 : 0;
}
