import { isPure } from "./pure.ts";

/** `project` holds a path from the root, `package` the name of a package, or "node:" for what Node brings. */
export type Target = { kind: "project"; path: string } | { kind: "package"; name: string };

type Rule = {
  room: string;
  /** Which modules live here. The first rule of the table that knows a module is its rule. */
  holds: RegExp;
  /**
   * What they may import, between spaces: a folder/, a file.ts, a package, `pure` for the newsroom's rules without a
   * database, `type:` before what may be imported for its types only, `*` for anything.
   */
  may: string;
  /** Taken away again from `may`. */
  never?: string;
  why: string;
};

const settings = "env.ts secret.ts signing-key.ts archive-key.ts shutdown.ts";
const pure = "pure db/vocabulary.ts";
const react = "react react-dom next server-only client-only";
const frozen = "newsroom/reports/snapshot.ts newsroom/reports/published.ts";
const press =
  "newsroom/reports/publish-report.ts newsroom/reports/register-signing-key.ts newsroom/reports/replace-pages.ts newsroom/reports/keep-pictures.ts newsroom/reports/refuse-publication.ts newsroom/reports/waiting-publication.ts newsroom/people/queries.ts";
const below =
  "components/ publication/ auth/ live/ copies/ outbound/switch.ts ingest/ingested-article.ts mail/mail-state.ts newsroom/ anchoring/ extraction/ design/ db/";

