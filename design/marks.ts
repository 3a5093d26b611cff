/**
 * The shapes of the states: paths in a 16 × 16 box, drawn with one stroke weight so that they look the same on every
 * machine. A state always carries its word, its shape and its colour.
 */
export const MARK_BOX = "0 0 16 16";
export const MARK_STROKE = 1.75;

export type MarkShape = {
  /** Path data, stroked with round caps and joins. */
  path: string;
  /** The colour token: var(--<tone>), and var(--<tone>-wash) for its ground. */
  tone: "neutral" | "verified" | "change" | "disputed" | "unsourced";
};

export const marks = {
  suggested: { path: "M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z", tone: "neutral" },
  open: { path: "M8 7a1 1 0 1 0 0 2a1 1 0 1 0 0-2zM8 8h.01", tone: "neutral" },
  second_review: {
    path: "M5.6 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6zM10.4 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z",
    tone: "neutral",
  },
  contested: { path: "M3.5 6.2h9M3.5 9.8h9M10.4 3l-4.8 10", tone: "change" },
  verified: { path: "M3.25 8.75l3.1 3.1 6.4-7.7", tone: "verified" },
  change: { path: "M3 13l.8-3.3 6.9-6.9 2.5 2.5-6.9 6.9L3 13zM9.2 4.3l2.5 2.5", tone: "change" },
  disputed: { path: "M4 4l8 8M12 4l-8 8", tone: "disputed" },
  unsourced: { path: "M5.4 6.1a2.6 2.6 0 1 1 3.9 2.2C8.4 8.8 8 9.2 8 10.2M8 12.9v.01", tone: "unsourced" },
  unverifiable: { path: "M2.8 9.4c1.2-2.3 2.7-2.6 5.2-1.3s4 1 5.2-1.3", tone: "neutral" },
  not_checkable: { path: "M8 3.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2zM4.2 12.6l7.6-9.2", tone: "neutral" },
  dismissed: { path: "M4 8h8", tone: "neutral" },
} as const satisfies Record<string, MarkShape>;
