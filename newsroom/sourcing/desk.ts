import type { FlagKind, Origin } from "#/db/vocabulary.ts";
import type { FlagState } from "./sourcing-flag.ts";

/** A flag as the desk shows it: plain values. Times are milliseconds UTC. */
export type DeskFlag = {
  id: string;
  kind: FlagKind;
  label: string;
  question: string;
  origin: Origin;
  state: FlagState;
  blocks: boolean;
  note: string | null;
  raisedBy: string | null;
  raisedAt: number;
  /** What the reporter was last asked, and until when (YYYY-MM-DD). */
  asked: { question: string; dueOn: string | null; by: string; at: number } | null;
  answers: { answer: string; by: string; at: number }[];
  closing: { reason: string | null; by: string; at: number } | null;
};
