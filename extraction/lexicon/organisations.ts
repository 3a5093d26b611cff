const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name that holds one of these is an organisation's. */
export const ORGANISATION_WORDS = words(`ministry department office agency bureau commission committee council authority
  administration government parliament congress senate court police force service army navy university college school
  institute institution academy hospital trust foundation association society union federation league club party
  company corporation corp inc ltd plc llc group holdings bank fund exchange times post news journal herald guardian
  tribune gazette telegraph mail chronicle radio television tv broadcasting reuters press network magazine review
  kremlin pentagon nato un eu bbc cnn nbc cbs abc fbi cia fsb nsa nasa who imf opec fifa uefa ioc church centre center
  laboratory lab museum organisation organization alliance coalition campaign network team board cabinet treasury
  embassy consulate house nations interpol europol amnesty greenpeace twitter facebook google apple microsoft amazon
  airlines railways airport energy motors foods oil gas systems airways pharma pharmaceuticals industries partners capital
  insurance charity`);

/** Bodies that speak without a proper name. */
export const PLAIN_ORGANISATIONS =
  words(`police government ministry department company firm council court commission committee
  agency bank university hospital school charity union party church army navy military administration office
  organisation organization authority association institute club regulator watchdog airline retailer manufacturer
  newspaper broadcaster parliament senate congress treasury embassy group foundation federation team board`);

/** Papers that say things. */
export const DOCUMENT_WORDS =
  words(`report study survey poll research paper analysis review audit statement letter memo document
  documents figures data statistics records filing filings lawsuit complaint indictment affidavit article book survey
  census estimates results findings transcript e-mail email post tweet website message editorial press-release release
  investigation inquiry index bulletin dossier minutes history section`);

/** Papers that say things, by words that are names as well ("Bill"), so only in lower case. */
export const DESCRIBED_DOCUMENTS =
  words(`reports studies surveys polls papers statements letters memos emails e-mails messages posts budget budgets draft
  contract contracts agreement agreements treaty accounts register registers registry database dataset archive archives
  ruling rulings judgment judgments judgement verdict order guidance guidelines leaflet blog newsletter testimony ledger
  ledgers invoice invoices receipts permit permits licence licences certificate timetable schedule agenda proposal
  proposals bill paper plan plans blueprint strategy forecast forecasts projections projection calculations measurements
  footage video recording recordings photographs photos images logs log notice summary assessment assessments evaluation
  appraisal prospectus census tally count table tables spreadsheet presentation slides files file charter constitution
  rules bylaws legislation regulations tender application deed will manual script listing listings website webpage page
  records balance-sheet sheet`);

/** Countries and capitals that stand for their governments when they speak. */
export const STATES =
  words(`russia ukraine china america britain france germany italy spain poland turkey iran iraq israel
  india pakistan japan korea australia canada mexico brazil argentina egypt syria afghanistan belarus hungary greece
  sweden norway finland denmark netherlands belgium austria switzerland ireland scotland wales england moscow kyiv kiev
  washington london paris berlin beijing tokyo brussels ankara tehran jerusalem delhi ottawa canberra`);
