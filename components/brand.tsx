import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import styles from "./brand.module.css";

/** The name over the proofreader's dots that mean "let it stand". */
export function Brand({ href }: { href?: ComponentProps<typeof Link>["href"] }): ReactNode {
  if (!href) return <span className={styles.brand}>Stet</span>;
  return (
    <Link className={styles.brand} href={href}>
      Stet
    </Link>
  );
}
