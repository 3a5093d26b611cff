import type { Metadata } from "next";
import type { ReactNode } from "react";
import { hashToken } from "#/auth/links.ts";
import { Door } from "#/components/door.tsx";
import { ButtonLink } from "#/components/ui/button.tsx";
import { database } from "#/db/client.ts";
import { isOpenInvitation, roleLabels } from "#/newsroom/people/person.ts";
import { invitationByTokenHash, newsroom } from "#/newsroom/people/queries.ts";
import { JoinForm } from "./join-form.tsx";

export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

export default async function JoinPage({ params }: PageProps<"/join/[token]">): Promise<ReactNode> {
  const { token } = await params;
  const db = database();
  const invitation = invitationByTokenHash(db, hashToken(token));
  if (!invitation || !isOpenInvitation(invitation, new Date())) {
    return (
      <Door
        title="This link no longer works"
        about="It was used, withdrawn or has expired, or it was not copied whole."
      >
        <p>Ask an administrator of your newsroom for a new one. If you have an account already, sign in.</p>
        <div>
          <ButtonLink variant="primary" href="/sign-in">
            Sign in
          </ButtonLink>
        </div>
      </Door>
    );
  }
  const { kind, name, email, roles } = invitation;
  const about =
    kind === "join"
      ? `You are invited as ${roles.map((role) => roleLabels[role].label.toLowerCase()).join(", ")}.`
      : `For the account of ${name}. Every open session of it ends.`;
  return (
    <Door title={kind === "join" ? `Join ${newsroom(db)?.name ?? "the newsroom"}` : "Set a new password"} about={about}>
      <JoinForm token={token} kind={kind} name={name} email={email} />
    </Door>
  );
}
