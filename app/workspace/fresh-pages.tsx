"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { takeStale } from "./stale-pages.ts";

/** A desk keeps itself up to date: /workspace/articles/<id>. */
const DESK = /^\/workspace\/articles\/(?!new$)[^/]+$/;

/**
 * Draws a page again that somebody comes to from a desk where something was done. The framework keeps pages for going
 * back, and a desk's deeds do not tell it that they are out of date: that would draw the desk anew at every key.
 */
export function FreshPages(): null {
  const path = usePathname();
  const router = useRouter();
  useEffect(() => {
    if (!DESK.test(path) && takeStale()) router.refresh();
  }, [path, router]);
  return null;
}
