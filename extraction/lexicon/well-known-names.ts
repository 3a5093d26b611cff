const names = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s*,\s*/)
      .map((name) => name.replace(/\s+/g, " ")),
  );

/** Bodies of several words that look like people, places or titles, in lower case. */
export const WELL_KNOWN_BODIES = names(`morgan stanley, wells fargo, eli lilly, general mills, home depot, best buy,
  rite aid, dollar general, dollar tree, charles schwab, planned parenthood, black lives matter, proud boys, oath keepers,
  wall street, capitol hill, downing street, al jazeera, al qaeda, al-qaeda, boko haram, islamic state, islamic jihad,
  muslim brotherhood, red cross, red crescent, doctors without borders, united way, rolling stone, vanity fair, new yorker,
  business insider, daily beast, usa today, real madrid, philip morris, kraft heinz, johnson controls, warner bros,
  american express, berkshire hathaway, jaguar land rover, aston martin, martin marietta, jack daniels, jim beam,
  ralph lauren, calvin klein, michael kors, tommy hilfiger, john deere, mary kay, papa john's, trader joe's, walt disney,
  liberty mutual, state farm, lehman brothers, credit suisse, deutsche bank, bain & company, ernst & young, rolls royce,
  general electric, general motors, taco bell, burger king, pizza hut, krispy kreme, five guys, in-n-out, chick-fil-a,
  bed bath & beyond, barnes & noble, abercrombie & fitch, johnson & johnson, procter & gamble, smith & wesson,
  standard & poor's, ben & jerry's, at & t, h & m, fannie mae, freddie mac, sallie mae, sierra club, habitat for humanity,
  human rights watch, amnesty international, transparency international, freedom house, federal reserve, ivy league,
  big tech, big oil, congressional black caucus, ku klux klan, sinn fein, bharatiya janata, likud, five star,
  golden state, red sox, white sox, green bay, atletico madrid, aston villa, crystal palace, nottingham forest`);

/** Surnames that news uses without a first name, in lower case: heads of state and the like. */
export const PUBLIC_FIGURES = names(`trump, biden, obama, clinton, bush, reagan, harris, pence, vance, putin, zelensky,
  zelenskyy, macron, merkel, scholz, merz, sunak, starmer, trudeau, carney, netanyahu, erdogan, modi, xi, lula,
  bolsonaro, maduro, orban, meloni, khamenei, assad, khan, duterte, marcos, milei, pelosi, mcconnell, schumer, mccarthy,
  jeffries, desantis, newsom, abbott, cuomo, giuliani, blinken, garland, yellen, powell, fauci, mueller, comey,
  kavanaugh, musk, bezos, zuckerberg, gates, buffett, thunberg, navalny, lavrov, zuma, ramaphosa, kim`);
