"use server";

import { redirect } from "next/navigation";
import { formAction } from "#/app/workspace/form-action.ts";
import { SubmitArticle } from "#/newsroom/articles/input.ts";
import { submitArticle } from "#/newsroom/articles/submit-article.ts";

/** Takes the article in and opens it on the desk. */
export const submitArticleAction = formAction(SubmitArticle, (ctx, input) => {
  const { id } = submitArticle(ctx, input);
  redirect(`/workspace/articles/${id}`);
});
