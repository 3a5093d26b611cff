"use client";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { buttonClass } from "#/components/ui/button.tsx";
import { Kbd } from "#/components/ui/kbd.tsx";
import styles from "./queue.module.css";

/** Opens the next thing that waits for the person, by press or by `n`. */
export function NextForMe({ href, name }: { href: Route; name: string }): ReactNode {
  const router = useRouter();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping)
        return;
      event.preventDefault();
      router.push(href);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [href, router]);
  return (
    <Link className={buttonClass({ variant: "primary" }, styles.next)} href={href}>
      <span className={styles.nextWords}>Next: {name}</span> <Kbd>n</Kbd>
    </Link>
  );
}
