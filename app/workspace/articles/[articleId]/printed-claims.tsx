"use client";
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Mark } from "#/components/mark.tsx";
import { useDesk } from "./desk-provider.tsx";
import { stances } from "./evidence-words.ts";
import { allNear } from "./near.ts";
import styles from "./printed-claims.module.css";

/** The claims as they follow the text on paper; not shown on a screen. */
export function PrintedClaims(): ReactNode {
  const desk = useDesk();
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const claims = desk.claims.filter((claim) => claim.state !== "dismissed");
  return (
    <section className={styles.claims} aria-hidden="true">
      <h2>Claims</h2>
      <ol>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <b>{claim.label}</b> <Mark name={claim.mark} size={12} /> {claim.stateLabel}
              {claim.isKey ? ", key claim" : ""}
            </p>
            <p className={styles.statement}>{claim.statement}</p>
            {claim.state === "settled" && claim.verdicts[0]?.rationale ? <p>{claim.verdicts[0].rationale}</p> : null}
            {claim.evidence.map((item) => (
              <p key={item.attachmentId} className={styles.evidence}>
                {item.stance ? `${stances[item.stance].label}: ` : ""}
                {[item.title, item.source.name, item.locator, item.url].filter(Boolean).join(", ")}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether the page is being printed, known before the browser lays it out for that. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const print = window.matchMedia("print");
    const begin = (): void =>
      flushSync(() => {
        allNear();
        setPrinting(true);
      });
    const end = (): void => setPrinting(false);
    const follow = (): void => (print.matches ? begin() : end());
    print.addEventListener("change", follow);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      print.removeEventListener("change", follow);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
