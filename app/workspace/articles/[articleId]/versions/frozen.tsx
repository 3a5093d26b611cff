import type { ReactNode } from "react";
import { Notice } from "#/components/ui/notice.tsx";

/** Says that the article's text can no longer change, and why. */
export function Frozen({ because }: { because: string }): ReactNode {
  return (
    <Notice title="The text is frozen">
      <p>{because}</p>
    </Notice>
  );
}
