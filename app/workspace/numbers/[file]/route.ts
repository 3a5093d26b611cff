import { requireContext } from "#/auth/session.ts";
import { csvOf } from "#/newsroom/numbers/csv.ts";
import { periodOf, weeksAsked } from "#/newsroom/numbers/period.ts";
import { newsroomNumbers } from "#/newsroom/numbers/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { tableNamed, tableOf } from "../tables.ts";

/** One table of the page as a file, for the same period. */
export async function GET(request: Request, { params }: RouteContext<"/workspace/numbers/[file]">): Promise<Response> {
  const { db, actor, now } = await requireContext("/workspace/numbers");
  if (!can(actor, "numbers.read")) return new Response(refusalOf("numbers.read"), { status: 403 });
  const { file } = await params;
  const name = tableNamed(file);
  if (!name) return new Response("There is no such table.", { status: 404 });

  const weeks = weeksAsked(new URL(request.url).searchParams.get("weeks") ?? undefined);
  const at = now();
  const { columns, rows } = tableOf(newsroomNumbers(db, periodOf(weeks, at), at), name);
  return new Response(csvOf([columns, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-${weeks}-weeks.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
