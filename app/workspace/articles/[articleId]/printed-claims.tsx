import type { ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { stances } from "./evidence-words.ts";
import styles from "./printed-claims.module.css";

/** The claims as they follow the text on paper; not shown on a screen. */
export function PrintedClaims({ desk }: { desk: ArticleDesk }): ReactNode {
  const claims = desk.claims.filter((claim) => claim.state !== "dismissed");
  return (
    <section className={styles.claims} aria-hidden="true">
      <h2>Claims</h2>
      <ol>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <b>{claim.label}</b> <Mark name={claim.mark} size={12} /> {claim.stateLabel}
              {claim.isKey ? ", key claim" : ""}
            </p>
            <p className={styles.statement}>{claim.statement}</p>
            {claim.state === "settled" && claim.verdicts[0]?.rationale ? <p>{claim.verdicts[0].rationale}</p> : null}
            {claim.evidence.map((item) => (
              <p key={item.attachmentId} className={styles.evidence}>
                {item.stance ? `${stances[item.stance].label}: ` : ""}
                {[item.title, item.source.name, item.locator, item.url].filter(Boolean).join(", ")}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
