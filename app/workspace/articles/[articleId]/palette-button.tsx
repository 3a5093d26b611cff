"use client";
import type { ReactNode } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { callPalette } from "./palette-call.ts";

/** Opens the palette by mouse and touch. */
export function PaletteButton({ className }: { className?: string | undefined }): ReactNode {
  return (
    <button className={className} type="button" aria-haspopup="dialog" onClick={callPalette}>
      Commands <KeyOf deed="palette" />
    </button>
  );
}
