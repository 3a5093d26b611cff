const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Peoples, parties and faiths as adjectives: capitalised, yet nobody's name. */
export const DEMONYMS = words(`american british english scottish welsh irish french german italian spanish portuguese
  dutch belgian swiss austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian
  bulgarian greek turkish russian ukrainian belarusian estonian latvian lithuanian serbian croatian bosnian albanian
  georgian armenian azerbaijani kazakh uzbek israeli palestinian lebanese syrian jordanian iraqi iranian saudi yemeni
  qatari kuwaiti egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian ghanaian somali
  ugandan tanzanian rwandan congolese zimbabwean african european asian western eastern northern southern arab kurdish
  persian afghan pakistani indian bangladeshi nepali chinese japanese korean taiwanese vietnamese thai malaysian
  indonesian filipino singaporean australian canadian mexican cuban haitian jamaican brazilian argentine argentinian
  chilean peruvian colombian venezuelan bolivian ecuadorian guatemalan honduran salvadoran hispanic latino latina black
  white christian muslim jewish catholic protestant orthodox hindu buddhist sikh islamic islamist republican democratic
  democrat conservative liberal labour socialist communist californian texan floridian parisian londoner internet
  olympic covid covid-19 christmas easter thanksgiving ramadan`);
