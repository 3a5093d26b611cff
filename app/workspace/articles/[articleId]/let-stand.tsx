"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { letStand } from "./checking-actions.ts";
import { WrittenForm } from "./written-form.tsx";

type LetStandProps = { claimId: string; isOpen: boolean; onSaved: () => void };

/** Where an editor writes why an outcome that blocks the sign-off may stand. */
export function LetStand({ claimId, isOpen, onSaved }: LetStandProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector("textarea")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <div ref={box}>
      <WrittenForm
        action={letStand}
        about={{ claimId }}
        name="reason"
        label="Why may this stand? It is kept and printed."
        button="Waive in writing"
        onSaved={onSaved}
      />
    </div>
  );
}
