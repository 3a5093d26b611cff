import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

type FieldProps = {
  name: string;
  label: string;
  /** Said under the label, before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong with it, as sentences. */
  errors?: readonly string[];
  /** Says "optional" beside the label: whatever is not optional is required. */
  optional?: boolean;
  /** Where several forms of a page have a field of this name. */
  id?: string;
};

/** A line to write in. */
export function TextField({
  label,
  hint,
  errors = [],
  optional,
  id,
  className,
  ...rest
}: FieldProps & ComponentProps<"input">): ReactNode {
  const key = id ?? rest.name;
  return (
    <Labelled id={key} label={label} hint={hint} errors={errors} optional={optional}>
      <input id={key} className={controlClass(className)} type="text" {...rest} {...described(key, hint, errors)} />
    </Labelled>
  );
}

/** Several lines to write in. */
export function TextArea({
  label,
  hint,
  errors = [],
  optional,
  id,
  className,
  ...rest
}: FieldProps & ComponentProps<"textarea">): ReactNode {
  const key = id ?? rest.name;
  return (
    <Labelled id={key} label={label} hint={hint} errors={errors} optional={optional}>
      <textarea
        id={key}
        className={controlClass(styles.area, className)}
        rows={4}
        {...rest}
        {...described(key, hint, errors)}
      />
    </Labelled>
  );
}

type Option = { value: string; label: string };

/** One of a few. Remounted when its default changes: React leaves a select's choice alone after the first time. */
export function SelectField({
  label,
  hint,
  errors = [],
  optional,
  id,
  options,
  className,
  ...rest
}: FieldProps & { options: readonly Option[] } & ComponentProps<"select">): ReactNode {
  const key = id ?? rest.name;
  return (
    <Labelled id={key} label={label} hint={hint} errors={errors} optional={optional}>
      <select
        key={String(rest.defaultValue)}
        id={key}
        className={controlClass(className)}
        {...rest}
        {...described(key, hint, errors)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The class of a control of your own inside `Labelled`. */
export function controlClass(...more: (string | undefined)[]): string {
  return [styles.control, ...more].filter(Boolean).join(" ");
}

/** A label, its hint, the control and what is wrong with it, for a control of your own: give it `described(…)`. */
export function Labelled({
  id,
  label,
  hint,
  errors = [],
  optional,
  children,
}: Omit<FieldProps, "name" | "optional"> & {
  id: string;
  optional?: boolean | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional ? <span className={styles.optional}> optional</span> : null}
      </label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}

/** What is wrong with the field, beside it. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }): ReactNode {
  if (errors.length === 0) return null;
  return (
    <p className={styles.error} id={`${id}-error`}>
      {errors.join(" ")}
    </p>
  );
}

/** The attributes that tie a control to its hint and its errors. */
export function described(
  id: string,
  hint: ReactNode,
  errors: readonly string[],
): { "aria-describedby"?: string; "aria-invalid"?: true } {
  const ids = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { ...(ids ? { "aria-describedby": ids } : {}), ...(errors.length > 0 ? { "aria-invalid": true } : {}) };
}
