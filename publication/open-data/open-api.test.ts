import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { publicPage } from "#/newsroom/reports/published.ts";
import { aSignedOffArticle } from "#/newsroom/testing/checked-article.ts";
import { correct, findSecondTrue } from "#/newsroom/testing/corrections.ts";
import { aNewsroom } from "#/newsroom/testing/newsroom.ts";
import { aThoroughSnapshot } from "#/newsroom/testing/thorough-snapshot.ts";
import { publish } from "../publish.ts";
import { aSnapshot } from "../testing/harbour-report.ts";
import { aSigner } from "../testing/test-signer.ts";
import { keySet } from "./keys.ts";
import { openApi } from "./open-api.ts";
import { reportLists } from "./report-lists.ts";
import { signedVersion } from "./signed-version.ts";

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
};

const thorough = aThoroughSnapshot();

function schemaAt(path: string): Schema {
  const api = JSON.parse(openApi(thorough.newsroom));
  const { schema } = api.paths[path].get.responses["200"].content["application/json"];
  return schema;
}

const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
};

/** Where data is not as the schema says: a member that it does not describe, one that is missing, another type or word. */
function faults(schema: Schema | undefined, data: unknown, at = ""): string[] {
  if (schema === undefined) return [`${at} is not described`];
  if ("const" in schema) return data === schema.const ? [] : [`${at} is not ${schema.const}`];
  const kind = kindOf(data);
  if (![schema.type].flat().includes(kind)) return [`${at} is ${kind}`];
  if (schema.enum && !schema.enum.includes(data)) return [`${at} is ${data}`];
  if (schema.pattern && !new RegExp(schema.pattern).test(String(data))) return [`${at} is ${data}`];
  if (Array.isArray(data)) return data.flatMap((item, n) => faults(schema.items, item, `${at}[${n}]`));
  if (kind !== "object") return [];
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(data as object, name));
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(data as object).flatMap(([name, value]) =>
      faults(schema.properties?.[name], value, `${at}.${name}`),
    ),
  ];
}

describe("the description of the data", () => {
  test("has every member of a version, whatever it may hold, and of one from before most of them", () => {
    const schema = schemaAt("/r/{report}/versions/{version}.json");
    const emptied = { ...thorough, text: null };
    const [claim] = thorough.claims;
    const bare = { attribution: null, claimant: null, rating: null, gaps: null, rightOfReply: null, madeOn: null };

    assert.deepEqual(faults(schema, thorough), []);
    assert.deepEqual(faults(schema, { ...emptied, claims: [{ ...claim, ...bare }] }), []);
    assert.deepEqual(faults(schema, aSnapshot()), []);
  });

  test("has every member of the list of reports, the keys and a signature", () => {
    const [page] = reportLists(thorough.newsroom, [thorough, aSnapshot()]);
    const key = { id: "0123456789abcdef", publicKey: "x", takenUpAt: "2026-03-04T09:30:00.000Z" };
    const keys = keySet([
      { ...key, retiredAt: null },
      { ...key, retiredAt: "2026-03-05T09:30:00.000Z" },
    ]);
    const [, signature] = signedVersion(thorough, "{}", aSigner());

    assert.deepEqual(faults(schemaAt("/api/v1/reports"), JSON.parse(page?.body ?? "")), []);
    assert.deepEqual(faults(schemaAt("/.well-known/stet-keys.json"), JSON.parse(keys)), []);
    assert.deepEqual(
      faults(schemaAt("/r/{report}/versions/{version}.json.sig"), JSON.parse(signature?.body ?? "")),
      [],
    );
  });

  test("has every member of what is served of a report that shows its text, was corrected and lost a claim", async () => {
    const newsroom = aNewsroom();
    const { db, as } = newsroom;
    const article = aSignedOffArticle(newsroom, "published_fact_check");
    const words = { slug: "harbour-traffic", title: "Did traffic double?", dek: "One of two claims holds." };
    draftReport(as("tomas"), { articleId: article.id, rowVersion: 1, ...words, textShown: "full" });
    const publishIt = () => publish(as("tomas"), { articleId: article.id }, aSigner());
    await publishIt();
    correct(newsroom, article, { claim: "C02" });
    findSecondTrue(newsroom, article);
    await publishIt();
    correct(newsroom, article, { kind: "retraction", claim: "C01" });
    await publishIt();
    const served = (path: string): unknown => JSON.parse(String(publicPage(db, path)?.body));

    for (const n of [1, 2, 3]) {
      const version = served(`/r/harbour-traffic/versions/${n}.json`);
      assert.match(JSON.stringify(version), /"text":\{"blocks":\[\{/);
      assert.deepEqual(faults(schemaAt("/r/{report}/versions/{version}.json"), version), []);
    }
    assert.deepEqual(faults(schemaAt("/api/v1/reports"), served("/api/v1/reports")), []);
    assert.deepEqual(faults(schemaAt("/.well-known/stet-keys.json"), served("/.well-known/stet-keys.json")), []);
  });
});
