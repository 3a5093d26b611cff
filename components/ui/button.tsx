import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";

type Look = {
  /** One primary a screen. `plain` looks like text, `danger` is for what cannot be taken back. */
  variant?: "primary" | "quiet" | "plain" | "danger";
  size?: "medium" | "small";
};

export function Button({
  variant = "quiet",
  size = "medium",
  type = "button",
  className,
  ...rest
}: Look & ComponentProps<"button">): ReactNode {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...rest} />;
}

export function ButtonLink({
  variant = "quiet",
  size = "medium",
  className,
  ...rest
}: Look & ComponentProps<typeof Link>): ReactNode {
  return <Link className={buttonClass({ variant, size }, className)} {...rest} />;
}

/** For what has to look like a button and is neither of the two: a `summary`, an anchor within the page. */
export function buttonClass({ variant = "quiet", size = "medium" }: Look, more?: string): string {
  return [styles.button, styles[variant], size === "small" ? styles.small : undefined, more].filter(Boolean).join(" ");
}
