"use client";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { markStale } from "#/app/workspace/stale-pages.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { fullDesk, type LeanDesk } from "#/newsroom/articles/lean-desk.ts";
import { browserShelf } from "./browser-shelf.ts";
import { type DeskState, type DeskStore, deskStore } from "./desk-store.ts";
import { outboxOf } from "./outbox.ts";
import { fetchChanges, sendDeed } from "./send-deed.ts";

const StoreContext = createContext<DeskStore | null>(null);

/** The last event that each desk of this window knew: the framework may bring back an older page of it. */
const known = new Map<string, number>();

/** Holds the desk of one article for everything inside: bar, text, claims. */
export function DeskProvider({ desk: lean, children }: { desk: LeanDesk; children: ReactNode }): ReactNode {
  const router = useRouter();
  const [store] = useState(() => {
    const { id, viewer } = lean;
    return deskStore(fullDesk(lean), {
      send: (deed, since) => sendDeed(id, viewer.id, deed, since),
      changes: (since) => fetchChanges(id, viewer.id, since),
      reload: () => router.refresh(),
      outbox: outboxOf(browserShelf(), viewer.id, id),
      now: Date.now,
      later: (again, wait) => setTimeout(again, wait),
    });
  });

  const first = useRef(lean);
  useLayoutEffect(() => {
    if (first.current !== lean) store.take(fullDesk(lean));
    first.current = lean;
  }, [store, lean]);

  useEffect(() => {
    store.takeUp();
    const { id, n } = store.get().confirmed;
    known.set(id, Math.max(known.get(id) ?? 0, n));
    if ((known.get(id) ?? 0) > store.get().confirmed.n) void store.catchUp();
    const stop = store.subscribe(() => {
      const { n } = store.get().confirmed;
      if (n <= (known.get(id) ?? 0)) return;
      known.set(id, n);
      markStale();
    });
    const again = (event: Event): void => {
      store.tryAgain();
      if (event instanceof PageTransitionEvent && event.persisted) void store.catchUp();
    };
    window.addEventListener("online", again);
    window.addEventListener("pageshow", again);
    window.addEventListener("focus", again);
    return () => {
      stop();
      window.removeEventListener("online", again);
      window.removeEventListener("pageshow", again);
      window.removeEventListener("focus", again);
    };
  }, [store]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

/** @throws Error outside of a desk */
export function useDeskStore(): DeskStore {
  const store = use(StoreContext);
  if (!store) throw new Error("This part of the desk stands outside of it");
  return store;
}

export function useDeskState(): DeskState {
  const store = useDeskStore();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** The desk as it is shown: with what is not saved yet. */
export function useDesk(): ArticleDesk {
  return useDeskState().shown;
}

/** The store of the desk around, or null for a form that stands outside of every desk. */
export function useDeskAround(): DeskStore | null {
  return use(StoreContext);
}
