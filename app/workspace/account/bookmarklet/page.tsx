import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { CopyField } from "#/components/ui/copy-field.tsx";
import { bookmarklet } from "./bookmarklet.ts";
import { BookmarkletLink } from "./bookmarklet-link.tsx";

export const metadata: Metadata = { title: "Bookmarklet" };

/** A bookmark that takes the page one is reading to the form for a new article. */
export default async function BookmarkletPage(): Promise<ReactNode> {
  const { actor } = await requireContext("/workspace/account/bookmarklet");
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host") ?? "localhost";
  const scheme = sent.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  const code = bookmarklet(`${scheme}://${host}`);
  return (
    <PageFrame
      actor={actor}
      current="account"
      title="Bookmarklet"
      about="Press it on an article anywhere, and the form for a new article opens with its address. Nothing is added to the page you read, and nothing is fetched until you say so here."
      width="narrow"
    >
      <Section title="With the mouse" about="Once, in this browser.">
        <p>Drag this to the bar of bookmarks:</p>
        <p>
          <BookmarkletLink code={code} />
        </p>
      </Section>
      <Section title="By hand" about="Where nothing can be dragged.">
        <p>Make a bookmark of any page, name it “Check in Stet”, and put this in the place of its address:</p>
        <CopyField id="bookmarklet" label="Address of the bookmark" value={code} />
      </Section>
    </PageFrame>
  );
}
