"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "#/app/workspace/form-action.ts";
import { findContext } from "#/auth/session.ts";
import { PostVersion, PreviewVersion } from "#/newsroom/articles/input.ts";
import { postVersion } from "#/newsroom/articles/post-version.ts";
import { previewVersion, type VersionPreview } from "#/newsroom/articles/version-preview.ts";
import { NewsroomError } from "#/newsroom/errors.ts";

/** Posts the version and opens the desk on what is left to do. */
export const postVersionAction = formAction(PostVersion, (ctx, input) => {
  postVersion(ctx, input);
  revalidatePath("/workspace", "layout");
  redirect(`/workspace/articles/${input.articleId}`);
});

export type LookAhead = { preview: VersionPreview } | { fault: string };

/** What would follow from posting the text, with its links as JSON where they are known. Stores nothing. */
export async function lookAhead(articleId: string, text: string, links: string | null): Promise<LookAhead> {
  const ctx = await findContext();
  if (!ctx)
    return { fault: "You are signed out. Sign in in another tab, then look again: what you typed is kept here." };
  const parsed = PreviewVersion.safeParse({ articleId, text, ...(links === null ? {} : { links }) });
  if (!parsed.success) return { fault: parsed.error.issues.map(({ message }) => message).join(" ") };
  try {
    return { preview: previewVersion(ctx.db, parsed.data, ctx.actor) };
  } catch (error) {
    if (error instanceof NewsroomError) return { fault: error.message };
    throw error;
  }
}
