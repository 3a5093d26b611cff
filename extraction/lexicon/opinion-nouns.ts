const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What somebody has who thinks or says something: "her view is that". */
export const OPINION_NOUNS =
  words(`view opinion position argument claim contention message point theory hope fear belief
  suspicion assessment conclusion response answer reply advice prediction estimate complaint warning feeling understanding
  explanation guess verdict stance contention impression worry concern excuse defence defense reasoning thesis hunch`);

/** Put a statement out, so that the one who does speaks in it: "issued a statement saying". */
export const PUBLISHING =
  words(`issued issues issuing released releases releasing sent sends sending wrote writes writing
  posted posts posting published publishes publishing filed files filing delivered gave gives signed distributed
  circulated tweeted made`);
