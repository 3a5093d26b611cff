import { copyText } from "#/copies/copy-text.ts";
import { copiesFolder } from "#/copies/folder.ts";
import type { WordChange } from "#/newsroom/articles/changes.ts";
import { changedPart, type Excerpt, excerptOf, pagesOf, type ShownPage } from "#/newsroom/copies/excerpt.ts";
import type { CopyText } from "#/newsroom/copies/passage.ts";
import type { CopiesPage } from "#/newsroom/copies/queries.ts";

type Copy = CopiesPage["copies"][number];
type Place = CopiesPage["quoted"][number]["found"][number];

export type ShownCopy = {
  title: string | null;
  /** Null of a document with pages, whose words are in `pages`. */
  article: Excerpt | null;
  pages: ShownPage[];
  /** How many pages the document has; 0 of what has none. */
  lastPage: number;
  /** All of the page, where a passage stands beside the article; null otherwise. */
  whole: Excerpt | null;
};

/** A copy's words with the passages marked; null where they cannot be read. `page` is where a document is opened. */
export async function shownCopy(copy: Copy, places: readonly Place[], page: number | null): Promise<ShownCopy | null> {
  const read = await textOf(copy);
  if (!read) return null;
  const [beside, inText] = [places.filter(({ isBeside }) => isBeside), places.filter(({ isBeside }) => !isBeside)];
  return {
    title: read.title,
    article: read.pages.length > 0 ? null : excerptOf(read.text, inText.flatMap(stretch)),
    pages: pagesOf(read.text, read.pages, inText.flatMap(stretch), page),
    lastPage: read.pages.at(-1)?.n ?? 0,
    whole: beside.length > 0 && read.whole !== null ? excerptOf(read.whole, beside.flatMap(stretch)) : null,
  };
}

export type PassageChange = { attachmentId: string; quote: string; from: Date; to: Date; change: WordChange[] | null };

/** What became of each passage between the latest copy that has it and the latest one, where that is another. */
export async function passageChanges({ copies, quoted }: CopiesPage): Promise<PassageChange[]> {
  const fetched = copies.filter(({ origin }) => origin === "fetched");
  const latest = fetched[0];
  const newer = latest && (await textOf(latest));
  if (!latest || !newer || fetched.length < 2) return [];
  const changes: PassageChange[] = [];
  for (const { attachmentId, quote, found } of quoted) {
    const before = fetched
      .slice(1)
      .find(({ id }) => found.some((at) => at.copyId === id && at.state !== "missing" && !at.isBeside));
    const place = found.find(({ copyId }) => copyId === before?.id);
    const older = before && (await textOf(before));
    if (!before || !older || place?.start == null || place.end == null) continue;
    const change = changedPart(older.text, { start: place.start, end: place.end }, newer.text);
    changes.push({ attachmentId, quote, from: before.keptAt, to: latest.keptAt, change });
  }
  return changes;
}

async function textOf({ textSha256 }: Copy): Promise<CopyText | null> {
  return textSha256 === null ? null : copyText(copiesFolder(), textSha256);
}

function stretch({ start, end }: Place): { start: number; end: number }[] {
  return start === null || end === null ? [] : [{ start, end }];
}
