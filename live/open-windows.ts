import { type ArticleWindow, type Doing, type Present, peopleIn } from "./presence.ts";

type Newcomer = Pick<ArticleWindow, "id" | "personId" | "name"> & {
  /** Hears who else is there, at once and whenever that changes. */
  tell: (others: Present[]) => void;
  /** Called when the person has opened too many others. */
  giveWay: () => void;
};

export type OpenWindows = {
  /** @returns what closes it */
  open: (articleId: string, window: Newcomer) => () => void;
  /** False where the person has no such window open on the article. */
  say: (articleId: string, window: { id: string; personId: string }, doing: Doing) => boolean;
  /** Tells everybody who has fallen silent. */
  sweep: (articleId: string) => void;
  size: () => number;
};

type Opened = ArticleWindow & Newcomer;

/**
 * The windows that are open on articles, in memory only. A window is remembered exactly as long as its stream.
 *
 * @param most windows that one person has open at a time; browsers open no more than six connections to a server
 */
export function openWindows(most: number, now: () => number): OpenWindows {
  const byArticle = new Map<string, Set<Opened>>();
  const told = new Map<string, string>();

  function open(articleId: string, newcomer: Newcomer): () => void {
    const window: Opened = { ...newcomer, saidAt: null, doing: { claimId: null, isWriting: false } };
    const [oldest, ...others] = [...byArticle.values()]
      .flatMap((windows) => [...windows])
      .filter(({ personId }) => personId === newcomer.personId);
    if (oldest && others.length + 1 >= most) oldest.giveWay();
    byArticle.set(articleId, (byArticle.get(articleId) ?? new Set()).add(window));
    tellOne(articleId, window);
    return () => close(articleId, window);
  }

  function close(articleId: string, window: Opened): void {
    const windows = byArticle.get(articleId);
    if (!windows?.delete(window)) return;
    if (windows.size > 0) {
      sweep(articleId);
      return;
    }
    byArticle.delete(articleId);
    told.delete(articleId);
  }

  function say(articleId: string, { id, personId }: { id: string; personId: string }, doing: Doing): boolean {
    const window = [...(byArticle.get(articleId) ?? [])].find((one) => one.id === id && one.personId === personId);
    if (!window) return false;
    window.doing = doing;
    window.saidAt = now();
    sweep(articleId);
    return true;
  }

  function sweep(articleId: string): void {
    const windows = byArticle.get(articleId);
    if (!windows) return;
    const people = JSON.stringify(peopleIn(windows, now()));
    if (people === (told.get(articleId) ?? "[]")) return;
    told.set(articleId, people);
    for (const window of [...windows]) tellOne(articleId, window);
  }

  function tellOne(articleId: string, window: Opened): void {
    const people = peopleIn(byArticle.get(articleId) ?? [], now());
    window.tell(people.filter(({ id }) => id !== window.personId));
  }

  const size = (): number => [...byArticle.values()].reduce((total, windows) => total + windows.size, 0);
  return { open, say, sweep, size };
}
