import { randomUUID } from "node:crypto";
import { newToken } from "#/auth/links.ts";
import type { Database } from "#/db/client.ts";
import { jobs } from "#/db/schema/index.ts";
import type { Role } from "#/db/vocabulary.ts";
import { confirmExclusions } from "#/newsroom/articles/confirm-exclusions.ts";
import type { DeskClaim } from "#/newsroom/articles/desk.ts";
import { excludeSentence } from "#/newsroom/articles/exclude-sentence.ts";
import { articleDesk } from "#/newsroom/articles/queries.ts";
import { submitArticle } from "#/newsroom/articles/submit-article.ts";
import { acceptClaim } from "#/newsroom/claims/accept-claim.ts";
import { RewordClaim } from "#/newsroom/claims/input.ts";
import { rewordClaim } from "#/newsroom/claims/reword-claim.ts";
import { setKey } from "#/newsroom/claims/set-key.ts";
import type { Context } from "#/newsroom/context.ts";
import { attachEvidence } from "#/newsroom/evidence/attach-evidence.ts";
import { AttachEvidence } from "#/newsroom/evidence/input.ts";
import { acceptInvitation } from "#/newsroom/people/accept-invitation.ts";
import { foundNewsroom } from "#/newsroom/people/found-newsroom.ts";
import { invitePerson } from "#/newsroom/people/invite-person.ts";
import { draftReport } from "#/newsroom/reports/draft-report.ts";
import { signOffArticle } from "#/newsroom/reports/sign-off-article.ts";
import { raiseFlag } from "#/newsroom/sourcing/raise-flag.ts";
import { recordVerdict } from "#/newsroom/verdicts/record-verdict.ts";
import { publish } from "#/publication/publish.ts";
import { signerOf } from "#/publication/signing.ts";
import { signingKeyBeside } from "#/signing-key.ts";
import { libraryHours, reservoir, tramExtension } from "./articles.ts";
import type { Decision } from "./decision.ts";
import { correctSpending, retractNightBuses } from "./later-versions.ts";
import { libraryDecisions } from "./library-decisions.ts";
import { nightBusDecisions, nightBuses } from "./night-buses.ts";
import { reviewTwice } from "./second-reviews.ts";
import { tramDecisions } from "./tram-decisions.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The demo's cast. Each signs in with the one password that the demo makes and prints. */
export const people = {
  ines: { name: "Inês Duarte", email: "ines@demo.test", roles: ["administrator", "editor", "reviewer"] },
  noor: { name: "Noor Haddad", email: "noor@demo.test", roles: ["reporter"] },
  priya: { name: "Priya Raman", email: "priya@demo.test", roles: ["checker"] },
  ravi: { name: "Ravi Okafor", email: "ravi@demo.test", roles: ["reviewer"] },
  tomas: { name: "Tomás Vidal", email: "tomas@demo.test", roles: ["editor"] },
} as const satisfies Record<string, { name: string; email: string; roles: readonly Role[] }>;
type Name = keyof typeof people;

/**
 * Plays the cast through the real commands, so that the demo has a real audit trail: one article just in, one being
 * checked, one published and corrected since, one published and retracted. The clock starts eight days back and moves on with every deed.
 *
 * @param setting `secondReviews`: whether the newsroom has key claims judged by two people
 */
