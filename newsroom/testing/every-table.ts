import { eq } from "drizzle-orm";
import {
  articleLinks,
  assignments,
  checkSheets,
  claimAnchors,
  claimants,
  comments,
  contacts,
  correctionRequests,
  corrections,
  dismissals,
  exclusions,
  flagAnswers,
  flagClosings,
  flagQuestions,
  flags,
  housePageVersions,
  independences,
  invitations,
  leftOutBlocks,
  lostAnchors,
  notifications,
  openChanges,
  publicPages,
  reports,
  reportVersions,
  rowChanges,
  scaleVersions,
  scheduledPublications,
  sharePictures,
  shownTexts,
  signingKeys,
  signOffs,
  sources,
  undoneRows,
  undos,
  unveilings,
  verdicts,
  waivers,
  withdrawals,
} from "#/db/schema/index.ts";
import { transact } from "../transact.ts";
import { insertCopies } from "./every-copy.ts";
import { aClaim, aNewsroom, anArticle } from "./newsroom.ts";

const at = new Date("2026-03-02T12:30:00Z");
const sha256 = "0".repeat(64);

/** A newsroom that has at least one row in every table, for tests of the tables themselves. */
export function aNewsroomWithEveryRow(): ReturnType<typeof aNewsroom> {
  const newsroom = aNewsroom();
  const { db, as } = newsroom;
  const article = anArticle(db);
  const [first = "", second = ""] = article.sentenceIds;
  const claim = aClaim(db, article, { evidence: ["supports", "refutes"] });
  const dismissed = aClaim(db, article, { exact: "The port grew by 4%.", accepted: false });
  const [attachmentId = ""] = claim.attachmentIds;
  const { id: claimId } = claim;
  const articleId = article.id;

  db.insert(claimants)
    .values({ id: "c1", name: "Port Office", kind: "organization", createdBy: "priya", createdAt: at })
    .run();
  db.insert(dismissals)
    .values({ claimId: dismissed.id, reason: "trivial", dismissedBy: "priya", dismissedAt: at })
    .run();
  const anchor = db.select().from(claimAnchors).where(eq(claimAnchors.claimId, claimId)).get();
  db.insert(lostAnchors)
    .values({
      id: "l1",
      claimId,
      versionId: article.versionId,
      cameFromId: anchor?.id ?? "",
      status: "orphaned",
      at: 0,
    })
    .run();
  db.insert(articleLinks)
    .values({ id: "al1", versionId: article.versionId, n: 1, start: 0, end: 7, url: "https://port.example.org/" })
    .run();
  db.insert(leftOutBlocks).values({ id: "lo1", articleId, text: "Read more" }).run();
  const [one = "", other = ""] = db
    .select({ id: sources.id })
    .from(sources)
    .all()
    .map(({ id }) => id)
    .toSorted();
  db.insert(independences).values({ sourceId: one, otherId: other, saidBy: "priya", saidAt: at }).run();
  db.insert(exclusions)
    .values([
      { sentenceId: first, reason: "opinion", excludedBy: "priya", excludedAt: at },
      { sentenceId: second, reason: "other", excludedBy: "priya", excludedAt: at },
    ])
    .run();
  db.insert(flags)
    .values({ id: "f1", claimId, kind: "dubious", origin: "person", raisedBy: "priya", raisedAt: at })
    .run();
  db.insert(flagQuestions).values({ flagId: "f1", question: "Which table?", askedBy: "priya", askedAt: at }).run();
  db.insert(contacts)
    .values({
      id: "ct1",
      claimId,
      who: "Port Office",
      channel: "phone",
      contactedOn: "2026-03-02",
      asked: "Is it so?",
      loggedBy: "priya",
      loggedAt: at,
    })
    .run();
  db.insert(assignments)
    .values({ id: "as1", articleId, claimId, duty: "check", personId: "priya", assignedBy: "tomas", assignedAt: at })
    .run();
  db.insert(comments).values({ id: "co1", claimId, body: "Look here.", writtenBy: "priya", writtenAt: at }).run();
  db.insert(notifications)
    .values({ id: "n1", personId: "priya", kind: "assigned", articleId, claimId, causedBy: "tomas", causedAt: at })
    .run();
  db.insert(openChanges).values({ changeId: "ch1" }).run();
  db.insert(rowChanges)
    .values({ changeId: "ch1", tableName: "comments", rowId: "co1", subjectId: claimId, deed: "insert", after: "{}" })
    .run();
  db.insert(undos).values({ changeId: "ch1", undoneBy: "priya", undoneAt: at }).run();
  db.insert(undoneRows).values({ rowId: "f9", tableName: "flags", changeId: "ch1" }).run();
  db.insert(unveilings).values({ claimId, claimRevision: 1, unveiledBy: "tomas", unveiledAt: at }).run();
  db.insert(flagAnswers)
    .values({ id: "fa1", flagId: "f1", answer: "It is in the table.", answeredBy: "noor", answeredAt: at })
    .run();
  db.insert(flagClosings).values({ flagId: "f1", closing: "resolved", closedBy: "priya", closedAt: at }).run();
  db.insert(withdrawals).values({ attachmentId, withdrawnBy: "priya", withdrawnAt: at }).run();
  db.insert(verdicts)
    .values({
      id: "v1",
      claimId,
      n: 1,
      claimRevision: 1,
      outcome: "disputed",
      rationale: "No.",
      recordedBy: "ravi",
      recordedAt: at,
    })
    .run();
  db.insert(waivers)
    .values({
      id: "w1",
      kind: "outcome",
      articleId,
      verdictId: "v1",
      reason: "It stands.",
      waivedBy: "tomas",
      waivedAt: at,
    })
    .run();
  db.insert(signOffs)
    .values({ id: "s1", articleId, versionId: article.versionId, signedBy: "tomas", signedAt: at })
    .run();
  db.insert(checkSheets)
    .values({ id: "cs1", articleId, signOffId: "s1", snapshot: "{}", sha256, closedBy: "tomas", closedAt: at })
    .run();
  db.insert(reports)
    .values({ id: "r1", articleId, slug: "port", title: "Port", dek: "Grew.", draftedBy: "tomas", draftedAt: at })
    .run();
  db.insert(shownTexts).values({ reportId: "r1", shown: "full" }).run();
  db.insert(housePageVersions)
    .values({ id: "hp1", page: "about", n: 1, words: "Who we are.", savedBy: "ines", savedAt: at })
    .run();
  db.insert(scaleVersions).values({ id: "sv1", n: 1, levels: [], savedBy: "ines", savedAt: at }).run();
  db.insert(sharePictures).values({ path: "/r/port/picture.png", wordsSha256: sha256, drawnAt: at }).run();
  const publication = { snapshot: "{}", sha256, publishedBy: "tomas", publishedAt: at };
  db.insert(reportVersions)
    .values({ id: "rv1", reportId: "r1", n: 1, signOffId: "s1", changeKind: "first", ...publication })
    .run();
  db.insert(correctionRequests)
    .values({ id: "cr1", reportId: "r1", whatIsWrong: "Not so.", receivedAt: at, dueOn: "2026-03-09" })
    .run();
  db.insert(corrections)
    .values({
      id: "k1",
      reportId: "r1",
      kind: "correction",
      requestedBy: "reader",
      requestId: "cr1",
      openedBy: "tomas",
      openedAt: at,
    })
    .run();
  db.insert(scheduledPublications)
    .values({ id: "sp1", reportId: "r1", publishAt: at, timeZone: "UTC", scheduledBy: "tomas", scheduledAt: at })
    .run();
  insertCopies(db, attachmentId, at);
  db.insert(signingKeys).values({ id: "k1", publicKey: "AA", takenUpAt: at }).run();
  const bytes = Buffer.from([0, 1, 254, 255]);
  db.insert(publicPages)
    .values({
      path: "/r/port",
      contentType: "text/html",
      body: bytes,
      gzip: bytes,
      brotli: bytes,
      etag: '"1"',
      renderedAt: at,
    })
    .run();
  const link = { tokenHash: "hash", invitedBy: "ines", invitedAt: at, expiresAt: at };
  db.insert(invitations)
    .values({ id: "i1", kind: "join", name: "Omar Said", email: "omar@newsroom.test", roles: ["checker"], ...link })
    .run();
  for (const label of ["C01", "C02"]) {
    transact(as("priya"), ({ authorise, record }) => {
      authorise("claim.mark");
      record({ name: "claim.accepted", subjectId: claimId, articleId, detail: { label } });
    });
  }
  return newsroom;
}

/** Every row of every table, as stored. */
export function everyRow(db: ReturnType<typeof aNewsroom>["db"]): Record<string, unknown[]> {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all() as { name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => [name, db.$client.prepare(`select * from "${name}" order by rowid`).all()]),
  );
}
