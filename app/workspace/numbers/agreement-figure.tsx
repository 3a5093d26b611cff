import type { ReactNode } from "react";
import { FEWEST_PAIRS } from "#/newsroom/numbers/agreement.ts";
import type { Numbers } from "#/newsroom/numbers/numbers.ts";
import type { Weeks } from "#/newsroom/numbers/period.ts";
import { Figure, Numbers as Rows } from "./figure.tsx";
import styles from "./numbers.module.css";
import { tableOf } from "./tables.ts";

/** How far first and second reviews agree, as two coefficients and as the table that they are made of. */
export function AgreementFigure({ numbers, weeks }: { numbers: Numbers; weeks: Weeks }): ReactNode {
  const { pairs, observed, kappa, alpha } = numbers.agreement;
  const isFew = pairs < FEWEST_PAIRS;
  return (
    <Figure
      name="agreement"
      title="First and second reviews"
      about="Outcomes of two people who judged the same claim independently. An editor’s decision between them is not counted."
      table={tableOf(numbers, "agreement")}
      weeks={weeks}
      summary="Which outcomes were given together"
      empty={pairs === 0 ? "No claim was reviewed twice in this time." : null}
    >
      <dl className={styles.figures}>
        <Coefficient name="Same outcome" value={observed === null ? "–" : `${Math.round(100 * observed)} %`} n={pairs}>
          How often both said the same.
        </Coefficient>
        <Coefficient name="Cohen’s kappa" value={twoDecimals(kappa)} n={pairs}>
          What is left of that without the agreement two people with these habits reach by chance: 1 is full agreement,
          0 is chance (Cohen 1960).
        </Coefficient>
        <Coefficient name="Krippendorff’s alpha" value={twoDecimals(alpha)} n={pairs}>
          The same against chance over all judgments, corrected for few: from .80 on results are relied on, below .67
          they are not (Krippendorff 2004).
        </Coefficient>
      </dl>
      {isFew ? (
        <p className={styles.about}>
          Figures are shown from {FEWEST_PAIRS} claims on that were reviewed twice; below that they tell of chance.
        </p>
      ) : null}
      <Rows
        name="coefficients"
        title="Agreement figures"
        table={tableOf(numbers, "coefficients")}
        weeks={weeks}
        summary="The numbers"
      />
    </Figure>
  );
}

function Coefficient({
  name,
  value,
  n,
  children,
}: {
  name: string;
  value: string;
  n: number;
  children: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd>
        n = {n}. {children}
      </dd>
    </div>
  );
}

function twoDecimals(value: number | null): string {
  return value === null ? "–" : value.toFixed(2).replace(/^(-?)0\./, "$1.");
}
