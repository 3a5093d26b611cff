import type { ReactNode } from "react";
import styles from "./choice.module.css";
import { FieldErrors } from "./field.tsx";

export type Choice = { value: string; label: string; hint?: ReactNode };

type ChoicesProps = {
  name: string;
  legend: string;
  choices: readonly Choice[];
  errors?: readonly string[];
  /** Where several forms of a page have a field of this name. */
  id?: string;
};

/** One of a few, each explained, as cards beside each other. */
export function RadioCards({
  name,
  legend,
  choices,
  errors = [],
  id = name,
  value,
  required,
}: ChoicesProps & { value?: string; required?: boolean }): ReactNode {
  return (
    <fieldset className={styles.group} aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.card}>
            <input
              // The summary's link leads to the first one.
              id={index === 0 ? id : `${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              required={required}
              defaultChecked={choice.value === value}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              aria-labelledby={`${id}-${choice.value}-label`}
            />
            <Words id={`${id}-${choice.value}`} choice={choice} />
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

/** Any of a few, each with a line of meaning. */
export function CheckboxGroup({
  name,
  legend,
  choices,
  errors = [],
  id = name,
  values = [],
}: ChoicesProps & { values?: readonly string[] }): ReactNode {
  return (
    <fieldset className={styles.group} aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.list}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.line}>
            <input
              id={index === 0 ? id : `${id}-${choice.value}`}
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={values.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              aria-labelledby={`${id}-${choice.value}-label`}
            />
            <Words id={`${id}-${choice.value}`} choice={choice} />
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

/** One switch. Sends "on", or nothing. */
export function Checkbox({
  name,
  label,
  hint,
  checked = false,
  id = name,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  checked?: boolean;
  id?: string;
}): ReactNode {
  return (
    <label className={styles.line}>
      <input
        id={id}
        type="checkbox"
        name={name}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-switch-hint` : undefined}
        aria-labelledby={`${id}-switch-label`}
      />
      <Words id={`${id}-switch`} choice={{ value: "", label, hint }} />
    </label>
  );
}

function Words({ id, choice }: { id: string; choice: Choice }): ReactNode {
  return (
    <span className={styles.words}>
      <span className={styles.label} id={`${id}-label`}>
        {choice.label}
      </span>
      {choice.hint ? (
        <span className={styles.hint} id={`${id}-hint`}>
          {choice.hint}
        </span>
      ) : null}
    </span>
  );
}
