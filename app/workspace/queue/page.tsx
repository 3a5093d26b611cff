import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireContext } from "#/auth/session.ts";
import { QueuePage } from "./queue-page.tsx";
import { queueQuery } from "./queue-query.ts";

export const metadata: Metadata = { title: "My queue" };

export default async function MyQueuePage({ searchParams }: PageProps<"/workspace/queue">): Promise<ReactNode> {
  const ctx = await requireContext("/workspace/queue");
  return <QueuePage ctx={ctx} whose="mine" query={queueQuery(await searchParams)} />;
}
