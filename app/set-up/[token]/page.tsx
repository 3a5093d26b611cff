import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { requestOrigin } from "#/auth/request-origin.ts";
import { isSetUpToken } from "#/auth/set-up-link.ts";
import { Door } from "#/components/door.tsx";
import { ButtonLink } from "#/components/ui/button.tsx";
import { database } from "#/db/client.ts";
import { countPeople } from "#/newsroom/people/queries.ts";
import { SetUpForm } from "./set-up-form.tsx";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetUpPage({ params }: PageProps<"/set-up/[token]">): Promise<ReactNode> {
  const { token } = await params;
  if (countPeople(database()) > 0) {
    return (
      <Door title="This newsroom is set up" about="The set-up link works once, and it has been used.">
        <p>Sign in with your account. If you have none, ask an administrator for an invitation.</p>
        <div>
          <ButtonLink variant="primary" href="/sign-in">
            Sign in
          </ButtonLink>
        </div>
      </Door>
    );
  }
  if (!isSetUpToken(token)) {
    return (
      <Door title="This link does not work" about="It is not the set-up link of this newsroom.">
        <p>Copy the whole link that the server printed when it started, and open it again.</p>
      </Door>
    );
  }
  return (
    <Door
      wide
      title="Set up your newsroom"
      about="You become its first administrator, editor and reviewer. Everybody else is invited afterwards."
    >
      <SetUpForm token={token} origin={requestOrigin(await headers())} />
    </Door>
  );
}
