const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Papers and data that say things. */
export const DOCUMENT_WORDS = words(`report study survey poll research paper analysis review audit statement letter memo
  memorandum document documents figures data statistics records record filing filings lawsuit suit complaint indictment
  affidavit article book census estimates results findings transcript e-mail email post tweet website message editorial
  press-release release investigation inquiry index bulletin dossier minutes history section reports studies surveys
  polls papers statements letters memos articles lawsuits complaints indictments affidavits autopsy warrant warrants
  petition subpoena obituary testimony`);

/** Papers that say things, by words that are names or bodies as well ("Bill", "Table"), so only in lower case. */
export const DESCRIBED_DOCUMENTS = words(`emails e-mails messages posts tweets texts text budget budgets draft contract
  contracts agreement agreements treaty accounts register registers registry database dataset archive archives ruling
  rulings judgment judgments judgement verdict order orders guidance guidelines leaflet blog newsletter ledger ledgers
  invoice invoices receipts permit permits licence licences license certificate timetable schedule agenda proposal
  proposals bill law act statute ordinance resolution motion plan plans blueprint strategy forecast forecasts projections
  projection calculations measurements footage video videos recording recordings photographs photos images log logs
  notice summary assessment assessments evaluation appraisal prospectus tally count table tables spreadsheet presentation
  slides files file charter constitution rules bylaws legislation regulations tender application deed will manual script
  listing listings webpage page balance-sheet sheet profile biography memoir interview documentary podcast evidence
  brief briefs plea pleading docket deposition citation ticket report-card fact-sheet advisory posting postings map maps
  model models simulations simulation experiments experiment trial trials tests test sample samples spokesletter
  op-ed column essay flyer brochure sign label note notes diary transcript transcripts disclosure disclosures
  announcement declaration communique proclamation memo-book catalogue catalog paperwork papers site sites handbook
  syllabus textbook encyclopedia scripture wording clause amendment preprint abstract meta-analysis white-paper`);

/** Talk of which no author is told: "reports", "rumours" alone are no source at all. */
export const HEARSAY =
  words(`reports rumours rumors rumor rumour speculation gossip hearsay legend word folklore tradition
  wisdom whispers chatter buzz`);

/** Words that leave hearsay as vague as it was ("unconfirmed reports", "media reports"). */
export const HEARSAY_MODIFIERS =
  words(`some recent early initial unconfirmed widespread various several multiple many other
  earlier later numerous media news press local published preliminary online conflicting persistent conventional the
  these such those social`);
