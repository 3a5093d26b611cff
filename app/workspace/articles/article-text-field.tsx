import type { ComponentProps, ReactNode } from "react";
import { TextArea } from "#/components/ui/field.tsx";
import { MAX_TEXT_BYTES } from "#/newsroom/articles/article.ts";
import styles from "./article-text-field.module.css";
import { type TextSize, textSize } from "./text-size.ts";

/** Where a whole article is pasted, with its size under it; `advice` is what to do about a text that is too long to send. */
export function ArticleTextField({
  size,
  onSize,
  advice = "",
  ...field
}: ComponentProps<typeof TextArea> & {
  size: TextSize;
  onSize: (size: TextSize) => void;
  advice?: string;
}): ReactNode {
  return (
    <div>
      <TextArea
        {...field}
        className={styles.paper}
        required
        dir="auto"
        spellCheck={false}
        aria-invalid={size.tooLong || undefined}
        onChange={(event) => onSize(textSize(event.currentTarget.value, MAX_TEXT_BYTES))}
      />
      <p className={size.tooLong ? styles.tooLong : styles.size} role="status">
        {size.tooLong ? `${size.words}: too long to send.${advice && ` ${advice}`}` : size.words}
      </p>
    </div>
  );
}
