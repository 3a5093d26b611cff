import { database } from "#/db/client.ts";

export const dynamic = "force-dynamic";

/** For whatever watches the server: it answers, and its database does. */
export function GET(): Response {
  database().$client.prepare("select 1").get();
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}
