"use client";
import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { candidateLinks } from "#/newsroom/evidence/candidates.ts";
import own from "./evidence-form.module.css";
import { useHands } from "./hands.ts";

/** Where the article links to from the claim's sentence: one press takes the address over. */
export function ArticleLinks({ claim, onTake }: { claim: DeskClaim; onTake: (url: string) => void }): ReactNode {
  const { desk } = useHands();
  const attached = claim.evidence.flatMap(({ url }) => url ?? []);
  const candidates = candidateLinks(desk, claim.places, attached);
  if (candidates.length === 0) return null;
  return (
    <div className={own.links}>
      <p id="article-links">Linked in the article</p>
      <ul className={own.linked} aria-labelledby="article-links">
        {candidates.map(({ url, host, words }) => (
          <li key={url}>
            <Button size="small" title={url} onClick={() => onTake(url)}>
              <span className={own.linkWords} dir="auto">
                “{words}”
              </span>{" "}
              <bdi>{host}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
