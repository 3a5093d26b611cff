import type { ReactNode } from "react";
import { requireContext } from "#/auth/session.ts";
import { ButtonLink } from "#/components/ui/button.tsx";
import { PageFrame } from "./page-frame.tsx";

export default async function WorkspaceNotFound(): Promise<ReactNode> {
  const { actor } = await requireContext();
  return (
    <PageFrame actor={actor} current="none" title="There is nothing here" width="narrow">
      <p>The address is wrong, what stood here is gone, or it is not for your roles to see.</p>
      <div>
        <ButtonLink variant="primary" href="/workspace/articles">
          Go to the list of articles
        </ButtonLink>
      </div>
    </PageFrame>
  );
}
