import { z } from "zod";
import { findContext } from "#/auth/session.ts";
import { type FormAction, idle } from "#/components/ui/form-state.ts";
import * as claims from "../actions.ts";
import * as checking from "../checking-actions.ts";
import { ARTICLE_FIELD, SINCE_FIELD } from "../desk-fields.ts";
import { DEED_NAMES, type DeedName } from "../named-deed.ts";
import * as placing from "../placing-actions.ts";
import * as undoing from "../undo-actions.ts";

const actions: Record<DeedName, FormAction> = {
  accept: claims.acceptSuggestion,
  dismiss: claims.dismiss,
  exclude: claims.exclude,
  include: claims.include,
  "confirm-reasons": claims.confirmReasons,
  key: claims.switchKey,
  verdict: checking.saveVerdict,
  flag: checking.flag,
  resolve: checking.resolve,
  attach: checking.attach,
  mark: claims.mark,
  split: claims.split,
  merge: claims.merge,
  "move-ends": claims.moveEnds,
  place: placing.place,
  "say-removed": placing.sayRemoved,
  "also-here": placing.alsoHere,
  undo: undoing.takeBack,
  redo: undoing.doAgain,
};

const Sent = z.object({
  name: z.enum(DEED_NAMES),
  fields: z.record(z.string(), z.string()),
  since: z.number().int().nonnegative(),
  /** Who did it. In the meantime somebody else may have signed in in the same browser: it is not theirs. */
  person: z.string(),
});

/** One deed of the desk, answered with what came of it and what changed: the same as its form, without drawing a page. */
export async function POST(request: Request, { params }: RouteContext<"/workspace/articles/[articleId]/deeds">) {
  const ctx = await findContext();
  if (!ctx) return Response.json({}, { status: 401 });
  const sent = Sent.safeParse(await request.json().catch(() => null));
  if (!sent.success) return Response.json({}, { status: 400 });
  const { name, fields, since, person } = sent.data;
  if (person !== ctx.actor.id) return Response.json({ name: ctx.actor.name }, { status: 403 });

  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set(ARTICLE_FIELD, (await params).articleId);
  form.set(SINCE_FIELD, String(since));
  return Response.json(await actions[name](idle, form), { headers: { "cache-control": "no-store" } });
}
