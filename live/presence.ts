/** What a window says of its person: the claim they have open, and whether they are writing. */
export type Doing = { claimId: string | null; isWriting: boolean };

/** A browser window in which a person has an article open. */
export type ArticleWindow = {
  /** Made up by the browser. */
  id: string;
  personId: string;
  name: string;
  /** When it last said that its person is there: milliseconds UTC, null before it did. */
  saidAt: number | null;
  doing: Doing;
};

/** Somebody who is on an article. What they write is nobody's business until they save it. */
export type Present = { id: string; name: string } & Doing;

/** A window that has said nothing for this long has nobody in front of it, in milliseconds. */
export const SILENCE = 15_000;

/**
 * Who is there at `now` (milliseconds UTC), by name. A person with several windows is where they write, else where they
 * were last.
 */
export function peopleIn(windows: Iterable<ArticleWindow>, now: number): Present[] {
  const said = [...windows].filter(({ saidAt }) => saidAt !== null && now - saidAt < SILENCE);
  const byPerson = Map.groupBy(said, ({ personId }) => personId);
  return [...byPerson.values()]
    .flatMap((own) => {
      const [window] = own.toSorted(
        (a, b) => Number(b.doing.isWriting) - Number(a.doing.isWriting) || (b.saidAt ?? 0) - (a.saidAt ?? 0),
      );
      return window ? [{ id: window.personId, name: window.name, ...window.doing }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}
