"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openFormAction } from "#/app/workspace/form-action.ts";
import { hashPassword } from "#/auth/password.ts";
import { firstPage } from "#/auth/return-address.ts";
import { isSetUpToken } from "#/auth/set-up-link.ts";
import { signInWithPassword } from "#/auth/sign-in.ts";
import { database } from "#/db/client.ts";
import { Forbidden } from "#/newsroom/errors.ts";
import { foundNewsroom } from "#/newsroom/people/found-newsroom.ts";
import { FoundNewsroom } from "#/newsroom/people/input.ts";
import { countPeople } from "#/newsroom/people/queries.ts";
import { refusalOf } from "#/newsroom/permissions.ts";
import { refreshSite } from "#/publication/publish.ts";
import { signerOf } from "#/publication/signing.ts";
import { signingKey } from "#/signing-key.ts";

/** Makes the newsroom, its public pages and its first person, signs that person in and opens the list of articles. */
export const setUpNewsroom = openFormAction(
  FoundNewsroom.extend({ token: z.string() }),
  async ({ token, password, ...input }) => {
    const db = database();
    // Before the password is hashed, so that nobody makes the server work for nothing.
    if (!isSetUpToken(token) || countPeople(db) > 0) throw new Forbidden(refusalOf("newsroom.found"));

    const passwordHash = await hashPassword(password);
    const founder = { id: randomUUID(), name: input.name, roles: new Set<never>() };
    foundNewsroom({ db, actor: founder, now: () => new Date() }, { ...input, passwordHash });
    await refreshSite(db, new Date(), signerOf(signingKey()));
    await signInWithPassword(input.email, password, firstPage);
  },
);
