import type { ReactNode } from "react";
import styles from "./numbers.module.css";

/** How a part of a bar is filled: as the states look elsewhere, with a pattern for each, so that no colour is needed. */
export type Look = "verified" | "change" | "disputed" | "unsourced" | "unverifiable" | "not_checkable";

export type Part = { look: Look; count: number };

export type Bar = {
  key: string;
  label: ReactNode;
  parts: readonly Part[];
  /** Said after the bar: "12 of 40". */
  says: string;
};

/** Of a bar, in CSS pixels. */
const HEIGHT = 18;

/** Narrower parts have no room for their number, in per cent of the longest bar. */
const ROOM_FOR_A_NUMBER = 7;

/**
 * Lying bars of counts, one under the other, on one scale. They say nothing that the table below does not say, so they are
 * hidden from whoever cannot see them.
 */
export function Bars({ bars }: { bars: readonly Bar[] }): ReactNode {
  const longest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)));
  return (
    <div className={styles.bars} aria-hidden="true">
      {bars.map(({ key, label, parts, says }) => (
        <div key={key} className={styles.bar}>
          <span className={styles.label}>{label}</span>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: the whole picture is hidden; its table stands below */}
          <svg className={styles.drawing} width="100%" height={HEIGHT}>
            {placed(parts, longest).map((part) => (
              <PartOfBar key={part.look} {...part} />
            ))}
          </svg>
          <span className={styles.says}>{says}</span>
        </div>
      ))}
    </div>
  );
}

type Placed = Part & { from: number; width: number };

/** Where each part begins and how wide it is, in per cent of the longest bar. */
function placed(parts: readonly Part[], longest: number): Placed[] {
  let from = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const place = { ...part, from, width: (100 * part.count) / longest };
      from += place.width;
      return place;
    });
}

function PartOfBar({ look, count, from, width }: Placed): ReactNode {
  return (
    <g className={styles[look]}>
      <rect className={styles.part} x={`${from}%`} y={1} width={`${width}%`} height={HEIGHT - 2} fill={fillOf(look)} />
      {width >= ROOM_FOR_A_NUMBER ? <Plate x={from + width / 2} count={count} /> : null}
    </g>
  );
}

/** The number of a part, on a plate of its own so that no pattern runs through it. `x` is its middle, in per cent. */
function Plate({ x, count }: { x: number; count: number }): ReactNode {
  const width = 8 + 7 * String(count).length;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the hidden picture
    <svg x={`${x}%`} y={HEIGHT / 2} overflow="visible">
      <rect className={styles.plate} x={-width / 2} y={-6} width={width} height={12} rx={3} />
      <text className={styles.number} dy="0.36em" textAnchor="middle">
        {count}
      </text>
    </svg>
  );
}

/** What the looks stand for here. */
export function Legend({ looks }: { looks: readonly { look: Look; label: string }[] }): ReactNode {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {looks.map(({ look, label }) => (
        <li key={look}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden with its list */}
          <svg width={22} height={14} className={styles[look]}>
            <rect className={styles.part} x={1} y={1} width={20} height={12} fill={fillOf(look)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function fillOf(look: Look): string {
  if (look === "verified") return "currentColor";
  return look === "not_checkable" ? "none" : `url(#fill-${look})`;
}

/** The patterns of all bars of a page. */
export function FillPatterns(): ReactNode {
  return (
    <svg className={styles.patterns} width={0} height={0} aria-hidden="true">
      <defs>
        <Pattern look="change" size={6} turn={45}>
          <path d="M0 3h6" strokeWidth={3} />
        </Pattern>
        <Pattern look="disputed" size={5} turn={45}>
          <path d="M0 2.5h5M2.5 0v5" strokeWidth={1.6} />
        </Pattern>
        <Pattern look="unsourced" size={6}>
          <path d="M2 2h0M5 5h0" strokeWidth={2.6} strokeLinecap="round" />
        </Pattern>
        <Pattern look="unverifiable" size={4}>
          <path d="M0 2h4" strokeWidth={1} />
        </Pattern>
      </defs>
    </svg>
  );
}

function Pattern({
  look,
  size,
  turn = 0,
  children,
}: {
  look: Look;
  size: number;
  turn?: number;
  children: ReactNode;
}): ReactNode {
  return (
    <pattern
      id={`fill-${look}`}
      className={styles[look]}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
      stroke="currentColor"
    >
      {children}
    </pattern>
  );
}
