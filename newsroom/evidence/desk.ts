import type { LocatorKind, Stance } from "#/db/vocabulary.ts";
import type { DeskSource } from "../articles/desk.ts";
import type { Keeping, KeptPassage } from "../copies/copy.ts";

/** An attachment as the desk shows it. */
export type DeskEvidence = {
  attachmentId: string;
  evidenceId: string;
  /** Null where the person reviews blind and somebody else attached it. */
  stance: Stance | null;
  title: string;
  url: string | null;
  publisher: string | null;
  publishedOn: string | null;
  quote: string | null;
  locatorKind: LocatorKind;
  locator: string | null;
  note: string | null;
  by: string;
  at: number;
  mayWithdraw: boolean;
  source: DeskSource;
  /** What is known of its copies; null where nothing is, or the person may not know what it is. */
  keeping: Keeping | null;
  passage: KeptPassage | null;
};
