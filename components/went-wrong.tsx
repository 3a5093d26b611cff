"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Door } from "./door.tsx";
import { Button } from "./ui/button.tsx";

/** What a person sees when the server failed: what to do, and the word by which the log knows it. Never why. */
export function WentWrong({ digest, retry }: { digest: string | undefined; retry: () => void }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Door title="Something went wrong here" about="Nothing of what you saved before is lost.">
      <div ref={box} tabIndex={-1} role="alert">
        <p>
          Try again in a moment. If it stays, tell whoever looks after this server{digest ? " the number below" : ""}.
        </p>
        {digest ? (
          <p>
            <code>{digest}</code>
          </p>
        ) : null}
      </div>
      <div>
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      </div>
      <p>
        <a href="/workspace/articles">Go to the list of articles</a>
      </p>
    </Door>
  );
}
