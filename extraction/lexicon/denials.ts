const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that take back what follows them: nobody says the content of "denied that". */
export const DENYING = words(
  `deny denies denied denying doubt doubts doubted doubting disbelieve disbelieves disbelieved`,
);

/** The same where a clause or a noun of reporting follows ("rejected claims that"); a plan can be rejected too. */
export const REJECTING =
  words(`reject rejects rejected rejecting dispute disputes disputed disputing refute refutes refuted
  refuting rebut rebuts rebutted rebutting contest contests contested contesting dismiss dismisses dismissed dismissing
  contradict contradicts contradicted contradicting question questions questioned questioning repudiate repudiates
  repudiated repudiating retract retracts retracted retracting challenge challenges challenged challenging`);

/** Nouns that hold a report: "the claim that", "no evidence that". */
export const REPORT_NOUNS =
  words(`claim claims allegation allegations accusation accusations suggestion suggestions report
  reports rumour rumours rumor rumors idea notion speculation assertion assertions charge charges theory theories
  statement statements evidence proof indication indications sign signs suspicion suspicions belief contention argument
  arguments conclusion conclusions finding findings possibility insinuation insinuations estimate estimates warnings`);

/** In front of a reporting participle they leave the content unsaid ("without saying that"). */
export const BEFORE_UNSAID = words("of than from without avoid avoids avoided avoiding");

/** Verbs that with "to say" withhold what follows. */
export const WITHHOLDING = words(`decline declines declined refuse refuses refused fail fails failed unable unwilling
  reluctant yet forgot neglected`);

/** As the first word of a subject or of an inverted clause they negate what is reported. */
export const NEGATIVE_OPENERS = words(
  "no none nobody no-one neither nor never not nothing few hardly rarely seldom scarcely",
);
