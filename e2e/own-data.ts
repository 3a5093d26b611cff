import { randomUUID } from "node:crypto";
import { newToken } from "#/auth/links.ts";
import { hashPassword } from "#/auth/password.ts";
import { type Database, openDatabase } from "#/db/client.ts";
import type { Mode, Role } from "#/db/vocabulary.ts";
import { SubmitArticle } from "#/newsroom/articles/input.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { submitArticle } from "#/newsroom/articles/submit-article.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { acceptInvitation } from "#/newsroom/people/accept-invitation.ts";
import { invitePerson } from "#/newsroom/people/invite-person.ts";
import { actorOf, findPersonByEmail } from "#/newsroom/people/queries.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { people } from "../scripts/demo/play.ts";
import { databasePath } from "./address.ts";

// What a story needs before it begins, made by the newsroom's own commands beside the running server.

type Name = keyof typeof people;
export type OwnPerson = { id: string; name: string; email: string; password: string };

/** Reads or writes the database of the suite's server. */
export function withDatabase<Result>(work: (db: Database) => Result): Result {
  const db = openDatabase(databasePath);
  try {
    return work(db);
  } finally {
    db.$client.close();
  }
}

/** Somebody new on staff, of this story alone. */
export async function hire(name: string, roles: Role[] = ["reporter"]): Promise<OwnPerson> {
  const id = randomUUID();
  const email = `${id}@own.test`;
  const password = `own password ${id}`;
  const passwordHash = await hashPassword(password);
  const { tokenHash } = newToken();
  const expiresAt = new Date(Date.now() + 60_000);
  withDatabase((db) => {
    invitePerson(contextOf(db, "ines"), { name, email, roles, tokenHash, expiresAt });
    const actor = { id, name, roles: new Set<Role>() };
    acceptInvitation({ db, actor, now: () => new Date() }, { tokenHash, name, passwordHash });
  });
  return { id, name, email, password };
}

/** An article on the desk, none of its claims decided yet. */
export function submit(name: Name, article: { headline: string; text: string; mode?: Mode }): { id: string } {
  const input = SubmitArticle.parse({
    mode: "published_fact_check",
    publisher: "The Sandhaven Post",
    sourceUrl: "https://post.example.com/own",
    language: "en-GB",
    ...article,
  });
  return withDatabase((db) => submitArticle(contextOf(db, name), input));
}

/** Accepts the only claim of an article, then does this many small things to it, each an entry of the log. */
export function doManyDeeds(articleId: string, deeds: number): void {
  withDatabase((db) => {
    const priya = contextOf(db, "priya");
    const claimId = onlyClaim(db, articleId);
    acceptClaim(priya, { claimId });
    for (let n = 1; n <= deeds; n++) setKey(priya, { claimId, isKey: n % 2 === 1 });
  });
}

type Confidential = { sourceName: string; publicDescription: string; note: string };

/**
 * An article of one claim, rated true on a public document and on a confidential source where one is given, signed off and ready to be
 * published. The claim has no claimant, so it may not carry ClaimReview.
 */
export function readyToPublish(report: { headline: string; slug: string; confidential?: Confidential }): {
  id: string;
} {
  const { headline, slug, confidential } = report;
  const { id } = submit("noor", { headline, text: "The ferry company carried 412,000 passengers last year." });
  withDatabase((db) => {
    const priya = contextOf(db, "priya");
    const tomas = contextOf(db, "tomas");
    const claimId = onlyClaim(db, id);
    acceptClaim(priya, { claimId });
    const document = { title: "Annual report", url: `https://ferry.example.com/${slug}`, sourceName: "Ferry company" };
    const evidence = { stance: "supports", tier: "primary", claimId };
    attachEvidence(priya, AttachEvidence.parse({ ...evidence, ...document }));
    const conversation = { title: "Conversation about the count", sourceKind: "person", isConfidential: "on" };
    if (confidential) attachEvidence(priya, AttachEvidence.parse({ ...evidence, ...conversation, ...confidential }));
    const rationale = "The annual report and a person who saw the count give this figure.";
    const verdict = { conclusion: "true", rationale, suggestedText: null, soleSourceReason: null, seen: null } as const;
    recordVerdict(priya, { claimId, ...verdict });
    draftReport(tomas, { articleId: id, rowVersion: 0, slug, title: headline, dek: "We checked one claim. It holds." });
    signOffArticle(tomas, { articleId: id, note: null });
  });
  return { id };
}

function onlyClaim(db: Database, articleId: string): string {
  const [claim, ...others] = articleDesk(db, articleId, contextOf(db, "priya").actor).claims;
  if (!claim || others.length > 0) throw new Error("The engine finds no claim in the article, or several");
  return claim.id;
}

/** Somebody of the cast, with a database to work on. */
export function contextOf(db: Database, name: Name): Context {
  const person = findPersonByEmail(db, people[name].email);
  const actor = person && actorOf(db, person.id);
  if (!actor) throw new Error(`${name} is not on staff`);
  return { db, actor, now: () => new Date() };
}
