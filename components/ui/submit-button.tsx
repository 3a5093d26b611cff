"use client";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button.tsx";

/** Sends its form. While that is under way it keeps its place and its focus, and a second press does nothing. */
export function SubmitButton({
  variant = "primary",
  onClick,
  children,
  ...rest
}: ComponentProps<typeof Button>): ReactNode {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {children}
    </Button>
  );
}
