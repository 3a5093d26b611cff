"use client";
import { type ReactNode, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { RadioCards } from "#/components/ui/choice.tsx";
import { SelectField, TextField } from "#/components/ui/field.tsx";
import { FieldPair, Form, FormButtons } from "#/components/ui/form.tsx";
import { fieldErrors, fieldValue, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { Kbd } from "#/components/ui/kbd.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { SubmitButton } from "#/components/ui/submit-button.tsx";
import { modeLabels } from "#/newsroom/articles/article.ts";
import { submitArticleAction } from "../new/actions.ts";
import { BlockList } from "./block-list.tsx";
import styles from "./intake.module.css";
import type { KeptIntake } from "./kept-intake.ts";
import { composed, type TakenBlock } from "./taken.ts";
import { useKeptIntake } from "./use-kept-intake.ts";

const labels = {
  mode: "Kind of check",
  headline: "Headline",
  publisher: "Publisher",
  byline: "Byline",
  sourceUrl: "Address of the article",
  publishedOn: "Date of publication",
  language: "Language",
  ownerId: "Reporter",
  due: "Due",
  text: "Text",
};

const modes = [
  { value: "published_fact_check", label: modeLabels.published_fact_check, hint: "What somebody else has claimed." },
  { value: "copy_check", label: modeLabels.copy_check, hint: "Our own article, before it goes out." },
];

type TakenFormProps = {
  personId: string;
  /** What was read, and what the person has made of it already. */
  intake: KeptIntake;
  /** It was left unfinished, and is here again. */
  isBack: boolean;
  /** Where the page says none. */
  language: string;
  reporters: readonly { value: string; label: string }[];
  onGivenUp: () => void;
};

/** What was read, to be looked at and put right before it is stored. */
export function TakenForm(props: TakenFormProps): ReactNode {
  const { personId, intake, isBack, language, reporters, onGivenUp } = props;
  const { taken, fields: kept } = intake;
  const [state, action] = useActionState(submitArticleAction, idle);
  const [blocks, setBlocks] = useState(intake.blocks);
  const form = useRef<HTMLFormElement>(null);
  const { changed, sent, drop } = useKeptIntake({ personId, taken, blocks, form });
  const title = useRef<HTMLHeadingElement>(null);
  const { text, links, leftOut } = useMemo(() => composed(blocks), [blocks]);
  const words = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
  const out = blocks.filter((block) => block.leftOut !== null || block.text === "").length;
  const edited = blocks.filter((block) => block.asRead !== undefined).length;
  const field = (name: keyof typeof labels, read: string | null) => ({
    name,
    label: labels[name],
    defaultValue: fieldValue(state, name, kept[name] ?? read ?? ""),
    errors: fieldErrors(state, name),
  });
  useEffect(() => title.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer of the server says that it was not stored
  useEffect(() => sent(false), [state]);

  /** Until somebody writes another one, the headline is the block that stands on top as such. */
  function changeBlocks(change: (all: TakenBlock[]) => TakenBlock[]): void {
    const next = change(blocks);
    const [before, after] = [blocks, next].map((all) => all.find(({ kind }) => kind === "headline")?.text);
    const field = form.current?.querySelector<HTMLInputElement>("[name=headline]");
    if (field && after && before !== after && field.value === before) field.value = after.replaceAll(/\s+/g, " ");
    setBlocks(change);
  }
  return (
    <Form
      ref={form}
      action={action}
      onSubmit={() => sent(true)}
      onInput={changed}
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1}>
          What was read
        </h2>
        <p className={styles.origin}>
          From <bdi>{taken.from}</bdi>.{" "}
          {isBack ? "You left it unfinished; it is as you left it. Nothing is stored yet." : "Nothing is stored yet."}
        </p>
      </div>
      {taken.warnings.length > 0 ? (
        <Notice tone="warn" title="Look at it closely">
          {taken.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <FormSummary state={state} labels={labels} />
      <RadioCards
        name="mode"
        legend={labels.mode}
        choices={modes}
        value={fieldValue(state, "mode", kept.mode ?? (taken.address === null ? "copy_check" : "published_fact_check"))}
        errors={fieldErrors(state, "mode")}
      />
      <TextField {...field("headline", taken.headline)} required dir="auto" autoComplete="off" />
      <FieldPair>
        <TextField {...field("publisher", taken.publisher)} dir="auto" />
        <TextField {...field("byline", taken.byline)} optional dir="auto" />
      </FieldPair>
      <TextField {...field("sourceUrl", taken.address)} optional type="url" inputMode="url" placeholder="https://" />
      <FieldPair>
        <TextField {...field("publishedOn", taken.publishedOn)} optional inputMode="numeric" placeholder="2026-03-31" />
        <TextField {...field("language", taken.language ?? language)} required autoComplete="off" />
      </FieldPair>
      <FieldPair>
        <TextField {...field("due", null)} optional placeholder="fri" autoComplete="off" />
        {reporters.length > 0 ? (
          <SelectField {...field("ownerId", null)} options={[{ value: "", label: "I am" }, ...reporters]} />
        ) : null}
      </FieldPair>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="links" value={JSON.stringify(links)} />
      <input type="hidden" name="leftOut" value={JSON.stringify(leftOut)} />
      <section className={styles.read} aria-label="The text">
        <div className={styles.count}>
          <h3>The text</h3>
          <p role="status">
            {blocks.length - out} of {blocks.length} blocks taken, {out} left out
            {edited > 0 ? `, ${edited} edited` : ""} · {words.toLocaleString("en")} words
            {links.length > 0 ? ` · ${links.length} ${links.length === 1 ? "link" : "links"}` : ""}
          </p>
        </div>
        <BlockList blocks={blocks} language={taken.language ?? language} onBlocks={changeBlocks} />
      </section>
      <div className={styles.end}>
        <FormButtons
          aside={
            <>
              <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
            </>
          }
        >
          <SubmitButton>Submit and find the claims</SubmitButton>
          <Button
            variant="plain"
            onClick={() => {
              drop();
              onGivenUp();
            }}
          >
            Throw it away
          </Button>
        </FormButtons>
      </div>
    </Form>
  );
}
