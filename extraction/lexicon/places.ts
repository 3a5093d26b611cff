const places = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s*,\s*/)
      .map((place) => place.replace(/\s+/g, " ")),
  );

/** Places whose names look like a person's, in lower case. */
export const PLACES = places(`new york, new york city, los angeles, san francisco, san diego, san antonio, san jose,
  santa fe, santa barbara, santa monica, santa clara, santa cruz, santa rosa, las vegas, new orleans, new jersey,
  new hampshire, new mexico, new haven, new england, north carolina, south carolina, north dakota, south dakota,
  west virginia, rhode island, long island, staten island, coney island, baton rouge, little rock, salt lake city,
  oklahoma city, kansas city, mexico city, jersey city, el paso, st. louis, saint louis, st. paul, saint paul,
  st. petersburg, fort worth, fort lauderdale, fort wayne, palm beach, virginia beach, long beach, miami beach,
  myrtle beach, grand rapids, cedar rapids, des moines, ann arbor, green bay, colorado springs, palo alto, silicon
  valley, wall street, main street, capitol hill, times square, central park, puerto rico, costa rica, saudi arabia,
  south africa, south korea, north korea, new zealand, united states, united kingdom, united arab emirates, sri lanka,
  hong kong, el salvador, sierra leone, burkina faso, ivory coast, czech republic, dominican republic, northern ireland,
  great britain, middle east, far east, east coast, west coast, west bank, east side, west side, south side, north side,
  gaza strip, bay area, south bay, east bay, north america, south america, latin america, central america, south asia,
  southeast asia, west africa, east africa, western europe, eastern europe, pacific ocean, atlantic ocean, lake
  michigan, lake erie, lake superior, lake tahoe, mount everest, grand canyon, niagara falls, buenos aires, rio de
  janeiro, sao paulo, abu dhabi, tel aviv, kuala lumpur, new delhi, cape town, alabama,
  alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana,
  iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana,
  nebraska, nevada, ohio, oklahoma, oregon, pennsylvania, tennessee, texas, utah, vermont, wisconsin, wyoming, chicago,
  boston, philadelphia, houston, dallas, phoenix, seattle, denver, detroit, atlanta, miami, minneapolis, cleveland,
  pittsburgh, baltimore, milwaukee, sacramento, manhattan, brooklyn, queens, bronx, harlem, hollywood, europe, asia,
  africa, antarctica, arctic, manchester, birmingham, liverpool, leeds, glasgow, edinburgh, cardiff, belfast, dublin,
  toronto, montreal, vancouver, calgary, sydney, melbourne, brisbane, auckland, mumbai, shanghai, istanbul, vienna,
  prague, warsaw, budapest, rome, milan, madrid, barcelona, lisbon, amsterdam, geneva, zurich, munich, frankfurt`);
