import type { ComponentProps, ReactNode } from "react";
import styles from "./form.module.css";

/** A form whose parts stand one below the other. The browser checks nothing by itself: what is wrong is said our way. */
export function Form({ className, ...rest }: ComponentProps<"form">): ReactNode {
  return <form className={[styles.form, className].filter(Boolean).join(" ")} noValidate {...rest} />;
}

/** Fields beside each other where there is room. */
export function FieldPair({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.pair}>{children}</div>;
}

/** The end of a form: its buttons, and a word beside them. */
export function FormButtons({ children, aside }: { children: ReactNode; aside?: ReactNode }): ReactNode {
  return (
    <div className={styles.buttons}>
      {children}
      {aside ? <span className={styles.aside}>{aside}</span> : null}
    </div>
  );
}
