import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { keySettingsOf } from "#/newsroom/people/queries.ts";
import { KeySettingsForm } from "./key-settings-form.tsx";

export const metadata: Metadata = { title: "Your keys" };

/** Every command of the desk with the person's own key for it. */
export default async function KeysPage(): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/account/keys");
  return (
    <PageFrame
      actor={actor}
      current="account"
      title="Your keys"
      about="For you alone, wherever you sign in. Everything has a button too, and stands in the commands (Ctrl K)."
      actions={<Link href="/workspace/account">Your account</Link>}
    >
      <KeySettingsForm stored={keySettingsOf(db, actor.id)} />
    </PageFrame>
  );
}