export async function play(
  db: Database,
  setting: { publicAddress: string; passwordHash: string; secondReviews?: boolean },
): Promise<void> {
  let clock = Date.now() - 8 * day;
  const now = (): Date => {
    clock += 3 * minute;
    return new Date(clock);
  };
  const ids = new Map<Name, string>();
  const as = (name: Name): Context => {
    const id = ids.get(name) ?? randomUUID();
    ids.set(name, id);
    return { db, now, actor: { id, name: people[name].name, roles: new Set(people[name].roles) } };
  };

  hire(as, setting);

  const signer = signerOf(signingKeyBeside(db.$client.name));
  const buses = submitArticle(as("priya"), nightBuses);
  decide(as, buses.id, nightBusDecisions);
  draftReport(as("tomas"), {
    articleId: buses.id,
    rowVersion: 0,
    slug: "night-buses",
    title: "Yes, the night buses carry twice as many people",
    dek: "We checked what an alderman said about Sandhaven's night buses. Both figures hold.",
  });
  signOffArticle(as("tomas"), { articleId: buses.id, note: null });
  await publish(as("tomas"), { articleId: buses.id }, signer);

  clock = Date.now() - 5 * day;
  const library = submitArticle(as("priya"), libraryHours);
  decide(as, library.id, libraryDecisions);
  draftReport(as("tomas"), {
    articleId: library.id,
    rowVersion: 0,
    slug: "library-budget-speech",
    title: "The libraries do not all stay open, and what else the budget speech got wrong",
    dek: "We checked what Sandhaven's mayor and her critics said about the town's libraries. Most figures hold. The promise in the headline does not.",
  });
  signOffArticle(as("tomas"), { articleId: library.id, note: null });
  await publish(as("tomas"), { articleId: library.id }, signer);

  clock = Date.now() - 2 * day;
  correctSpending({ checker: as("priya"), editor: as("tomas") }, library.id);
  await publish(as("tomas"), { articleId: library.id }, signer);
  retractNightBuses({ editor: as("tomas") }, buses.id);
  await publish(as("tomas"), { articleId: buses.id }, signer);

  clock = Date.now() - day;
  const tram = submitArticle(as("priya"), tramExtension);
  decide(as, tram.id, tramDecisions);
  if (setting.secondReviews) {
    reviewTwice({ administrator: as("ines"), checker: as("priya"), reviewer: as("ravi") }, tram.id);
  }

  clock = Date.now() - 30 * minute;
  submitArticle(as("noor"), reservoir);
  // The demo's addresses are made up: nobody is to look at them.
  db.delete(jobs).run();
}

function hire(as: (name: Name) => Context, setting: { publicAddress: string; passwordHash: string }): void {
  const { passwordHash, publicAddress } = setting;
  foundNewsroom(as("ines"), {
    newsroomName: "Exampleton Checks",
    publicAddress,
    correctionsPolicyUrl: `${publicAddress}/corrections`,
    name: people.ines.name,
    email: people.ines.email,
    passwordHash,
  });
  for (const name of ["noor", "priya", "ravi", "tomas"] as const) {
    const { tokenHash } = newToken();
    const expiresAt = new Date(Date.now() + day);
    invitePerson(as("ines"), { ...people[name], roles: [...people[name].roles], tokenHash, expiresAt });
    acceptInvitation(as(name), { tokenHash, name: people[name].name, passwordHash });
  }
}

/** Suggestions that no decision names stay open. */
function decide(as: (name: Name) => Context, articleId: string, decisions: readonly Decision[]): void {
  const { db, actor } = as("priya");
  confirmExclusions(as("priya"), { articleId });
  const { claims, sentences } = articleDesk(db, articleId, actor);
  for (const decision of decisions) {
    const claim = claims.find((candidate) => candidate.exact.includes(decision.words));
    if (!claim) throw new Error(`No suggestion has the words “${decision.words}”`);
    const sentence = sentences.find(({ claimIds }) => claimIds.includes(claim.id));
    if (decision.excluded && sentence) {
      excludeSentence(as("priya"), { sentenceId: sentence.id, reason: decision.excluded });
    } else decideClaim(as, claim, decision);
  }
}

function decideClaim(as: (name: Name) => Context, claim: DeskClaim, decision: Decision): void {
  const claimId = claim.id;
  acceptClaim(as("priya"), { claimId });
  if (decision.claimant || decision.claimReviewed) {
    const { statement, kind, rowVersion } = claim;
    const { name, jobTitle } = decision.claimant ?? { name: "", jobTitle: "" };
    const { claimReviewed = "" } = decision;
    const words = { claimReviewed, claimantName: name, claimantKind: "person", claimantJobTitle: jobTitle };
    rewordClaim(as("priya"), RewordClaim.parse({ claimId, statement, kind, rowVersion, ...words }));
  }
  if (decision.isKey) setKey(as("priya"), { claimId, isKey: true });
  if (decision.flag) raiseFlag(as("priya"), { claimId, ...decision.flag });
  for (const { isConfidential, ...evidence } of decision.evidence ?? []) {
    const fields = Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== null));
    attachEvidence(
      as("priya"),
      AttachEvidence.parse({ ...fields, claimId, ...(isConfidential ? { isConfidential: "on" } : {}) }),
    );
  }
  if (decision.verdict) {
    const { conclusion, rationale, suggestedText = null } = decision.verdict;
    recordVerdict(as("priya"), { claimId, conclusion, rationale, suggestedText, soleSourceReason: null, seen: null });
  }
}
