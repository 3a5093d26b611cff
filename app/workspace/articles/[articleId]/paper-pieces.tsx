import { Fragment, type ReactNode } from "react";
import { Mark } from "#/components/mark.tsx";
import { exclusionReasons } from "#/newsroom/articles/article.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import type { TextLayer } from "./layers.ts";
import styles from "./paper.module.css";
import type { Piece } from "./segments.ts";

type PiecesProps = { pieces: readonly Piece<TextLayer>[]; text: string; selectedId: string | null };

/** A stretch of the article with everything that is marked on it. */
export function Pieces({ pieces, text, selectedId }: PiecesProps): ReactNode {
  return pieces.map((piece) =>
    piece.kind === "text" ? (
      <Fragment key={piece.start}>{text.slice(piece.start, piece.end)}</Fragment>
    ) : (
      <MarkedPiece key={`${piece.layer.key}:${piece.start}`} piece={piece} text={text} selectedId={selectedId} />
    ),
  );
}

type MarkedProps = { piece: Extract<Piece<TextLayer>, { kind: "layer" }>; text: string; selectedId: string | null };

function MarkedPiece({ piece, text, selectedId }: MarkedProps): ReactNode {
  const { claim, sentence, part, candidate, gone = [] } = piece.layer;
  const inside = <Pieces pieces={piece.inside} text={text} selectedId={selectedId} />;
  if (part) return <span className={styles[part]}>{inside}</span>;
  if (candidate) {
    return (
      <span className={styles.candidate} data-candidate={candidate} data-pick={selectedId}>
        {inside}
      </span>
    );
  }

  if (claim) {
    const isSelected = claim.id === selectedId;
    const look = [styles.claim, styles[claim.mark], piece.depth > 0 && styles.deep, isSelected && styles.selected];
    return (
      <>
        <span
          className={look.filter(Boolean).join(" ")}
          data-pick={claim.id}
          {...(isSelected ? { "aria-details": "card" } : {})}
        >
          {inside}
        </span>
        {piece.isLast ? (
          <Note
            address={`?claim=${claim.id}`}
            pick={claim.id}
            mark={claim.mark}
            says={`${claim.label}, ${claim.stateLabel.toLowerCase()}`}
            n={String(claim.n)}
            isSelected={isSelected}
          />
        ) : null}
      </>
    );
  }

  if (!sentence) return inside;
  const isSelected = sentence.id === selectedId;
  const isBare = sentence.claimIds.length === 0;
  const look = [sentence.exclusion && styles.excluded, isSelected && styles.selected];
  return (
    <>
      <span className={look.filter(Boolean).join(" ") || undefined} data-pick={sentence.id}>
        {inside}
      </span>
      {piece.isLast && (sentence.exclusion || (isBare && !sentence.isDecided)) ? (
        <Note
          address={`?sentence=${sentence.id}`}
          pick={sentence.id}
          mark={sentence.exclusion ? "not_checkable" : "suggested"}
          says={
            sentence.exclusion
              ? `No checkable claim: ${exclusionReasons[sentence.exclusion.reason].toLowerCase()}`
              : "Not decided yet"
          }
          isSelected={isSelected}
        />
      ) : null}
      {piece.isLast
        ? gone.map((one) => (
            <Note
              key={one.id}
              address={`?claim=${one.id}`}
              pick={one.id}
              mark="unsourced"
              says={`${one.label} stood here, its words are gone`}
              n={String(one.n)}
              isSelected={one.id === selectedId}
            />
          ))
        : null}
    </>
  );
}

type NoteProps = {
  address: string;
  pick: string;
  mark: DeskClaim["mark"];
  says: string;
  n?: string;
  isSelected: boolean;
};

/** The small raised mark behind a claim. It holds no text of its own: the number comes from the style sheet. */
function Note({ address, pick, mark, says, n, isSelected }: NoteProps): ReactNode {
  return (
    <a
      className={`${styles.note} ${styles[`note_${mark}`] ?? ""}`}
      href={address}
      data-pick={pick}
      data-n={n}
      data-says={says}
      aria-label={says}
      tabIndex={isSelected ? 0 : -1}
      draggable={false}
    >
      <Mark name={mark} size={11} />
    </a>
  );
}
