"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { printedKeys, underLetters } from "#/app/workspace/keymap/strokes.ts";
import { ButtonLink } from "#/components/ui/button.tsx";
import { Kbd } from "#/components/ui/kbd.tsx";
import type { LetterKeys } from "#/newsroom/people/keys.ts";
import { isForDesk } from "./[articleId]/keys.ts";
import { pressOf, strokeStruck } from "./[articleId]/pressed.ts";

const PLACE = "/workspace/articles/new";

/** The way to a new article, by its button or by `c`, as the person has single keys. */
export function SubmitLink({ letters }: { letters: LetterKeys }): ReactNode {
  const key = underLetters("c", letters);
  const router = useRouter();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.repeat || !isForDesk(pressOf(event)) || strokeStruck(event) !== key) return;
      event.preventDefault();
      router.push(PLACE);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [key, router]);
  return (
    <ButtonLink variant="primary" href={PLACE}>
      Submit an article {key === null ? null : <Kbd>{printedKeys(key)}</Kbd>}
    </ButtonLink>
  );
}
