/** Written before a name or a thing compared: a full stop after one never ends a sentence. */
export const TITLES_WITH_STOP: ReadonlySet<string> = new Set(
  `adm ald amb asst atty brig capt cdr cmdr cllr col comdr cpl det dr drs eng esq fr gen gens gov govs hon insp lt maj
  messrs mgr mlle mme mr mrs ms msgr mt mx ofc pfc pres prof profs pte pvt rep reps rev rt sen sens sgt spc sr sra srta
  ste supt treas vs viz cf eg ie v`.split(/\s+/),
);

/** Written before a number: the stop ends a sentence unless a digit follows. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `no nos n° nr p pp pg fig figs art arts sec secs vol vols ch chap eq para paras pt cl approx b c ca circa d r tel ext
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** May end a sentence: what decides is whether the next word looks like the start of one. */
export const MAY_END: ReadonlySet<string> = new Set(
  `inc ltd corp co cos bros plc llc jr al ave blvd rd st sts hwy dept univ assn est dist div mfg ala ariz ark calif colo
  conn del fla ft ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ont ore pa penn que tenn tex va vt wash
  wis wyo jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ed eds trans repr incl max min
  mins hr hrs sec secs lb lbs oz kg km gal sq govt intl natl phil gmbh ph.d m.d b.a m.a`.split(/\s+/),
);

/** Abbreviations in the other lists that are words of their own when they are written in small letters. */
export const WORDS_IN_SMALL_LETTERS: ReadonlySet<string> = new Set(
  `adm ala art arts col conn del det eng fr ga gen hon ill ind la mass me mgr miss mo mon mont ore pa penn pres que rep reps
  rt tex wash wed`.split(/\s+/),
);

/** Behind a clock time: these go on with it ("at 6 p.m. Eastern", "at 9 a.m. Monday"). */
export const AFTER_TIME: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  eastern central mountain pacific atlantic greenwich et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist
  jst aest`.split(/\s+/),
);

/** Hold an exclamation mark as part of a name. */
export const NAMES_WITH_MARK: ReadonlySet<string> = new Set(["yahoo", "jeopardy", "oklahoma", "yum", "e", "wham"]);
