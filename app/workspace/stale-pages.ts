let isStale = false;

/** Says that pages which the browser still has from before show counts that have changed since. */
export function markStale(): void {
  isStale = true;
}

/** Whether pages are older than what was done, and from here on counted as drawn anew. */
export function takeStale(): boolean {
  const was = isStale;
  isStale = false;
  return was;
}
