"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "#/components/ui/button.tsx";

/** To be dragged, not pressed: React refuses addresses of script, so this one is set on the element itself. */
export function BookmarkletLink({ code }: { code: string }): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.setAttribute("href", code), [code]);
  return (
    <a ref={link} className={buttonClass({})} href="#bookmarklet">
      Check in Stet
    </a>
  );
}
