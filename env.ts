import { z } from "zod";

/** True under `next dev` only. */
export const development = process.env.NODE_ENV === "development";

const text = z.string().trim().min(1);

const schema = z.object({
  DATABASE_PATH: text.default("./data/stet.db"),
  HOST: text.default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 1 to 65535, for example 3000")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "must be a number from 1 to 65535, for example 3000")
    .default(3000),
  STET_SECRET: z.string().min(32, "must be at least 32 characters long, or unset to use the secret file").optional(),
  TRUST_PROXY: z
    .enum(["0", "1"], "must be 1 when a proxy of yours stands in front of Stet, else 0 or unset")
    .default("0")
    .transform((declared) => declared === "1"),
  OUTBOUND: z.enum(["on", "off"], "must be off to let nothing out to the network, else on or unset").default("on"),
  OUTBOUND_PORTS: z
    .string()
    .regex(/^\d{1,5}(?:\s*,\s*\d{1,5})*$/, "must be numbers with commas between them, for example 8080,8443")
    .transform((list) => list.split(",").map(Number))
    .default([]),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be the address of the sign-in provider, starting with https://" })
    .optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be the address of a mail server, such as smtp://mail.example.org:587" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^\p{Cc}<>@]*<)?[^\s@<>,;:"]+@[^\s@<>,;:"]+>?$/u, "must be an address, such as Stet <desk@example.org>")
    .optional(),
  DESK_URL: z
    .url({ protocol: /^https?$/, error: "must be the address of the desk, such as https://desk.example.org" })
    .transform((url) => new URL(url).origin)
    .optional(),
});

const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];

export type Env = z.infer<typeof schema>;

/**
 * The settings in these variables, defaults filled in; a variable that is set but empty counts as unset.
 *
 * @throws Error whose message has one sentence for each variable that cannot be used, without its value.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(set);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  const missing = provider.filter((name) => set[name] === undefined);
  if (missing.length > 0 && missing.length < provider.length) {
    problems.push(`${missing.join(" and ")} must be set too: a sign-in provider needs ${provider.join(", ")}.`);
  }
  if (set.SMTP_URL !== undefined && set.MAIL_FROM === undefined) {
    problems.push("MAIL_FROM must be set too: the address that mail from SMTP_URL comes from.");
  }
  if (!parsed.success || problems.length > 0) throw new Error(problems.join("\n"));
  return parsed.data;
}

let settings: Env | undefined;

/** The settings of this process. Read on first use, not on import: a build needs no setting at all. */
export function env(): Env {
  settings ??= parseEnv(process.env);
  return settings;
}
