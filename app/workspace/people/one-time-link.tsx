import type { ReactNode } from "react";
import { CopyField } from "#/components/ui/copy-field.tsx";
import { Notice } from "#/components/ui/notice.tsx";

/** A link that was just made. It is shown this once: only its hash is stored. */
export function OneTimeLink({
  link,
  title,
  lasts,
  id,
}: {
  link: string;
  title: string;
  lasts: string;
  id: string;
}): ReactNode {
  return (
    <Notice tone="saved" title={title}>
      <p role="status">Send them this link. It works once, for {lasts}, and is not shown again.</p>
      <CopyField id={id} label={title} value={link} />
    </Notice>
  );
}
