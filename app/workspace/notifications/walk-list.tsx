"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** Walks the links inside with `j` and `k`; Enter opens the one that has the focus, as it does every link. */
export function WalkList({ children }: { children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    function walk(event: KeyboardEvent): void {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
      const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = at === -1 ? links[0] : links[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, []);

  return <div ref={box}>{children}</div>;
}
