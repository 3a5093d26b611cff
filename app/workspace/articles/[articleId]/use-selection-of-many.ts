"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { isAssignable } from "#/newsroom/assignments/assignment.ts";
import { type Item, itemId } from "./items.ts";

/** Claims that are chosen together, to be given to somebody at once. */
export type Many = {
  /** Claims that may be chosen and are shown. */
  ids: ReadonlySet<string>;
  mayChoose: (item: Item) => boolean;
  toggle: (id: string) => void;
  /** Takes in everything from the last one that was chosen, else the selected one, up to this. */
  extendTo: (id: string) => void;
  /** Chooses all that may be chosen. */
  all: () => void;
  clear: () => void;
};

type Options = {
  /** Off for whoever may assign nothing. */
  isOn: boolean;
  /** What the list shows, in its order. */
  shown: readonly Item[];
  selectedId: string | null;
  pick: (item: Item) => void;
  /** Whether a panel is open, which Escape closes first. */
  isPanelOpen: boolean;
};

const none: ReadonlySet<string> = new Set();

/** `Ctrl+A` chooses all that is shown, `Shift+j` and `Shift+k` go on choosing, Escape lets go. Call it before `useKeys`. */
export function useSelectionOfMany(options: Options): Many {
  const { isOn, shown } = options;
  const [chosen, setChosen] = useState(none);
  const last = useRef<string | null>(null);
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });

  // The same while nothing is chosen, so that a change to the list does not draw each of its rows again.
  const ids = useMemo(() => {
    const open = chosen.size === 0 ? chosen : choosable(shown, isOn);
    return open === chosen ? chosen : chosen.intersection(open);
  }, [isOn, shown, chosen]);

  const many = useMemo((): Many => {
    const add = (more: readonly string[]): void => {
      const open = choosable(current.current.shown, isOn);
      setChosen((before) => before.union(new Set(more)).intersection(open));
    };
    return {
      ids,
      mayChoose: (item) => mayChoose(item, isOn),
      toggle(id) {
        last.current = id;
        setChosen((before) => before.symmetricDifference(new Set([id])));
      },
      extendTo(id) {
        const all = current.current.shown.map(itemId);
        const from = Math.max(0, all.indexOf(last.current ?? current.current.selectedId ?? id));
        const to = all.indexOf(id);
        last.current = id;
        add(all.slice(Math.min(from, to), Math.max(from, to) + 1));
      },
      all() {
        last.current = null;
        setChosen(choosable(current.current.shown, isOn));
      },
      clear() {
        last.current = null;
        setChosen(none);
      },
    };
  }, [isOn, ids]);
  const hands = useRef(many);
  useEffect(() => {
    hands.current = many;
  });

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!current.current.isOn || event.defaultPrevented || isElsewhere(event.target)) return;
      if (!take(event, current.current, hands.current)) return;
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return many;
}

function mayChoose(item: Item, isOn: boolean): boolean {
  return isOn && item.kind === "claim" && isAssignable(item.claim.state);
}

function choosable(items: readonly Item[], isOn: boolean): ReadonlySet<string> {
  return new Set(items.filter((item) => mayChoose(item, isOn)).map(itemId));
}

/** Whether the key was one of these. */
function take(event: KeyboardEvent, { shown, selectedId, pick, isPanelOpen }: Options, many: Many): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "a") {
    if (!shown.some(many.mayChoose)) return false;
    many.all();
    return true;
  }
  if (ctrlKey || metaKey || altKey) return false;
  if (key === "J" || key === "K") {
    const at = shown.findIndex((item) => itemId(item) === selectedId);
    const next = shown[at + (key === "J" ? 1 : -1)];
    if (!next || selectedId === null) return false;
    many.extendTo(selectedId);
    many.extendTo(itemId(next));
    pick(next);
    return true;
  }
  if (key !== "Escape" || many.ids.size === 0 || isPanelOpen) return false;
  many.clear();
  return true;
}

/** In a field, a dialog or a popover, which take their own keys. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], :popover-open")) return true;
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}
