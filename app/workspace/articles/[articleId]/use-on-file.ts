"use client";
import { useEffect, useState } from "react";
import { findOnFile, type OnFile } from "./checking-actions.ts";

/** How long somebody has to stop typing before the file is searched, in milliseconds. */
const PAUSE = 200;

/** What is on file under these words, a moment after they were typed; nothing until then. */
export function useOnFile(words: string): OnFile {
  const [found, setFound] = useState<{ words: string; onFile: OnFile }>({ words: "", onFile: nothing });
  useEffect(() => {
    if (words.trim().length < 2) return;
    let isStale = false;
    const timer = setTimeout(() => {
      findOnFile(words).then(
        (onFile) => isStale || setFound({ words, onFile }),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words]);
  return found.words === words ? found.onFile : nothing;
}

const nothing: OnFile = { sources: [], evidence: [] };
