import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import type { Target } from "./rules.ts";

export type Edge = { from: string; line: number; specifier: string; typeOnly: boolean };

/** The sources of the project: path from the root → text. */
export type Tree = ReadonlyMap<string, string>;

/**
 * Everything that the module imports or re-exports, static, dynamic and in types alike.
 *
 * @throws Error when the text does not parse, or when an import() names its module by an expression.
 */
export function edgesOf(from: string, text: string): Edge[] {
  const { program, errors } = parseSync(from, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${from} does not parse: ${error.message}`);

  const edges: Edge[] = [];
  const add = (source: { value: unknown; start: number }, typeOnly: boolean): void => {
    edges.push({ from, line: lineAt(text, source.start), specifier: String(source.value), typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) =>
      add(node.source, node.importKind === "type" || onlyTypes(node.specifiers, "importKind")),
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source, node.exportKind === "type" || onlyTypes(node.specifiers, "exportKind"));
    },
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === "type"),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression, false),
    ImportExpression(node) {
      if (node.source.type !== "Literal" || typeof node.source.value !== "string") {
        throw new Error(`${from}:${lineAt(text, node.start)} imports by an expression: name the module itself.`);
      }
      add(node.source, false);
    },
  }).visit(program);
  return edges;
}

/**
 * What the specifier means for this module, or null when there is no such file.
 *
 * `hasFile` answers for files that are not sources, such as style sheets and JSON.
 */
export function resolve(edge: Edge, tree: Tree, hasFile: (path: string) => boolean): Target | null {
  const { specifier, from } = edge;
  if (specifier.startsWith("#/") || specifier.startsWith(".")) {
    const found = specifier.startsWith("#/")
      ? specifier.slice(2)
      : path.posix.join(path.posix.dirname(from), specifier);
    return tree.has(found) || hasFile(found) ? { kind: "project", path: found } : null;
  }
  if (specifier.startsWith("node:")) return { kind: "package", name: "node:" };
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  return hasFile(`node_modules/${name}/package.json`) ? { kind: "package", name } : null;
}

function onlyTypes<Key extends string>(specifiers: readonly object[], key: Key): boolean {
  return specifiers.length > 0 && specifiers.every((one) => (one as Partial<Record<Key, string>>)[key] === "type");
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