/** Imports point one way: app → components → newsroom → db, newsroom → extraction, app → publication → newsroom. */
export const rules: readonly Rule[] = [
  {
    room: "programs",
    holds: /^(?:e2e|scripts|bench)\/|^server\.ts$|^[a-z]+\.config\.ts$/,
    may: "*",
    why: "programs stand on top of everything",
  },
  {
    room: "settings",
    holds: /^(?:env|secret|signing-key|archive-key|shutdown)(?:\.test)?\.ts$/,
    may: `${settings} zod node:`,
    why: "every room reads the settings, so they import none",
  },
  {
    room: "edge",
    holds: /^(?:proxy|instrumentation)\.ts$/,
    may: `serving/ db/client.ts db/migrate.ts ${settings} next`,
    why: "what the framework calls by name decides nothing",
  },
  {
    room: "serving",
    holds: /^serving\//,
    may: `serving/ ${settings} node:`,
    why: "serving knows requests and processes, not the newsroom",
  },
  { room: "design", holds: /^design\//, may: "design/", why: "design is tokens and marks for every room" },
  {
    room: "extraction",
    holds: /^extraction\//,
    may: "extraction/",
    why: "extraction turns text into assertions, and could be published as a package",
  },
  { room: "anchoring", holds: /^anchoring\//, may: "anchoring/", why: "anchoring is arithmetic on two texts" },
  {
    room: "outbound",
    holds: /^outbound\//,
    may: "outbound/ env.ts package.json ipaddr.js node:",
    why: "outbound is the one way out to the network, and knows nobody who takes it",
  },
  {
    room: "ingest",
    holds: /^ingest\//,
    may: "ingest/ type:extraction/extraction.ts extraction/normalise-text.ts outbound/charset.ts @mozilla/readability linkedom mammoth unpdf marked node:",
    why: "ingest reads the bytes it is handed; of the way out it knows only how bytes become text",
  },
  {
    room: "jobs",
    holds: /^jobs\//,
    may: "jobs/ db/schema/ db/vocabulary.ts type:db/client.ts drizzle-orm node:",
    why: "jobs is a table and a loop, whatever the jobs are about",
  },
  {
    room: "copies under test",
    holds: /^copies\/(?:testing\/|.+\.test\.ts$)/,
    may: "copies/ jobs/ ingest/ outbound/ newsroom/ db/ env.ts drizzle-orm node:",
    why: "a test of copies has a newsroom to keep them",
  },
  {
    room: "copies",
    holds: /^copies\//,
    may: "copies/ jobs/ ingest/ outbound/ newsroom/copies/ newsroom/context.ts pure env.ts type:db/client.ts db/vocabulary.ts node:",
    why: "copies fetches, reads and stores what the newsroom's own commands then keep",
  },
  {
    room: "db",
    holds: /^db\//,
    may: "db/ env.ts drizzle-orm better-sqlite3 node:",
    why: "db is the floor: it knows tables, not rules",
  },
  {
    room: "newsroom's rules",
    holds: /^newsroom\//,
    may: `${pure} extraction/ anchoring/`,
    why: "rules are pure, so that screens and commands share them; a file that reads or writes is named otherwise",
  },
  {
    room: "newsroom",
    holds: /^newsroom\//,
    may: "newsroom/ jobs/ db/ extraction/ anchoring/ zod drizzle-orm csv-parse node:",
    why: "the domain knows no framework and no screen",
  },
  {
    room: "publication's pictures",
    holds: /^publication\/pictures\/draw\.ts$/,
    may: "publication/pictures/ publication/wording.ts design/ pure satori @resvg/resvg-wasm node:",
    why: "a picture is drawn from a few words alone, in a thread of its own",
  },
  {
    room: "publication's press",
    holds: /^publication\/(?:publish|schedule-clock|scheduled|pictures\/queue|.+\.test)\.ts$/,
    may: `publication/ design/ type:db/client.ts ${press} ${frozen} ${pure} node:`,
    why: "publishing reads what was signed off; nothing that readers reach imports it",
  },
  {
    room: "publication's doors",
    holds: /^publication\/(?:answer|store)\.ts$/,
    may: `publication/ design/ db/client.ts ${frozen} ${pure} hono node:`,
    never: "publication/publish.ts publication/scheduled.ts",
    why: "readers see only what is published",
  },
  {
    room: "publication",
    holds: /^publication\//,
    may: `publication/ design/ type:db/client.ts type:newsroom/reports/publish-report.ts type:newsroom/reports/replace-pages.ts ${frozen} ${pure} hono marked node:`,
    never: "publication/publish.ts publication/scheduled.ts",
    why: "readers see only what is published",
  },
  {
    room: "auth",
    holds: /^auth\//,
    may: `auth/ newsroom/ db/ ${settings} next-auth zod drizzle-orm node: ${react}`,
    why: "auth turns a session into a person of the newsroom",
  },
  {
    room: "live",
    holds: /^live\//,
    may: "live/ newsroom/people/queries.ts newsroom/audit/queries.ts db/schema/ type:db/client.ts drizzle-orm node:",
    why: "live says that something changed and who is there; what changed is the newsroom's to tell",
  },
  {
    room: "mail",
    holds: /^mail\//,
    may: "mail/ newsroom/notifications/ newsroom/people/queries.ts pure type:db/client.ts nodemailer node:",
    why: "mail carries what the notifications say, in their words",
  },
  {
    room: "components",
    holds: /^components\//,
    may: `components/ design/ ${pure} ${react}`,
    why: "components know ratings and quotes, not databases",
  },
  {
    room: "public app",
    holds: /^app\/\(public\)\//,
    may: "publication/answer.ts",
    why: "a public page cannot import a query that sees drafts",
  },
  {
    room: "workspace",
    holds: /^app\/workspace\//,
    may: `app/ ${below} ingest/ outbound/ shutdown.ts signing-key.ts archive-key.ts zod node: @base-ui/react ${react}`,
    never: "db/client.ts db/schema/",
    why: "a workspace page has its database from requireContext() alone, so that nobody forgets the session check",
  },
  {
    room: "app",
    holds: /^app\//,
    may: `app/ ${below} ${settings} next-auth zod node: ${react}`,
    why: "app is routes, actions and screens",
  },
];

/** Packages with one door. */
const doors = [
  {
    name: "better-sqlite3",
    door: /^db\/(?:client|backup[a-z-]*)\.ts$/,
    types: /^db\//,
    why: "db/client.ts opens the database",
  },
  {
    name: "next-auth",
    door: /^(?:auth|app\/api\/auth)\//,
    types: /^auth\//,
    why: "sign-in can be exchanged in one folder",
  },
  {
    name: "nodemailer",
    door: /^mail\/transport\.ts$/,
    types: /^mail\//,
    why: "without a mail server nothing of it is loaded",
  },
];

/** Tests stand a little higher than what they test; those of the engines stay without a database. */
const inTests = "newsroom/ db/ drizzle-orm fast-check node:";
const inEngineTests = "fast-check node:";
const engines = new Set(["design", "extraction", "anchoring"]);

/** The rule of the room that the module lives in; undefined when it lives in none. */
export function ruleOf(from: string): Rule | undefined {
  const [first, second] = rules.filter((rule) => rule.holds.test(from));
  return first?.room === "newsroom's rules" && !isPure(from) ? second : first;
}

/** Which rule the import breaks and why that rule is, or null. `typeOnly` imports are gone when the program runs. */
export function broken(rule: Rule, from: string, to: Target, typeOnly: boolean): { rule: string; why: string } | null {
  if (rule.may === "*") return null;
  const isTest = from.endsWith(".test.ts") || from.startsWith("newsroom/testing/");
  const closed = doors.find((one) => to.kind === "package" && one.name === to.name);
  if (closed !== undefined && !isTest && !(closed.door.test(from) || (typeOnly && closed.types.test(from)))) {
    return { rule: `one door to ${closed.name}`, why: closed.why };
  }
  const forTests = engines.has(rule.room) ? inEngineTests : inTests;
  const allowed = anyOf(isTest ? `${rule.may} ${forTests}` : rule.may, to, typeOnly);
  const forbidden = rule.never !== undefined && anyOf(rule.never, to, typeOnly);
  return allowed && !forbidden ? null : { rule: rule.room, why: rule.why };
}

function anyOf(patterns: string, to: Target, typeOnly: boolean): boolean {
  return patterns.split(" ").some((pattern) => {
    if (!pattern.startsWith("type:")) return matches(pattern, to);
    return typeOnly && matches(pattern.slice("type:".length), to);
  });
}

function matches(pattern: string, to: Target): boolean {
  if (to.kind === "package") return to.name === pattern;
  if (pattern === "pure") return isPure(to.path);
  return pattern.endsWith("/") ? to.path.startsWith(pattern) : to.path === pattern;
}
