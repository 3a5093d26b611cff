import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { returnAddress } from "#/auth/return-address.ts";
import { currentActor } from "#/auth/session.ts";
import { hasOrganisationSignIn, signInProblem } from "#/auth/sign-in.ts";
import { Door } from "#/components/door.tsx";
import { Button } from "#/components/ui/button.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import { database } from "#/db/client.ts";
import { newsroom } from "#/newsroom/people/queries.ts";
import { companySignInAction } from "./actions.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">): Promise<ReactNode> {
  const { to, error } = await searchParams;
  const next = returnAddress(to);
  if (await currentActor()) redirect(next as Route);

  const room = newsroom(database());
  if (!room) {
    return (
      <Door title="Not set up yet" about="This newsroom has no account yet.">
        <p>
          Open the set-up link that the server printed when it started: it makes the newsroom and the first account.
        </p>
      </Door>
    );
  }
  const problem = signInProblem(error);
  return (
    <Door title="Sign in" about={`To the desk of ${room.name}.`}>
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      <SignInForm to={next} />
      {hasOrganisationSignIn() ? (
        <form action={companySignInAction}>
          <input type="hidden" name="to" value={next} />
          <Button type="submit">Company sign-in</Button>
        </form>
      ) : null}
      <p>
        <a href="/">Read the published reports</a>
      </p>
    </Door>
  );
}
