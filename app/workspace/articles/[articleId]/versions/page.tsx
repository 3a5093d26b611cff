import type { Metadata, Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { Button, ButtonLink } from "#/components/ui/button.tsx";
import { type VersionOnFile, versionHistory } from "#/newsroom/articles/version-history.ts";
import { articleOfPage } from "./article-of-page.ts";
import { Frozen } from "./frozen.tsx";
import styles from "./versions.module.css";

export const metadata: Metadata = { title: "Versions" };

/** Every text of an article that was ever posted, latest first. */
export default async function VersionsPage({ params }: { params: Promise<{ articleId: string }> }): Promise<ReactNode> {
  const { articleId } = await params;
  const { db, actor } = await requireContext(`/workspace/articles/${articleId}/versions`);
  const { article, frozenBecause, mayPost } = articleOfPage(db, articleId, actor);
  const versions = versionHistory(db, articleId);
  const address = `/workspace/articles/${articleId}`;
  return (
    <PageFrame
      actor={actor}
      current="articles"
      width="narrow"
      title="Versions"
      about={
        <>
          Of <Link href={address as Route}>{article.headline}</Link>. A version is kept as it was posted, for good.{" "}
          <Link href={`${address}/numbers` as Route}>How far the check is</Link>
        </>
      }
      actions={
        mayPost ? (
          <ButtonLink variant="primary" href={`${address}/versions/new` as Route}>
            New version
          </ButtonLink>
        ) : null
      }
    >
      {frozenBecause ? <Frozen because={frozenBecause} /> : null}
      <ol className={styles.versions} reversed>
        {versions.map((version, index) => (
          <Version
            key={version.id}
            version={version}
            isCurrent={index === 0}
            before={versions[index + 1] ?? null}
            address={address}
            mayPost={mayPost}
          />
        ))}
      </ol>
      {versions.length > 2 ? <CompareForm versions={versions} address={address} /> : null}
    </PageFrame>
  );
}

type VersionProps = {
  version: VersionOnFile;
  before: VersionOnFile | null;
  isCurrent: boolean;
  address: string;
  mayPost: boolean;
};

function Version({ version, before, isCurrent, address, mayPost }: VersionProps): ReactNode {
  const { n, note, by, at, words, sha256 } = version;
  return (
    <li className={styles.version} value={n}>
      <div className={styles.what}>
        <h2>
          Version {n}
          {isCurrent ? <span className={styles.current}>the text on the desk</span> : null}
        </h2>
        <p className={styles.by}>
          {by}, <Moment at={at} /> · {words.toLocaleString("en")} words{before ? differenceTo(version, before) : ""}
        </p>
        {note ? (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        ) : null}
        {before && hasPlaces(version) ? <p className={styles.followed}>{followed(version)}</p> : null}
        <p className={styles.hash}>SHA-256 {sha256}</p>
      </div>
      <div className={styles.deeds}>
        {before ? (
          <ButtonLink size="small" href={`${address}/versions/compare?from=${before.n}&to=${n}` as Route}>
            What changed
            <span className="visually-hidden">
              {" "}
              from version {before.n} to version {n}
            </span>
          </ButtonLink>
        ) : null}
        {!isCurrent && mayPost ? (
          <ButtonLink size="small" variant="plain" href={`${address}/versions/new?again=${n}` as Route}>
            Post this text again<span className="visually-hidden">, of version {n}</span>
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

function differenceTo({ words }: VersionOnFile, before: VersionOnFile): string {
  const by = words - before.words;
  if (by === 0) return ", as many as before";
  return `, ${Math.abs(by).toLocaleString("en")} ${by > 0 ? "more" : "fewer"} than before`;
}

/** False where nobody had taken up a claim when the version was posted. */
function hasPlaces({ anchors: { untouched, edited, lost } }: VersionOnFile): boolean {
  return untouched + edited + lost > 0;
}

/** What became of the places that claims stood in. */
function followed({ anchors: { untouched, edited, lost } }: VersionOnFile): string {
  const parts = [
    `${untouched} ${untouched === 1 ? "place" : "places"} of claims untouched`,
    ...(edited > 0 ? [`${edited} changed`] : []),
    ...(lost > 0 ? [`${lost} not in the text`] : []),
  ];
  return parts.join(", ");
}

function CompareForm({ versions, address }: { versions: readonly VersionOnFile[]; address: string }): ReactNode {
  const [latest] = versions;
  const numbers = versions.map(({ n }) => n).toSorted((a, b) => a - b);
  return (
    <form className={styles.compare} action={`${address}/versions/compare`}>
      <label htmlFor="from">Compare version</label>
      <select id="from" name="from" defaultValue={String(numbers[0])}>
        {numbers.map((n) => (
          <option key={n}>{n}</option>
        ))}
      </select>
      <label htmlFor="to">with version</label>
      <select id="to" name="to" defaultValue={String(latest?.n ?? "")}>
        {numbers.map((n) => (
          <option key={n}>{n}</option>
        ))}
      </select>
      <Button type="submit" size="small">
        Compare
      </Button>
    </form>
  );
}
