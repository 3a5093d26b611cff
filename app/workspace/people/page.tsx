import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFrame } from "#/app/workspace/page-frame.tsx";
import { Section } from "#/app/workspace/section.tsx";
import { requireContext } from "#/auth/session.ts";
import { Moment } from "#/components/date.tsx";
import type { Choice } from "#/components/ui/choice.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { ROLES } from "#/db/vocabulary.ts";
import { roleLabels } from "#/newsroom/people/person.ts";
import { type Invitation, listInvitations, listPeople } from "#/newsroom/people/queries.ts";
import { can } from "#/newsroom/permissions.ts";
import { InviteForm } from "./invite-form.tsx";
import styles from "./people.module.css";
import { RevokeButton } from "./person-forms.tsx";
import { PersonRow } from "./person-row.tsx";

export const metadata: Metadata = { title: "People" };

const roles: Choice[] = ROLES.map((role) => ({
  value: role,
  label: roleLabels[role].label,
  hint: roleLabels[role].may,
}));

export default async function PeoplePage(): Promise<ReactNode> {
  const { db, actor, now } = await requireContext("/workspace/people");
  const mayChange = can(actor, "person.change");
  const mayInvite = can(actor, "person.invite");
  const people = listPeople(db);
  const links = mayInvite ? listInvitations(db, now()) : [];
  return (
    <PageFrame
      actor={actor}
      current="people"
      title="People"
      about={
        mayInvite
          ? "Who works here, and what each of them may do."
          : "Who works here. An administrator invites people and gives roles."
      }
    >
      {mayInvite ? (
        <Disclosure look="primary" summary="Invite somebody" open={people.length === 1 && links.length === 0}>
          <div className={styles.invite}>
            <InviteForm roles={roles} />
          </div>
        </Disclosure>
      ) : null}
      <ul className={styles.list} aria-label="On staff">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isYou={person.id === actor.id}
            mayChange={mayChange}
            roles={roles}
          />
        ))}
      </ul>
      {links.length > 0 ? <OpenLinks links={links} /> : null}
    </PageFrame>
  );
}

function OpenLinks({ links }: { links: readonly Invitation[] }): ReactNode {
  return (
    <Section title="Open links" about="Made and not used yet.">
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <p>
              <bdi>{link.name}</bdi>, {link.kind === "join" ? `to join as ${namesOf(link)}` : "to set a new password"}
              <span className={styles.quiet}>
                {link.email} · until <Moment at={link.expiresAt} />
              </span>
            </p>
            <RevokeButton invitationId={link.id} name={link.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function namesOf({ roles }: Invitation): string {
  return roles.map((role) => roleLabels[role].label.toLowerCase()).join(", ");
}
