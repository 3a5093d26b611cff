import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { archiveKey } from "#/archive-key.ts";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import { Badge } from "#/components/ui/badge.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { HOUSE_PAGES } from "#/db/vocabulary.ts";
import { mailState } from "#/mail/mail-state.ts";
import { housePages } from "#/newsroom/house/page.ts";
import { houseScale } from "#/newsroom/house/queries.ts";
import { findPerson, newsroomOnFile } from "#/newsroom/people/queries.ts";
import { can, refusalOf } from "#/newsroom/permissions.ts";
import { CopyPolicyForm } from "./copy-policy-form.tsx";
import styles from "./house.module.css";
import { MailSection } from "./mail-section.tsx";
import { SecondReviewForm } from "./second-review-form.tsx";
import { SettingsForm, SoloPublishingForm } from "./settings-forms.tsx";

export const metadata: Metadata = { title: "Newsroom" };

export default async function NewsroomPage(): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/newsroom");
  if (!can(actor, "newsroom.configure")) {
    return (
      <PageFrame actor={actor} current="newsroom" title="Newsroom" width="narrow">
        <Notice tone="warn">{refusalOf("newsroom.configure")}</Notice>
      </PageFrame>
    );
  }
  const onFile = newsroomOnFile(db);
  const { name, publicAddress, correctionsPolicyUrl, rowVersion, soloPublishingAt, soloPublishingBy } = onFile;
  const switchedBy = soloPublishingBy ? findPerson(db, soloPublishingBy)?.name : undefined;
  return (
    <PageFrame
      actor={actor}
      current="newsroom"
      title="Newsroom"
      about="What holds for everybody. Every change is in the log."
      width="narrow"
    >
      <Section title="Settings">
        <SettingsForm settings={{ newsroomName: name, publicAddress, correctionsPolicyUrl, rowVersion }} />
      </Section>
      <Section title="Pages" about="What you say about yourselves. Readers find them at the foot of every page.">
        <ul className={styles.pages}>
          {HOUSE_PAGES.map((page) => (
            <li key={page}>
              <Link href={`/workspace/newsroom/pages/${page}`}>{housePages[page].title}</Link>
              <p>{housePages[page].about}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Rating scale" about="The labels and numbers that a fact-check is published with.">
        <p>
          {houseScale(db)
            .filter(({ value }) => value !== null)
            .map(({ label, value }) => `${label} (${value})`)
            .join(", ")}
          , and what has no number. <Link href="/workspace/newsroom/scale">Change the scale</Link>
        </p>
      </Section>
      <Section title="Second review" about="Which claims are judged by two people.">
        <p>
          A second reviewer judges a claim on their own. Where both agree, it is settled. Where they differ, an editor
          who gave neither verdict decides. Nobody is both reviewers of a claim, whatever roles they have.
        </p>
        <SecondReviewForm
          policy={{
            secondReview: onFile.secondReview,
            share: onFile.secondReviewShare,
            isBlind: onFile.isSecondReviewBlind,
            rowVersion,
          }}
        />
      </Section>
      <Section title="Copies of evidence" about="What is kept of the pages that verdicts rest on.">
        <CopyPolicyForm
          policy={{
            requiresCopies: onFile.requiresCopies,
            revisitDays: onFile.revisitDays,
            archiveAddress: onFile.archiveAddress,
            rowVersion,
          }}
          hasKey={archiveKey() !== null}
        />
      </Section>
      <Section title="Solo publishing" about="For a newsroom with too few people.">
        <p>
          {soloPublishingAt ? <Badge tone="change">On</Badge> : <Badge>Off</Badge>}
          {soloPublishingAt ? (
            <>
              {" "}
              since <Moment at={soloPublishingAt} />
              {switchedBy ? `, by ${switchedBy}` : ""}
            </>
          ) : null}
        </p>
        <p>
          Four eyes: nobody signs off an article while they are the only one who judged a claim in it. Where there is
          nobody else, this lets an editor do it all the same.
        </p>
        <Notice tone="warn">
          <p>Every report signed off that way says “Checked by one person”, and keeps saying so.</p>
        </Notice>
        <SoloPublishingForm isOn={soloPublishingAt !== null} />
      </Section>
      <MailSection mail={mailState()} />
    </PageFrame>
  );
}
