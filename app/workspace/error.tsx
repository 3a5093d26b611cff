"use client";
import type { ReactNode } from "react";
import { WentWrong } from "#/components/went-wrong.tsx";

export default function WorkspaceErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}): ReactNode {
  return <WentWrong digest={error.digest} retry={reset} />;
}
