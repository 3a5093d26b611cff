import type { ReactNode } from "react";
import { type ArticleStage, stageLabels } from "#/newsroom/articles/article.ts";
import type { Mark as MarkName } from "#/newsroom/verdicts/rating-scale.ts";
import { Mark } from "./mark.tsx";
import { Badge, type Tone } from "./ui/badge.tsx";

const looks: Record<ArticleStage, { tone: Tone; mark: MarkName }> = {
  claiming: { tone: "neutral", mark: "suggested" },
  checking: { tone: "change", mark: "change" },
  ready: { tone: "pencil", mark: "open" },
  signed_off: { tone: "verified", mark: "verified" },
  closed: { tone: "neutral", mark: "verified" },
  published: { tone: "ink", mark: "verified" },
};

/** Where an article stands. */
export function StageBadge({ stage }: { stage: ArticleStage }): ReactNode {
  const { tone, mark } = looks[stage];
  return (
    <Badge tone={tone} icon={<Mark name={mark} size={13} toned={false} />}>
      {stageLabels[stage]}
    </Badge>
  );
}
