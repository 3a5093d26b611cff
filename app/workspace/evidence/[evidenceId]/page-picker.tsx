import type { ReactNode } from "react";
import { Button } from "#/components/ui/button.tsx";
import { controlClass } from "#/components/ui/field.tsx";
import type { ShownPage } from "#/newsroom/copies/excerpt.ts";
import styles from "./copies.module.css";

type PagePickerProps = { copyId: string; pages: readonly ShownPage[]; lastPage: number };

/** Which pages of a long document are shown, and the way to another one. It works before any script has run. */
export function PagePicker({ copyId, pages, lastPage }: PagePickerProps): ReactNode {
  const [first, last] = [pages[0]?.n ?? 1, pages.at(-1)?.n ?? 1];
  if (first === 1 && last === lastPage) return null;
  return (
    <form className={styles.picker}>
      <input type="hidden" name="copy" value={copyId} />
      <label htmlFor="copy-page">
        {first === last ? `Page ${first}` : `Pages ${first} to ${last}`} of {lastPage}. Open at page
      </label>
      <input
        id="copy-page"
        name="page"
        type="number"
        min={1}
        max={lastPage}
        required
        defaultValue={last < lastPage ? last + 1 : 1}
        className={controlClass(styles.pageField)}
      />
      <Button type="submit" size="small">
        Open
      </Button>
    </form>
  );
}
