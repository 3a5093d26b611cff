import type { ReactNode } from "react";
import { marks } from "#/design/marks.ts";
import type { Mark as MarkName } from "#/newsroom/verdicts/rating-scale.ts";
import { Mark } from "./mark.tsx";
import { Badge } from "./ui/badge.tsx";

/** Where a claim stands: word, shape and colour. */
export function StateBadge({ mark, label }: { mark: MarkName; label: string }): ReactNode {
  return (
    <Badge tone={marks[mark].tone} icon={<Mark name={mark} size={13} />}>
      {label}
    </Badge>
  );
}
