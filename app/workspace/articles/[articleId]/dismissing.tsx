"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { DigitKey, KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Button } from "#/components/ui/button.tsx";
import { type FormAction, fieldValue } from "#/components/ui/form-state.ts";
import type { ExclusionReason } from "#/db/vocabulary.ts";
import { exclusionReasons } from "#/newsroom/articles/article.ts";
import type { DeskClaim, DeskSentence } from "#/newsroom/articles/desk.ts";
import { dismissalReasons } from "#/newsroom/claims/claim.ts";
import { ActionForm, type FormDeed } from "./action-form.tsx";
import { dismiss, exclude } from "./actions.ts";
import styles from "./card.module.css";
import { useHands } from "./hands.ts";
import type { Fields } from "./named-deed.ts";

const claimReasons = ["not_a_claim", "opinion", "trivial", "duplicate", "wrong_words", "other"] as const;

/** Reasons against a suggestion that say of its sentence as well that there is nothing to check in it. */
const alsoOfSentence: Readonly<Record<string, ExclusionReason>> = { opinion: "opinion", duplicate: "duplicate" };

/**
 * Why a claim is put aside. The first reason has the focus, so Enter is enough. Where it is a suggestion and nothing else
 * is in its sentence, an opinion or what is said elsewhere sets the sentence aside as well.
 */
export function Dismissing({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, goOn, perform } = useHands();
  const chosen = useRef("");
  const sentences = desk.sentences.filter(({ claimIds }) => claimIds.includes(claim.id));
  const [sentence] = sentences;
  const isAlone = claim.state === "suggested" && sentences.length === 1 && sentence?.claimIds.length === 1;

  function goOnAfter(): void {
    const reason = alsoOfSentence[chosen.current];
    if (!isAlone || !sentence || !reason) {
      goOn(`${claim.label} dismissed`);
      return;
    }
    const fields = { sentenceId: sentence.id, reason };
    perform({ name: "exclude", fields, itemId: sentence.id, says: "" }, () =>
      goOn(`${claim.label} dismissed, sentence ${sentence.n} set aside`),
    );
  }

  function remember({ reason = "" }: Fields): null {
    chosen.current = reason;
    return null;
  }

  return (
    <Reasons
      title="Why is this not checked?"
      action={dismiss}
      deed={{ name: "dismiss", itemId: claim.id, check: remember }}
      hidden={{ claimId: claim.id }}
      reasons={claimReasons.map((reason) => ({ reason, label: dismissalReasons[reason] }))}
      withNote
      onSaved={goOnAfter}
    />
  );
}

const sentenceReasons = [
  "opinion",
  "transition",
  "attribution_only",
  "question",
  "fragment",
  "instruction",
  "headline",
  "caption",
  "duplicate",
  "other",
] as const;

/** Why a sentence holds nothing to check. What the engine suggests stands first. */
export function Excluding({ sentence }: { sentence: DeskSentence }): ReactNode {
  const { goOn } = useHands();
  const suggested = sentenceReasons.filter((reason) => reason === sentence.suggestedReason);
  const rest = sentenceReasons.filter((reason) => reason !== sentence.suggestedReason);
  return (
    <Reasons
      title="Why is there no checkable claim?"
      action={exclude}
      deed={{ name: "exclude", itemId: sentence.id }}
      hidden={{ sentenceId: sentence.id }}
      reasons={[...suggested, ...rest].map((reason) => ({ reason, label: exclusionReasons[reason] }))}
      onSaved={() => goOn(`Sentence ${sentence.n}: no checkable claim`)}
    />
  );
}

type ReasonsProps = {
  title: string;
  action: FormAction;
  deed: FormDeed;
  hidden: Readonly<Record<string, string>>;
  reasons: readonly { reason: string; label: string }[];
  withNote?: boolean;
  onSaved: () => void;
};

function Reasons({ title, action, deed, hidden, reasons, withNote = false, onSaved }: ReasonsProps): ReactNode {
  const { panel, setPanel } = useHands();
  const box = useRef<HTMLFieldSetElement>(null);
  const isAsked = panel?.kind === "dismiss";
  useEffect(() => {
    if (isAsked) box.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isAsked]);

  /** Arrow keys walk the reasons, digits choose one. */
  function walk(event: KeyboardEvent<HTMLFieldSetElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[name=reason]")];
    const step = ["ArrowDown", "ArrowRight"].includes(event.key)
      ? 1
      : ["ArrowUp", "ArrowLeft"].includes(event.key)
        ? -1
        : 0;
    const isWriting = event.target instanceof HTMLInputElement;
    if (step !== 0 && !isWriting) {
      event.preventDefault();
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (/^[0-9]$/.test(event.key) && !isWriting) {
      event.preventDefault();
      buttons[event.key === "0" ? 9 : Number(event.key) - 1]?.click();
    }
  }

  return (
    <ActionForm action={action} deed={deed} hidden={hidden} idPrefix="reason-" onSaved={onSaved}>
      {(state, isPending) => (
        <fieldset className={styles.reasons} ref={box} onKeyDown={walk} data-reasons="">
          <legend>{title}</legend>
          {reasons.map(({ reason, label }, index) => (
            <Button
              key={reason}
              type="submit"
              size="small"
              name="reason"
              value={reason}
              aria-disabled={isPending || undefined}
            >
              {label} <DigitKey digit={index === 9 ? 0 : index + 1} />
            </Button>
          ))}
          {withNote ? (
            <input
              className={styles.line}
              name="note"
              aria-label="Note, optional"
              placeholder="Note, optional"
              defaultValue={fieldValue(state, "note")}
            />
          ) : null}
          {isAsked ? (
            <Button size="small" variant="plain" onClick={() => setPanel(null)}>
              Leave it <KeyOf deed="close" />
            </Button>
          ) : null}
        </fieldset>
      )}
    </ActionForm>
  );
}
