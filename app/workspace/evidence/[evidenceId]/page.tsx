import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { Mark } from "#/components/mark.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { VisitResult } from "#/db/vocabulary.ts";
import { type CopiesPage, copiesOfEvidence } from "#/newsroom/copies/queries.ts";
import { copyState, passageWords } from "#/newsroom/copies/words.ts";
import { NotFound } from "#/newsroom/errors.ts";
import { isNetworkOff } from "#/outbound/switch.ts";
import styles from "./copies.module.css";
import { CopyForms } from "./copy-forms.tsx";
import { CopyList } from "./copy-list.tsx";
import { LiveCopies } from "./live-copies.tsx";
import { Changed, MarkedPages, MarkedText } from "./marked-text.tsx";
import { PagePicker } from "./page-picker.tsx";
import { type PassageChange, passageChanges, shownCopy } from "./shown-copy.ts";
import { UploadForm } from "./upload-form.tsx";

export const metadata: Metadata = { title: "Copies of evidence" };

export default async function EvidencePage(props: PageProps<"/workspace/evidence/[evidenceId]">): Promise<ReactNode> {
  const { evidenceId } = await props.params;
  const { copy: wanted, page } = await props.searchParams;
  const { db, actor } = await requireContext(`/workspace/evidence/${evidenceId}`);
  const on = orNotFound(() => copiesOfEvidence(db, evidenceId, actor));
  const copy = on.copies.find(({ id }) => id === wanted) ?? on.copies[0];
  const places = on.quoted.flatMap(({ found }) => found.filter(({ copyId }) => copyId === copy?.id));
  const shown = copy ? await shownCopy(copy, places, Number(page) || null) : null;
  const changes = await passageChanges(on);
  const { item, source, keeping, mayAsk } = on;
  const told = copyState({
    keeping,
    hasLink: item.url !== null,
    isConfidential: source.isConfidential,
    isNetworkOff: isNetworkOff(),
  });
  return (
    <PageFrame actor={actor} current="sources" title={item.title} about={source.name} width="wide">
      {item.url ? (
        <p className={styles.address}>
          <a href={item.url} target="_blank" rel="noreferrer">
            {item.url}
          </a>
        </p>
      ) : null}
      <Section title="How it stands" about="The page is looked at when evidence is attached, and when somebody asks.">
        <LiveCopies evidenceId={evidenceId} />
        <p className={styles.told} role="status">
          <Mark name={told.mark} size={14} /> <span>{told.words}</span>
        </p>
        {keeping?.visit ? (
          <p>
            Last look <Moment at={keeping.visit.at} />:{" "}
            {on.visits.length === 1 && keeping.visit.result === "ok"
              ? "the first one, of which a copy was kept"
              : visits[keeping.visit.result]}
            {keeping.visit.result === "redirected" ? <> {keeping.visit.address}</> : null}.
          </p>
        ) : null}
        {keeping?.archived ? (
          <p>
            A public archive keeps it too:{" "}
            <a href={keeping.archived.address} target="_blank" rel="noreferrer">
              archived page
            </a>
            , <Moment at={keeping.archived.at} show="day" />.
          </p>
        ) : null}
        {mayAsk ? <CopyForms evidenceId={evidenceId} deeds={told.deeds} /> : null}
      </Section>
      {changes.length > 0 ? <Changes changes={changes} /> : null}
      {copy ? (
        <Section
          title="What the copy says"
          about={
            <>
              {copy.origin === "uploaded" ? `Uploaded by ${copy.by ?? "somebody"} as ${copy.fileName}, ` : "Fetched "}
              <Moment at={copy.keptAt} />
            </>
          }
        >
          <Passages quoted={on.quoted} copyId={copy.id} />
          {shown ? (
            <>
              {shown.article ? (
                <MarkedText excerpt={shown.article} label="The words of the copy" />
              ) : (
                <>
                  <PagePicker copyId={copy.id} pages={shown.pages} lastPage={shown.lastPage} />
                  <MarkedPages key={shown.pages[0]?.n} pages={shown.pages} label="The words of the copy" />
                </>
              )}
              {shown.whole ? <MarkedText excerpt={shown.whole} label="All words of the page" /> : null}
            </>
          ) : (
            <Notice>{copy.unreadable ?? "Its words are about to be read."}</Notice>
          )}
        </Section>
      ) : null}
      {on.copies.length > 0 ? (
        <Section title="All copies" about="None is ever changed or thrown away.">
          <CopyList copies={on.copies} shownId={copy?.id ?? null} />
        </Section>
      ) : null}
      {mayAsk ? (
        <Section
          title="Upload a copy"
          id="upload"
          about="For a page that wants a login, or that the server may not look at. It is marked as yours."
        >
          <UploadForm evidenceId={evidenceId} />
        </Section>
      ) : null}
      <p>
        <Link href={`/workspace/sources/${source.id}` as Route}>The source and where it is used</Link>
      </p>
    </PageFrame>
  );
}

const visits: Record<VisitResult, string> = {
  ok: "as it was",
  redirected: "at another address now,",
  changed: "changed, so another copy was kept",
  gone: "the page is gone",
};

function Passages({ quoted, copyId }: { quoted: CopiesPage["quoted"]; copyId: string }): ReactNode {
  return (
    <ul className={styles.passages}>
      {quoted.map(({ attachmentId, quote, found }) => {
        const place = found.find((one) => one.copyId === copyId);
        if (!place) return null;
        const { mark, words } = passageWords(place);
        return (
          <li key={attachmentId}>
            <q dir="auto">{quote}</q>
            <span className={styles.told}>
              <Mark name={mark} size={13} /> <span>{words}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly PassageChange[] }): ReactNode {
  return (
    <Section
      title="What changed in the quoted part"
      id="changes"
      about="Between the last copy that has it and the latest."
    >
      {changes.map(({ attachmentId, from, to, change }) => (
        <div key={attachmentId} className={styles.change}>
          <p className={styles.note}>
            <Moment at={from} /> → <Moment at={to} />
          </p>
          {change === null ? (
            <p>Nothing like it stands on the page any more.</p>
          ) : change.every(({ kind }) => kind === "equal") ? (
            <p>The quoted part is the same; the page changed elsewhere.</p>
          ) : (
            <Changed change={change} />
          )}
        </div>
      ))}
    </Section>
  );
}

function orNotFound<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
