import "server-only";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "#/db/client.ts";
import { findPersonByEmail } from "#/newsroom/people/queries.ts";
import { env } from "../env.ts";
import { secret } from "../secret.ts";
import { verifyPassword } from "./password.ts";
import { signInLimits } from "./rate-limit.ts";

declare module "next-auth" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be extended
  interface User {
    epoch?: number;
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be extended
  interface Session {
    personId: string;
    epoch: number;
  }
}

class TooManyTries extends CredentialsSignin {
  override code = "too-many-tries";
}

const hour = 60 * 60;

/** Made at the first request, so that a build needs no secret. The cookie is secure where the request came by https. */
export const { handlers, auth, signIn, signOut } = NextAuth(
  (): NextAuthConfig => ({
    secret: secret(),
    trustHost: true,
    session: { strategy: "jwt", maxAge: 12 * hour },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwords(), ...organisation()],
    logger: {
      // A wrong password is no fault of the server.
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) console.error(error);
      },
    },
    callbacks: {
      signIn: ({ account, profile }) => {
        if (account?.provider !== "organisation") return true;
        return profile?.email_verified !== false && onStaff(profile?.email) !== undefined;
      },
      // Only who, and since when: roles and the account's state are read at every request.
      jwt: ({ token, user, account, profile }) => {
        if (account?.provider === "organisation") {
          const person = onStaff(profile?.email);
          return { personId: person?.id ?? "", epoch: person?.sessionEpoch ?? 0 };
        }
        return user ? { personId: user.id ?? "", epoch: user.epoch ?? 0 } : token;
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        personId: String(token.personId),
        epoch: Number(token.epoch),
      }),
    },
  }),
);

function passwords() {
  return Credentials({
    credentials: { email: {}, password: {} },
    async authorize({ email, password }, request) {
      const account = String(email ?? "")
        .trim()
        .toLowerCase();
      const address = request.headers.get("x-forwarded-for") ?? "unknown";
      if (!signInLimits.take(account, address)) throw new TooManyTries();

      const person = findPersonByEmail(database(), account);
      const fits = await verifyPassword(person?.passwordHash ?? null, String(password ?? ""));
      if (!person || !fits || person.disabledAt) return null;
      signInLimits.forgive(account, address);
      return { id: person.id, epoch: person.sessionEpoch };
    },
  });
}

/** The organisation's own sign-in, where one is configured. It lets in people who are on staff; it invites nobody. */
function organisation(): NextAuthConfig["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "organisation",
      name: "Company sign-in",
      type: "oidc",
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      checks: ["pkce", "state", "nonce"],
    },
  ];
}

function onStaff(email: string | null | undefined) {
  const person = email ? findPersonByEmail(database(), email) : undefined;
  return person && !person.disabledAt ? person : undefined;
}
