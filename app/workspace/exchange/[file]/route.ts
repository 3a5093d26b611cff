import { requireContext } from "#/auth/session.ts";
import { sampleClaims } from "#/newsroom/exchange/sample.ts";
import { claimTable } from "#/newsroom/exchange/table.ts";
import { csvOf } from "#/newsroom/numbers/csv.ts";

/** A file of claims to start from. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  await requireContext("/workspace/articles");
  const { file } = await params;
  const body =
    file === "sample.csv"
      ? csvOf(claimTable(sampleClaims))
      : file === "sample.json"
        ? `${JSON.stringify(sampleClaims, null, 2)}\n`
        : null;
  if (body === null) return new Response("There is no such file.", { status: 404 });
  const type = file === "sample.csv" ? "text/csv; charset=utf-8" : "application/json";
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${file}"` },
  });
}
