"use client";
import { useRef, useState } from "react";
import type { ReadingLine, Taken } from "./taken.ts";

export type Reading =
  | { state: "idle" }
  | { state: "busy"; what: string; step: "sending" | "fetching" | "reading" }
  | { state: "refused"; sentence: string };

/** Asks the server to read something; what came of it goes to `onTaken`. One reading at a time. */
export function useReading(onTaken: (taken: Taken) => void): {
  reading: Reading;
  read: (url: string, form: FormData, what: string) => Promise<void>;
  refuse: (sentence: string) => void;
  cancel: () => void;
} {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const running = useRef<AbortController | null>(null);

  async function read(url: string, form: FormData, what: string): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setReading({ state: "busy", what, step: "sending" });
    const refused = (sentence: string): void => setReading({ state: "refused", sentence });
    try {
      const answer = await fetch(url, { method: "POST", body: form, signal: own.signal });
      if (answer.status === 413) return refused("The file is too large to send. The limit stands beside the field.");
      let end: ReadingLine | null = null;
      for await (const line of linesOf(answer)) {
        if ("step" in line) setReading({ state: "busy", what, step: line.step });
        else end = line;
      }
      if (end === null || "step" in end) return refused("The server ended before it was done. Try again.");
      if ("refused" in end) return refused(end.refused);
      setReading({ state: "idle" });
      onTaken(end.taken);
    } catch {
      if (!own.signal.aborted) refused("The server did not answer. Try again in a moment.");
    }
  }

  return {
    reading,
    read,
    refuse: (sentence) => setReading({ state: "refused", sentence }),
    cancel: () => {
      running.current?.abort();
      setReading({ state: "idle" });
    },
  };
}

async function* linesOf(answer: Response): AsyncGenerator<ReadingLine> {
  let rest = "";
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    rest += value ?? "";
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield JSON.parse(line) as ReadingLine;
    if (done) return;
  }
}
