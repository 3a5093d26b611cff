import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { Bar } from "#/app/workspace/bar.tsx";
import { KeymapOf } from "#/app/workspace/keymap/keymap-context.tsx";
import { requireContext } from "#/auth/session.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { leanDesk } from "#/newsroom/articles/lean-desk.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { NotFound } from "#/newsroom/errors.ts";
import type { KeySettings } from "#/newsroom/people/keys.ts";
import { keySettingsOf } from "#/newsroom/people/queries.ts";
import type { Actor } from "#/newsroom/permissions.ts";
import { isNetworkOff } from "#/outbound/switch.ts";
import { Desk } from "./desk.tsx";
import { DeskProvider } from "./desk-provider.tsx";
import { DeskTools, DeskWhere } from "./desk-tools.tsx";
import { NetworkOf } from "./network.tsx";
import { PaletteButton } from "./palette-button.tsx";
import { PrintedClaims } from "./printed-claims.tsx";

type Props = { params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk } = await deskFor((await params).articleId);
  return { title: desk.headline };
}

export default async function DeskPage({ params }: Props): Promise<ReactNode> {
  const { desk, actor, keys } = await deskFor((await params).articleId);
  return (
    <KeymapOf settings={keys}>
      <NetworkOf isOff={isNetworkOff()}>
        <DeskProvider desk={leanDesk(desk)}>
          <Bar actor={actor} current="articles" where={<DeskWhere />} tools={<DeskTools />} menu={<PaletteButton />} />
          <Desk />
          <PrintedClaims />
        </DeskProvider>
      </NetworkOf>
    </KeymapOf>
  );
}

/** Read once a request, for the title and for the page. */
const deskFor = cache(async (articleId: string): Promise<{ desk: ArticleDesk; actor: Actor; keys: KeySettings }> => {
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}`);
  try {
    return { desk: articleDesk(db, articleId, actor), actor, keys: keySettingsOf(db, actor.id) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});
