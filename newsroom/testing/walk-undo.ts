import { setKey } from "../claims/set-key.ts";
import { redoChange } from "../undo/redo-change.ts";
import { undoChange } from "../undo/undo-change.ts";
import { onAny, type Place, type Step } from "./walk.ts";

/** Noor did it while they were a checker. */
function aDeed(place: Place): { articleId: string } {
  const { id: articleId, claimId } = place.anArticleWithAClaim();
  setKey(place.as("noor", ["checker"]), { claimId, isKey: true });
  return { articleId };
}

export const undoSteps: Record<string, Step[]> = {
  "undo/undo-change": onAny("cvea", (place) => {
    const { articleId } = aDeed(place);
    return (ctx) => undoChange(ctx, { articleId });
  }),
  "undo/redo-change": onAny("cvea", (place) => {
    const { articleId } = aDeed(place);
    undoChange(place.as("noor", ["checker"]), { articleId });
    return (ctx) => redoChange(ctx, { articleId });
  }),
};
