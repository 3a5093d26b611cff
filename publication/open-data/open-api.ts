import { CHANGE_KINDS, OUTCOMES, RATINGS } from "#/db/vocabulary.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type JsonLd, type JsonLdValue, serialise } from "../markup/json-ld.ts";

const text = { type: "string" } as const;
const address = { type: "string", format: "uri" } as const;
const moment = { type: "string", format: "date-time" } as const;
const optional = (schema: { type: string }): JsonLd => ({ ...schema, type: [schema.type, "null"] });
const object = (properties: JsonLd): JsonLd => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});
const list = (items: JsonLdValue): JsonLd => ({ type: "array", items });
const json = (schema: JsonLdValue): JsonLd => ({ content: { "application/json": { schema } } });

const listedReport = object({
  url: address,
  title: text,
  summary: text,
  language: text,
  version: { type: "integer", minimum: 1 },
  change: { type: "string", enum: [...CHANGE_KINDS] },
  isRetracted: { type: "boolean" },
  firstPublishedAt: moment,
  publishedAt: moment,
  article: object({ headline: text, publisher: optional(text), url: optional(address) }),
  verdicts: list(object({ label: text, count: { type: "integer" } })),
  claims: list(object({ label: text, url: address, claim: text, verdict: text })),
  withdrawnClaims: list(object({ label: text, url: address, isRetracted: { type: "boolean" }, withdrawnAt: moment })),
  corrections: list(
    object({
      version: { type: "integer", minimum: 2 },
      kind: { type: "string", enum: CHANGE_KINDS.filter((kind) => kind !== "first" && kind !== "minor") },
      claim: optional(text),
      text,
      whatWasWrong: optional(text),
      verdicts: list(object({ claim: text, from: text, to: text })),
      publishedAt: moment,
      url: address,
    }),
  ),
  versions: list(
    object({
      version: { type: "integer", minimum: 1 },
      change: { type: "string", enum: [...CHANGE_KINDS] },
      publishedAt: moment,
      url: address,
      data: address,
      signature: address,
    }),
  ),
  data: address,
  signature: address,
});

const page = object({
  newsroom: object({ name: text, url: address }),
  total: { type: "integer" },
  next: optional(address),
  reports: list(listedReport),
});

/** What a version says of a claim's verdict. Without a level of the newsroom's own there is no `ownLevel`. */
const ratedClaim: JsonLd = {
  type: "object",
  properties: {
    label: text,
    claimReviewed: text,
    verdictLabel: text,
    outcome: { type: "string", enum: [...OUTCOMES] },
    rating: {
      type: ["object", "null"],
      properties: {
        code: { type: "string", enum: [...RATINGS], description: "The standard rating, or the one it counts as" },
        ownLevel: { ...text, pattern: "^own:", description: "The code of a level of the newsroom's own" },
        label: text,
        value: { type: ["integer", "null"] },
        worst: { type: "integer" },
        best: { type: "integer" },
        definition: text,
      },
      required: ["code", "label", "value", "worst", "best"],
    },
  },
  required: ["label", "claimReviewed", "verdictLabel", "outcome", "rating"],
};

const signature = object({
  format: { const: 1 },
  algorithm: { const: "Ed25519" },
  key: text,
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
  signature: { type: "string", contentEncoding: "base64" },
});

/** What the addresses for programs answer, in OpenAPI 3.1. */
export function openApi(newsroom: ReportSnapshot["newsroom"]): string {
  const inPath = (name: string): JsonLd => ({ name, in: "path", required: true, schema: text });
  const get = (summary: string, schema: JsonLdValue, parameters: string[] = []): JsonLd => ({
    get: {
      summary,
      parameters: parameters.map(inPath),
      responses: {
        200: { description: "As published", ...json(schema) },
        304: { description: "Unchanged since the ETag or date that was sent" },
        404: { description: "Nothing is published there" },
      },
    },
  });
  return serialise({
    openapi: "3.1.0",
    info: {
      title: `${newsroom.name}: published fact-checks`,
      version: "1",
      description:
        "Read only, for everybody, from any site. Answers carry an ETag and change only when something is published.",
    },
    servers: [{ url: newsroom.publicAddress }],
    paths: {
      "/api/v1/reports": get("The newest reports; older ones through next", page),
      "/api/v1/report-pages/{n}": get("Older reports", page, ["n"]),
      "/r/{report}/versions/{version}.json": get(
        "A version whole, as canonical JSON (RFC 8785): the bytes that are signed",
        {
          type: "object",
          properties: { format: { const: 1 }, claims: list(ratedClaim) },
          required: ["format", "report", "article", "claims"],
        },
        ["report", "version"],
      ),
      "/r/{report}/versions/{version}.json.sig": get("The detached signature of those bytes (RFC 8032)", signature, [
        "report",
        "version",
      ]),
      "/.well-known/stet-keys.json": get(
        "The newsroom's public keys as a JSON Web Key Set (RFC 7517)",
        object({ keys: list(object({ kty: text, crv: text, x: text, kid: text })) }),
      ),
    },
  });
}
