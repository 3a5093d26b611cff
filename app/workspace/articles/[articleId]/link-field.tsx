"use client";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { type Pasted, takenApart } from "#/components/pasted-evidence.ts";
import { controlClass, described, Labelled } from "#/components/ui/field.tsx";
import type { Offer } from "./evidence-offers.ts";
import own from "./link-field.module.css";

type LinkFieldProps = {
  /** What stands in the field at first. */
  defaultValue: string;
  errors: readonly string[];
  offers: readonly Offer[];
  onTyped: (words: string) => void;
  /** More than a link was pasted. */
  onPasted: (pasted: Pasted) => void;
  onTake: (offer: Offer, event: KeyboardEvent | null) => void;
};

const ID = "evidence-url";
const HINT = "Paste it, alone or with its passage; or type what is on file.";

/** The line a link is pasted in. Under it what may be meant: the arrows choose, Enter takes the first. */
export function LinkField({ defaultValue, errors, offers, onTyped, onPasted, onTake }: LinkFieldProps): ReactNode {
  const [at, setAt] = useState(0);
  const chosen = offers[Math.min(at, offers.length - 1)];

  function choose(event: KeyboardEvent<HTMLInputElement>): void {
    if (!chosen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const by = event.key === "ArrowDown" ? 1 : -1;
      setAt((offers.indexOf(chosen) + by + offers.length) % offers.length);
      event.preventDefault();
    } else if (event.key === "Enter") {
      // Held down since it took one, it takes no other.
      if (!event.repeat) onTake(chosen, event);
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = takenApart(event.clipboardData.getData("text/plain"));
    if (!pasted) return;
    event.preventDefault();
    // As if the link had been typed, so that the browser's own undo takes it back.
    if (!document.execCommand("insertText", false, pasted.url)) event.currentTarget.value = pasted.url;
    onTyped(event.currentTarget.value.trim());
    onPasted(pasted);
  }

  return (
    <Labelled id={ID} label="Link" hint={HINT} errors={errors}>
      <input
        id={ID}
        name="url"
        type="text"
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={defaultValue}
        className={controlClass()}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls="evidence-offers"
        aria-activedescendant={chosen ? `offer-${chosen.id}` : undefined}
        onKeyDown={choose}
        onPaste={paste}
        onChange={(event) => {
          setAt(0);
          onTyped(event.target.value.trim());
        }}
        {...described(ID, HINT, errors)}
      />
      {offers.length > 0 ? (
        <div className={own.offers} id="evidence-offers" role="listbox" aria-label="Evidence that may be meant">
          {offers.map((offer) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus takes the keys of its options
            <div
              key={offer.id}
              id={`offer-${offer.id}`}
              className={own.offer}
              role="option"
              tabIndex={-1}
              aria-selected={offer === chosen}
              onClick={() => onTake(offer, null)}
            >
              <OfferWords offer={offer} />
              {offer === chosen ? <kbd>⏎</kbd> : null}
            </div>
          ))}
        </div>
      ) : null}
    </Labelled>
  );
}

function OfferWords({ offer }: { offer: Offer }): ReactNode {
  if (offer.kind === "link") {
    return (
      <span className={own.words}>
        <bdi className={own.title}>{offer.url.replace(/^https?:\/\/(?:www\.)?/, "")}</bdi>
        <span className={own.about} dir="auto">
          {offer.words === null ? "printed in the text" : `linked in the text: “${offer.words}”`}
        </span>
      </span>
    );
  }
  const { title, source } = offer.evidence;
  const { quote, locator } = offer.kind === "attached" ? offer.evidence : { quote: null, locator: null };
  return (
    <span className={own.words}>
      <bdi className={own.title}>{title}</bdi>
      {quote ? (
        <q className={own.quote} dir="auto">
          {quote}
        </q>
      ) : null}
      <span className={own.about}>
        {[source.name, source.tier, locator, offer.kind === "attached" ? `as for ${offer.label}` : "on file"]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}
