import type { JsonLd, JsonLdValue } from "../markup/json-ld.ts";

/** Small words for JSON Schema (2020-12, as OpenAPI 3.1 has it). */
export type Schema = JsonLd;

export const text: Schema = { type: "string" };
export const address: Schema = { type: "string", format: "uri" };
export const moment: Schema = { type: "string", format: "date-time" };
export const date: Schema = { type: "string", format: "date" };
export const flag: Schema = { type: "boolean" };
export const hash: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };

export function whole(minimum: number): Schema {
  return { type: "integer", minimum };
}

export function oneOf(words: readonly string[]): Schema {
  return { type: "string", enum: [...words] };
}

export function list(items: Schema): Schema {
  return { type: "array", items };
}

/** The same, or null. */
export function orNull(schema: Schema): Schema {
  const { type, enum: words } = schema;
  return { ...schema, type: [type as string, "null"], ...(Array.isArray(words) && { enum: [...words, null] }) };
}

/** @param optional names of members that may be absent */
export function object(properties: Record<string, JsonLdValue>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}
