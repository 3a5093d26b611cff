/** A refusal that a person can act on. Its message is a sentence for that person. */
export class NewsroomError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** What was asked for does not exist, or not for the person who asks. */
export class NotFound extends NewsroomError {}

/** The person may not do this. */
export class Forbidden extends NewsroomError {}

/** A rule of the newsroom stands against it. */
export class RuleBroken extends NewsroomError {}

/** What was prepared no longer fits what is on file. Prepared anew it may go through. */
export class ChangedMeanwhile extends RuleBroken {}

/** One side of a conflict: field name to what it says, as people read it. */
export type ConflictSide = Record<string, string>;

/** Somebody else saved first. Nothing is written; both sides are kept so that a person can choose. */
export class Conflict extends NewsroomError {
  readonly yours: ConflictSide;
  readonly theirs: ConflictSide;
  /** What the next try has to send to show that their version was seen. */
  readonly seen: string;

  constructor(message: string, sides: { yours: ConflictSide; theirs: ConflictSide; seen: string }) {
    super(message);
    this.yours = sides.yours;
    this.theirs = sides.theirs;
    this.seen = sides.seen;
  }
}
