import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { themeOf } from "#/components/theme.ts";
import { Button, ButtonLink } from "#/components/ui/button.tsx";
import { RadioCards } from "#/components/ui/choice.tsx";
import { Form, FormButtons } from "#/components/ui/form.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { mailState } from "#/mail/mail-state.ts";
import { DIGEST_HOUR } from "#/newsroom/notifications/notification.ts";
import { roleLabels } from "#/newsroom/people/person.ts";
import { personById } from "#/newsroom/people/queries.ts";
import styles from "./account.module.css";
import { DigestSwitch, PasswordForm, SignOutEverywhere } from "./account-forms.tsx";
import { themeAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

const themeChoices = [
  { value: "auto", label: "As the system", hint: "Changes with the device." },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export default async function AccountPage({ searchParams }: PageProps<"/workspace/account">): Promise<ReactNode> {
  const { db, actor } = await requireContext("/workspace/account");
  const { done } = await searchParams;
  const person = personById(db, actor.id);
  const theme = themeOf((await cookies()).get("theme")?.value);
  return (
    <PageFrame actor={actor} current="account" title="Your account" width="narrow">
      {done === "password" ? (
        <Notice tone="saved">
          <p role="status">Your password is changed. Every other device is signed out.</p>
        </Notice>
      ) : null}
      <Section title="Who you are" about="An administrator changes your roles.">
        <dl className={styles.facts}>
          <dt>Name</dt>
          <dd>
            <bdi>{person.name}</bdi>
          </dd>
          <dt>E-mail address</dt>
          <dd>{person.email}</dd>
          {person.roles.map((role) => (
            <div key={role} className={styles.role}>
              <dt>{roleLabels[role].label}</dt>
              <dd>{roleLabels[role].may}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Look" about="Kept in this browser.">
        <Form action={themeAction}>
          <RadioCards key={theme} name="theme" legend="Colours" choices={themeChoices} value={theme} />
          <FormButtons>
            <Button type="submit">Keep this look</Button>
          </FormButtons>
        </Form>
      </Section>
      <Section title="Keys" about="Kept with your account.">
        <p>Everything at the desk has a key. Give it another one, or switch single letters off.</p>
        <p>
          <ButtonLink href="/workspace/account/keys">Your keys</ButtonLink>
        </p>
      </Section>
      <Section title="Bookmarklet" about="Kept in your browser.">
        <p>Take the page you are reading to the form for a new article.</p>
        <p>
          <ButtonLink href="/workspace/account/bookmarklet">Your bookmarklet</ButtonLink>
        </p>
      </Section>
      <Section
        title="Daily e-mail"
        about={`What you have not read, at ${DIGEST_HOUR} in the morning on the server’s clock.`}
      >
        {mailState() ? (
          <>
            <p>
              {person.wantsDigest ? `On: it goes to ${person.email}.` : "Off."} It holds the sentences and links of your
              notifications, and nothing else of a claim than its label.
            </p>
            <DigestSwitch isOn={person.wantsDigest} />
          </>
        ) : (
          <p>Off: this newsroom has set up no mail server. Whoever runs the server can, by the variable SMTP_URL.</p>
        )}
      </Section>
      <Section title="Password">
        <PasswordForm email={person.email} />
      </Section>
      <Section title="Sessions" about="A session ends by itself twelve hours after signing in.">
        <p>
          If you left yourself signed in somewhere, end all of your sessions at once. You sign in again here afterwards.
        </p>
        <SignOutEverywhere />
      </Section>
    </PageFrame>
  );
}
