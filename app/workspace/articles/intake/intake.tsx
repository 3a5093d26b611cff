"use client";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { controlClass, Labelled } from "#/components/ui/field.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import styles from "./intake.module.css";
import type { KeptIntake } from "./kept-intake.ts";
import { TakenForm } from "./taken-form.tsx";
import { windowKeeping } from "./use-kept-intake.ts";
import { type Reading, useReading } from "./use-reading.ts";

/** What a request may carry is 16 MB; the rest of it takes a little. */
const MOST_MB = 15;
const ENDINGS = ".html,.htm,.md,.txt,.docx,.pdf";

type IntakeProps = {
  personId: string;
  /** Handed over by the bookmarklet. */
  address: string;
  isWayOutOpen: boolean;
  language: string;
  reporters: readonly { value: string; label: string }[];
  /** The form for pasting. */
  children: ReactNode;
};

/** Where an article comes from: an address, a file, or what is pasted. What was read is looked at before it is stored. */
export function Intake(props: IntakeProps): ReactNode {
  const { personId, address, isWayOutOpen, language, reporters, children } = props;
  const [intake, setIntake] = useState<(KeptIntake & { isBack: boolean }) | null>(null);
  const { reading, read, refuse, cancel } = useReading((taken) =>
    setIntake({ taken, blocks: taken.blocks, fields: {}, isBack: false }),
  );
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const left = windowKeeping(personId).read();
    // The bookmarklet brings another article: that one is meant.
    const isMeant = address === "" || left?.taken.from === address;
    if (left && isMeant) setIntake({ ...left, isBack: true });
  }, [personId, address]);

  function readAddress(given: string): void {
    const form = new FormData();
    form.set("address", given);
    void read("/workspace/articles/new/read", form, given);
  }

  function readFile(file: File): void {
    if (file.size > MOST_MB * 1_000_000) {
      refuse(`“${file.name}” is larger than ${MOST_MB} MB. Copy the article's text out of it and paste it.`);
      return;
    }
    const form = new FormData();
    form.set("file", file, file.name);
    void read("/workspace/articles/new/read", form, file.name);
  }

  if (intake !== null) {
    return (
      <TakenForm
        personId={personId}
        intake={intake}
        isBack={intake.isBack}
        language={language}
        reporters={reporters}
        onGivenUp={() => {
          setIntake(null);
          requestAnimationFrame(() => top.current?.querySelector<HTMLElement>("input")?.focus());
        }}
      />
    );
  }
  return (
    <div ref={top} className={styles.ways}>
      <section className={styles.way} aria-label="From an address or a file">
        <AddressForm address={address} isWayOutOpen={isWayOutOpen} onAddress={readAddress} onFault={refuse} />
        <Progress reading={reading} onCancel={cancel} />
        <FileDrop onFile={readFile} />
      </section>
      <p className={styles.or}>
        <span>or paste it</span>
      </p>
      {children}
    </div>
  );
}

type AddressFormProps = {
  address: string;
  isWayOutOpen: boolean;
  onAddress: (address: string) => void;
  onFault: (sentence: string) => void;
};

/** No form: without scripts there would be nothing to send it to. */
function AddressForm({ address, isWayOutOpen, onAddress, onFault }: AddressFormProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  function send(): void {
    const given = field.current?.value.trim() ?? "";
    if (given === "") onFault("Write the address of the article.");
    else onAddress(/^[a-z]+:/i.test(given) ? given : `https://${given}`);
  }
  const hint = isWayOutOpen
    ? "The page is fetched once, and you see what is taken of it before anything is stored."
    : "The network is off here (OUTBOUND=off), so no address can be read. A saved page or another file works, and so does pasting.";
  return (
    <Labelled id="from" label="Read from an address" hint={hint}>
      <span className={styles.line}>
        <input
          id="from"
          ref={field}
          className={controlClass()}
          type="url"
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
          defaultValue={address}
          disabled={!isWayOutOpen}
          aria-describedby="from-hint"
          onKeyDown={(event) => {
            if (event.key === "Enter") send();
          }}
        />
        <Button
          disabled={!isWayOutOpen}
          // Handed over by the bookmarklet: a person says that it is fetched, whichever site made the link.
          autoFocus={address !== ""}
          onClick={send}
        >
          Read it
        </Button>
      </span>
    </Labelled>
  );
}

function FileDrop({ onFile }: { onFile: (file: File) => void }): ReactNode {
  const [isOver, setOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }
  return (
    <label
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        className={styles.file}
        type="file"
        accept={ENDINGS}
        aria-describedby="file-limits"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = "";
        }}
      />
      <span className={styles.choose}>Choose a file, or drop it here</span>
      <span className={styles.limits} id="file-limits">
        Web page, Word (.docx), PDF, Markdown or plain text. Up to {MOST_MB} MB; 5 MB of text, 300 pages of PDF.
      </span>
    </label>
  );
}

const steps = { sending: "Sending", fetching: "Fetching", reading: "Reading" };

/** What is going on, where it takes longer than a moment, and what came of it when nothing did. */
export function Progress({ reading, onCancel }: { reading: Reading; onCancel: () => void }): ReactNode {
  return (
    <div aria-live="polite">
      {reading.state === "busy" ? (
        <p className={styles.busy}>
          <span className={styles.bar} aria-hidden="true" />
          <span className={styles.what}>
            {steps[reading.step]} <bdi>{reading.what}</bdi>…
          </span>
          <Button size="small" variant="plain" onClick={onCancel}>
            Cancel
          </Button>
        </p>
      ) : null}
      {reading.state === "refused" ? (
        <Notice tone="bad">
          <p role="alert">{reading.sentence}</p>
        </Notice>
      ) : null}
    </div>
  );
}
