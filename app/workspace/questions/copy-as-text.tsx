"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import styles from "./questions.module.css";

/** Puts the list on the clipboard as plain text, with the address of this page at its end. */
export function CopyAsText({ text }: { text: string }): ReactNode {
  const [said, say] = useState("");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(`${text}${location.origin}${location.pathname}`);
      say("Copied.");
    } catch {
      say("The browser does not let this page copy. Print the list instead.");
    }
  }

  return (
    <div className={styles.copy}>
      <Button onClick={() => void copy()}>Copy as e-mail text</Button>
      <p role="status">{said}</p>
    </div>
  );
}
