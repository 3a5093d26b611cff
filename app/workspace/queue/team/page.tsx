import type { Metadata } from "next";
import type { ReactNode } from "react";
import { QueuePage } from "#/app/workspace/queue/queue-page.tsx";
import { queueQuery } from "#/app/workspace/queue/queue-query.ts";
import { requireContext } from "#/auth/session.ts";

export const metadata: Metadata = { title: "Team queue" };

export default async function TeamQueuePage({ searchParams }: PageProps<"/workspace/queue/team">): Promise<ReactNode> {
  const ctx = await requireContext("/workspace/queue/team");
  return <QueuePage ctx={ctx} whose="team" query={queueQuery(await searchParams)} />;
}
