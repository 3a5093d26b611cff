import { CHANGE_KINDS } from "#/db/vocabulary.ts";
import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { type JsonLd, type JsonLdValue, serialise } from "../markup/json-ld.ts";
import { address, flag, hash, list, moment, object, oneOf, orNull, text, whole } from "./schema.ts";
import { correction, snapshotSchema } from "./snapshot-schema.ts";

const json = (schema: JsonLdValue): JsonLd => ({ content: { "application/json": { schema } } });

const listedReport = object({
  url: address,
  title: text,
  summary: text,
  language: text,
  version: whole(1),
  change: oneOf(CHANGE_KINDS),
  isRetracted: flag,
  firstPublishedAt: moment,
  publishedAt: moment,
  article: object({ headline: text, publisher: orNull(text), url: orNull(address) }),
  verdicts: list(object({ label: text, count: whole(0) })),
  claims: list(object({ label: text, url: address, claim: text, verdict: text })),
  withdrawnClaims: list(object({ label: text, url: address, isRetracted: flag, withdrawnAt: moment })),
  corrections: list(object({ ...correction, publishedAt: moment, url: address })),
  versions: list(
    object({
      version: whole(1),
      change: oneOf(CHANGE_KINDS),
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
  total: whole(0),
  next: orNull(address),
  reports: list(listedReport),
});

const signature = object({
  format: { const: 1 },
  algorithm: { const: "Ed25519" },
  key: text,
  sha256: hash,
  signature: { type: "string", contentEncoding: "base64" },
});

const key = object(
  { ...{ kty: text, crv: text, x: text, kid: text, use: text, alg: text }, takenUpAt: moment, retiredAt: moment },
  ["retiredAt"],
);

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
        snapshotSchema,
        ["report", "version"],
      ),
      "/r/{report}/versions/{version}.json.sig": get("The detached signature of those bytes (RFC 8032)", signature, [
        "report",
        "version",
      ]),
      "/.well-known/stet-keys.json": get(
        "The newsroom's public keys as a JSON Web Key Set (RFC 7517)",
        object({ keys: list(key) }),
      ),
    },
  });
}
