import { requireContext } from "#/auth/session.ts";
import { Forbidden, NotFound } from "#/newsroom/errors.ts";
import { annotationsOf } from "#/newsroom/exchange/annotations.ts";
import { claimFile } from "#/newsroom/exchange/claim-file.ts";
import { claimTable } from "#/newsroom/exchange/table.ts";
import { csvOf } from "#/newsroom/numbers/csv.ts";

type Made = { body: string; type: string };
type Kind = (found: ReturnType<typeof claimFile>) => Made;

const kinds: Record<string, Kind> = {
  "claims.csv": ({ file }) => ({ body: csvOf(claimTable(file)), type: "text/csv; charset=utf-8" }),
  "claims.json": ({ file }) => ({ body: `${JSON.stringify(file, null, 2)}\n`, type: "application/json" }),
  "claims.jsonld": ({ file, text }) => ({
    body: `${JSON.stringify(annotationsOf(file, text), null, 2)}\n`,
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  }),
};

type Params = { params: Promise<{ articleId: string; file: string }> };

/** The article's claims as a file. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { articleId, file } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/exchange`);
  const make = Object.hasOwn(kinds, file) ? kinds[file] : undefined;
  if (!make) return new Response("There is no such file.", { status: 404 });
  try {
    const { body, type } = make(claimFile(db, articleId, actor));
    return new Response(body, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(error.message, { status: 404 });
    if (error instanceof Forbidden) return new Response(error.message, { status: 403 });
    throw error;
  }
}
