/**
 * Frames in which the way to a place far away is put right, and how many of them have to find nothing to put right:
 * blocks on the way only get their height when they come near.
 */
const CORRECTIONS = 20;
const CALM = 3;

/**
 * Moves the text only as far as it has to, so that the eye keeps its place. The function that comes back ends it.
 */
export function bringIntoView(paper: HTMLElement | null, id: string): () => void {
  // Asked for in every frame: the marks of a claim that was just made are drawn a moment later.
  const find = (): HTMLElement | null | undefined =>
    paper?.querySelector<HTMLElement>(`[data-pick="${CSS.escape(id)}"]`);
  let frame = 0;
  let top = Number.NaN;
  let calm = 0;
  const go = (left: number): void => {
    const target = find();
    target?.scrollIntoView({ block: "nearest" });
    const now = target?.getBoundingClientRect().top ?? Number.NaN;
    calm = Math.abs(now - top) < 1 ? calm + 1 : 0;
    top = now;
    if (left > 0 && calm < CALM) frame = requestAnimationFrame(() => go(left - 1));
  };
  go(CORRECTIONS);
  return () => cancelAnimationFrame(frame);
}
