"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { isSameOrigin } from "#/auth/same-origin.ts";
import { findContext } from "#/auth/session.ts";
import { NewsroomError } from "#/newsroom/errors.ts";
import type { ImportReport } from "#/newsroom/exchange/format.ts";
import { importClaims } from "#/newsroom/exchange/import-claims.ts";
import { ImportClaims } from "#/newsroom/exchange/input.ts";

export type ImportAnswer = { report: ImportReport } | { refused: string };

/** Takes the claims of a file in, or says on trial what would come of it. */
export async function takeClaimsIn(
  articleId: string,
  file: { name: string; text: string },
  isTrial: boolean,
): Promise<ImportAnswer> {
  const ctx = await findContext();
  if (!ctx) return { refused: "You are signed out. Sign in in another tab, then try again." };
  if (!isSameOrigin(await headers())) return { refused: "This came from another site. Open the page here." };
  const parsed = ImportClaims.safeParse({ articleId, ...file, isTrial: isTrial ? "on" : "" });
  if (!parsed.success) return { refused: parsed.error.issues.map(({ message }) => message).join(" ") };
  try {
    const report = importClaims(ctx, parsed.data);
    if (report.isStored) revalidatePath("/workspace", "layout");
    return { report };
  } catch (error) {
    if (error instanceof NewsroomError) return { refused: error.message };
    throw error;
  }
}
