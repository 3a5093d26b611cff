const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name that holds one of these is an organisation's. */
export const ORGANISATION_WORDS = words(`ministry department dept office agency bureau commission committee subcommittee
  council authority administration government parliament congress senate legislature assembly caucus court courthouse
  police force service services army navy corps marines guard patrol university college school schools academy institute
  institution hospital clinic medical healthcare trust foundation association assn society union federation league club
  party company co corporation corp inc ltd llc llp plc gmbh group holdings bank bancorp fund funds exchange times post
  news journal herald guardian tribune gazette telegraph mail chronicle globe inquirer examiner sentinel observer courier
  dispatch bulletin radio television tv broadcasting press network magazine review media studios pictures entertainment
  records kremlin pentagon centre center centers laboratory laboratories lab labs museum gallery theatre theater library
  zoo organisation organization alliance coalition campaign initiative project network team board cabinet treasury embassy
  consulate house nations airlines airways railways railway rail transit airport energy motors motor foods oil gas
  systems technologies technology tech software pharma pharmaceuticals therapeutics biotech industries industrial
  enterprises partners ventures capital insurance charity solutions electric power utilities water brewery brewing
  properties realty homes stores markets supermarkets pharmacy logistics shipping steel chemical mining telecom
  communications wireless securities advisors associates consulting partnership cooperative co-op chamber district
  conference diocese archdiocese church ministries temple mosque synagogue watch international worldwide global
  reserve interpol europol county-council brigade rescue task chapter firm llp-law hotels resorts restaurants cafe
  mutual jazeera parenthood fire robotics dynamics analytics brands works aerospace automotive electronics genetics sciences diagnostics materials
  products financial mortgage lending apparel fashion toys games sports fitness beauty cosmetics semiconductor
  semiconductors networks cloud digital mobile data interactive labs-inc agriculture farms dairy seeds vineyards winery distillers
  distillery bakery coffee construction contractors engineering architects builders demolition trucking freight cargo
  aviation helicopters shipyard shipyards shipbuilding cruises tours travel rentals leasing housing habitat rights
  action justice-project defenders lawyers-guild teachers pilots workers nurses physicians farmers growers ranchers
  firefighters taxpayers voters veterans parents students mutual fc united rovers athletic rangers orchestra symphony ballet opera choir`);

/** Names of one word, or of any words, that are bodies': companies, media, agencies, parties, groups. */
export const KNOWN_ORGANISATIONS = words(`nato un eu bbc cnn nbc cbs abc msnbc cnbc npr pbs fox itv fbi cia nsa dea atf
  ice fema faa fcc fda ftc sec epa irs dhs doj cdc nih nhs hhs usda ntsb nhtsa osha dot hud nasa noaa esa cern who imf
  wto opec fifa uefa ioc nfl nba mlb nhl mls ncaa wnba wwe ufc pga aclu naacp nra aarp unicef unesco unhcr oecd ecb
  aclj splc kgb fsb gru mi5 mi6 gchq mossad idf plo hamas hezbollah taliban isis reuters bloomberg politico axios
  bellingcat propublica vox buzzfeed wikinews wikipedia wikileaks kremlin pentagon scotus twitter x.com facebook meta
  instagram whatsapp tiktok bytedance snapchat snap youtube google alphabet apple microsoft amazon netflix spotify
  tesla spacex uber lyft airbnb doordash openai anthropic nvidia intel amd ibm oracle cisco dell hp samsung sony huawei
  xiaomi nokia ericsson qualcomm adobe salesforce paypal stripe visa mastercard boeing airbus lockheed raytheon northrop
  ford toyota honda nissan hyundai kia volkswagen audi bmw mercedes-benz daimler volvo stellantis chrysler gm ge
  walmart target costco kroger walgreens cvs ikea nike adidas starbucks mcdonald's pepsi pepsico coca-cola nestle
  unilever procter pfizer moderna astrazeneca novartis roche merck bayer sanofi glaxosmithkline gsk novavax biontech
  exxon exxonmobil chevron shell bp totalenergies gazprom rosneft aramco goldman citigroup jpmorgan barclays hsbc ubs
  blackrock moody's fitch deloitte kpmg pwc mckinsey accenture fedex ups dhl amtrak verizon comcast disney paramount
  hasbro mattel lego nintendo activision ryanair easyjet lufthansa delta jetblue qantas greenpeace amnesty oxfam
  gallup nielsen zillow redfin edmunds interpol europol eurostat mercedes renault peugeot siemens bosch philips asml
  alibaba tencent baidu foxconn tsmc bytedance softbank mitsubishi panasonic al-jazeera xinhua tass afp ap upi
  scientology labour tories gop dnc rnc parliament congress senate medicare medicaid youngov yougov ofcom ofgem ofsted`);

/** Media that other media quote: seldom what "the company" means. */
export const NEWS_MEDIA =
  words(`reuters bloomberg bbc cnn nbc cbs abc msnbc cnbc npr pbs fox itv politico axios propublica
  vox buzzfeed bellingcat wikinews ap afp upi tass xinhua twitter facebook instagram youtube tiktok wikipedia`);

/** Bodies that speak without a proper name. */
export const PLAIN_ORGANISATIONS = words(`police government ministry department company firm council court commission
  committee subcommittee agency bank university college hospital clinic school district charity nonprofit union party
  church diocese army navy military administration office bureau organisation organization authority association
  institute institution club regulator watchdog airline retailer manufacturer carmaker automaker drugmaker chipmaker
  lender insurer brokerage startup start-up supplier utility newspaper magazine broadcaster network station outlet
  publication parliament senate congress treasury embassy consulate group foundation federation league team board jury
  panel legislature assembly cabinet campaign coalition alliance corporation conglomerate developer-firm operator
  museum library zoo theatre theater gallery brewery restaurant store chain bakery factory plant shop hotel airport
  port force service unit taskforce chamber trust fund exchange partnership consortium cooperative contractor employer
  publisher studio label franchise nonprofit thinktank think-tank laboratory lab centre center tribunal ombudsman-office
  state city county town village province kingdom nation country republic vatican coroner's prosecution defense defence
  coastguard jail prison lab brigade academy faculty conference caucus task-force joint-venture`);

/** Countries and capitals that stand for their governments when they speak. */
export const STATES =
  words(`russia ukraine china america britain france germany italy spain poland turkey iran iraq israel
  india pakistan japan korea australia canada mexico brazil argentina egypt syria afghanistan belarus hungary greece
  sweden norway finland denmark netherlands belgium austria switzerland ireland scotland wales england moscow kyiv kiev
  washington london paris berlin beijing tokyo brussels ankara tehran jerusalem delhi ottawa canberra taiwan vietnam
  thailand indonesia philippines malaysia singapore bangladesh lebanon jordan yemen qatar kuwait libya sudan ethiopia
  kenya nigeria ghana morocco algeria tunisia venezuela colombia chile peru cuba serbia croatia romania bulgaria
  lithuania latvia estonia georgia armenia azerbaijan kazakhstan portugal iceland myanmar nepal pyongyang seoul cairo
  damascus riyadh islamabad kabul baghdad havana caracas`);
