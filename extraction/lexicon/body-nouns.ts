const nouns = (list: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    list
      .trim()
      .split("\n")
      .map((line): [string, string[]] => {
        const [noun = "", words = ""] = line.split(":");
        return [noun.trim(), words.trim().split(/\s+/)];
      }),
  );

/** By which nouns a text takes up a body again, and the words in the body's name that allow it. */
export const NOUNS_BY_NAME_WORD: ReadonlyMap<string, readonly string[]> = nouns(`
inc: company firm business
corp: company firm business
corporation: company firm business corporation
co: company firm business
company: company firm business
ltd: company firm business
llc: company firm business
plc: company firm business
gmbh: company firm business
holdings: company firm group
group: company firm group
industries: company firm manufacturer
technologies: company firm
systems: company firm
software: company firm
energy: company firm utility
power: company utility
electric: company utility
gas: company utility
oil: company firm
motors: company automaker carmaker manufacturer
motor: company automaker carmaker manufacturer
airlines: company airline carrier
airways: company airline carrier
pharmaceuticals: company drugmaker firm manufacturer
pharma: company drugmaker firm
therapeutics: company drugmaker firm
stores: company retailer chain
markets: company retailer chain
partners: company firm
capital: company firm
securities: company firm brokerage
bank: bank lender company
bancorp: bank lender company
insurance: company insurer
foods: company firm manufacturer
logistics: company firm
solutions: company firm
realty: company firm developer
properties: company firm developer
brewing: brewery company
brewery: brewery company
studios: studio company
entertainment: company studio
media: company outlet publisher
times: newspaper paper outlet
post: newspaper paper outlet
journal: newspaper paper outlet journal
herald: newspaper paper outlet
guardian: newspaper paper outlet
gazette: newspaper paper outlet
telegraph: newspaper paper outlet
tribune: newspaper paper outlet
chronicle: newspaper paper outlet
globe: newspaper paper outlet
observer: newspaper paper outlet
courier: newspaper paper outlet
magazine: magazine outlet
radio: broadcaster station network outlet
television: broadcaster station network outlet
broadcasting: broadcaster network outlet
network: network group
news: outlet network
department: department agency
dept: department agency
ministry: ministry department
agency: agency
administration: agency administration
bureau: bureau agency
center: center agency organization
centers: agency center
centre: centre organisation
service: service agency
services: department agency
commission: commission agency regulator panel
authority: authority agency
office: office agency
committee: committee panel
subcommittee: subcommittee committee panel
council: council
board: board
court: court
police: police force department
guard: guard service
university: university school institution
college: college school university
school: school
schools: district schools
academy: academy school
institute: institute think-tank organisation organization group institution
institution: institution
hospital: hospital
clinic: clinic hospital
healthcare: hospital company system
museum: museum
gallery: gallery museum
library: library
theatre: theatre
theater: theater
zoo: zoo
trust: trust charity organisation
foundation: foundation charity nonprofit organisation organization group
charity: charity
association: association group organisation organization body
society: society group organisation organization
federation: federation union group
union: union
alliance: alliance group coalition
coalition: coalition group
league: league group
club: club team
fc: club team
united: club team
team: team
party: party
district: district
church: church
diocese: diocese church
archdiocese: archdiocese church
initiative: group organisation organization
project: group organisation organization
network: network group
organisation: organisation group
organization: organization group
`);

/** Nouns that any business without a telling name may be taken up by ("Millrace … the company"). */
export const NOUNS_FOR_PLAIN_NAMES: readonly string[] =
  `company firm business retailer manufacturer developer startup start-up chain
  operator maker group airline automaker carmaker chipmaker drugmaker insurer lender supplier contractor employer`
    .trim()
    .split(/\s+/);

/** Nouns for bodies known by their initials. */
export const NOUNS_FOR_INITIALS: readonly string[] =
  "agency group organisation organization company union league".split(" ");

/** Nouns for bodies named by their members ("the Port Elgin Herons", "the Farm Workers"). */
export const NOUNS_FOR_PEOPLE: readonly string[] = "team club union group organisation organization association".split(
  " ",
);
