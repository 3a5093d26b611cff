const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Bare verbs that, at the start of a sentence, speak to the reader. */
export const IMPERATIVES = words(`ask read see imagine look take consider click tap sign subscribe register join follow
  share watch listen visit picture remember think try send tell check download enter scroll call go come stand walk wait
  spare forget note suppose compare`);

/** Behind these, "who has …" describes anybody at all. */
export const ANYBODY = words("anybody anyone somebody someone everybody everyone those people");

/** In front of a number they make it a label, not a count. */
export const LABELS = words("number no page line route bus tram platform room table chapter section step channel");
