"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { addressOf, type Item, indexOf, itemId, itemInAddress, needsMe, needsWork } from "./items.ts";

/** Steps that follow each other faster than this are one entry in the history, in milliseconds. */
const ONE_WALK = 1200;

/**
 * What is selected. The address says so: it can be sent to a colleague, survives a reload, and back and forward walk
 * through it. Without a word in the address, it is the first item that needs this person.
 *
 * The address follows once no form is on its way: a new address meanwhile makes the framework load the page again.
 */
export function useSelected(
  items: readonly Item[],
  isIdle: boolean,
): { selected: Item | null; select: (item: Item) => void } {
  const search = useSearchParams();
  const lastStep = useRef(0);
  /** Addresses that were written here, and that the framework has not told of yet. */
  const written = useRef<string[]>([]);
  const owed = useRef<{ address: string; isWalking: boolean } | null>(null);
  const all = useRef(items);
  all.current = items;
  const [id, setId] = useState(() => idOf(firstOf(items, new URLSearchParams(search), "")));

  useEffect(() => {
    const follow = (): void => {
      if (owed.current) return;
      const named = itemInAddress(all.current, new URLSearchParams(window.location.search), window.location.hash);
      if (named) setId(itemId(named));
    };
    // An address of an earlier step, told of late, is no wish to go back there.
    const at = written.current.lastIndexOf(`?${search}`);
    if (at === -1) follow();
    else written.current.splice(0, at + 1);
    window.addEventListener("hashchange", follow);
    window.addEventListener("popstate", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
      window.removeEventListener("popstate", follow);
    };
  }, [search]);

  const select = useCallback((item: Item): void => {
    const isWalking = Date.now() - lastStep.current < ONE_WALK;
    lastStep.current = Date.now();
    owed.current = { address: addressOf(item), isWalking };
    setId(itemId(item));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was selected last is owed to the address
  useEffect(() => {
    if (!isIdle || !owed.current) return;
    const { address, isWalking } = owed.current;
    owed.current = null;
    if (address === window.location.search) return;
    const path = window.location.pathname + address;
    written.current.push(address);
    if (isWalking) window.history.replaceState(null, "", path);
    else window.history.pushState(null, "", path);
  }, [id, isIdle]);

  const index = id === null ? undefined : indexOf(items).get(id);
  const selected = (index === undefined ? null : items[index]) ?? firstOf(items, new URLSearchParams(), "");
  return { selected, select };
}

function firstOf(items: readonly Item[], search: URLSearchParams, hash: string): Item | null {
  const settled = items.find((item) => item.kind === "claim" && item.claim.state !== "dismissed");
  return (
    itemInAddress(items, search, hash) ?? items.find(needsMe) ?? items.find(needsWork) ?? settled ?? items[0] ?? null
  );
}

function idOf(item: Item | null): string | null {
  return item && itemId(item);
}
