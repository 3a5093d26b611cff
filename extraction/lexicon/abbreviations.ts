/** Written before a name: a full stop after one never ends a sentence. */
export const TITLES_WITH_STOP: ReadonlySet<string> = new Set(
  `adm asst atty brig capt cdr cmdr cllr col comdr cpl det dr drs eng esq fr gen gov hon insp lt maj messrs
  mlle mme mr mrs ms mx pfc pres prof pvt rep reps rev rt sen sens sgt spc sr sra srta ste supt treas vs viz
  cf eg ie mt ft`.split(/\s+/),
);

/** Written before a number: the stop ends a sentence unless a digit follows. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `no nos n° nr p pp pg fig figs art arts sec secs vol vols ch chap eq para paras pt cl approx ca circa tel ext
  jan feb mar apr jun jul aug sep sept oct nov dec v`.split(/\s+/),
);

/** May end a sentence: what decides is whether the next word looks like the start of one. */
export const MAY_END: ReadonlySet<string> = new Set(
  `inc ltd corp co cos bros plc llc jr etc al ave blvd rd st dept univ assn est dist ala ariz ark calif colo conn
  del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  jan feb apr jun jul aug sept oct nov dec ed eds trans repr misc max min hrs mins secs lbs oz kg km gal
  min dept govt intl natl hon phil gmbh ph.d m.d b.a m.a`.split(/\s+/),
);

/** Hold an exclamation mark as part of a name. */
export const NAMES_WITH_MARK: ReadonlySet<string> = new Set(["yahoo", "jeopardy", "oklahoma", "yum", "e", "wham"]);
