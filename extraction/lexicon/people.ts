const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MALE_HONORIFICS = words("mr sir lord baron brother father fr");
export const FEMALE_HONORIFICS = words("mrs ms miss madam dame lady baroness sister mother mme mlle");

/** What stands before a person's name and is no part of it; the full stop behind it is a token of its own. */
export const HONORIFICS =
  words(`mr mrs ms miss mx dr prof sir dame lord lady rev reverend hon madam mme mlle baron baroness
  sister brother father mother fr gen sen sens rep reps gov govs lt col capt sgt maj cpl pvt cmdr det dep supt insp
  ofc adm brig pres atty judge justice professor doctor rabbi imam sheikh pastor`);

/** Offices and trades that stand before a person's name or for the person. */
export const OFFICES = words(`president minister secretary chancellor premier governor senator representative
  congressman congresswoman mayor councillor councilor councilman councilwoman councilmember assemblyman assemblywoman
  alderman alderwoman selectman supervisor legislator lawmaker speaker whip ambassador envoy diplomat director chairman
  chairwoman chairperson chair chief ceo cfo coo cto officer spokesman spokeswoman spokesperson professor doctor judge
  justice magistrate general colonel captain lieutenant major sergeant corporal commander admiral marshal king queen
  prince princess pope bishop archbishop cardinal priest pastor reverend rabbi imam coach manager captain leader
  founder co-founder cofounder editor journalist reporter columnist correspondent broadcaster presenter host author
  writer novelist poet analyst economist strategist lawyer attorney solicitor barrister counsel prosecutor detective
  inspector superintendent constable deputy sheriff trooper ranger firefighter paramedic commissioner administrator
  curator scientist researcher historian activist organizer organiser campaigner advocate mp mep mla vice executive
  treasurer controller comptroller auditor clerk registrar adviser advisor aide consultant official expert specialist
  actor actress singer artist musician composer painter sculptor designer architect filmmaker producer comedian
  photographer teacher student pupil graduate principal headteacher dean provost rector lecturer fellow surgeon nurse
  physician pediatrician psychologist psychiatrist therapist epidemiologist virologist biologist chemist physicist
  astronomer geologist meteorologist climatologist ecologist engineer mechanic electrician plumber carpenter builder
  farmer rancher fisherman baker chef barista bartender waiter waitress driver pilot sailor soldier veteran resident
  neighbor neighbour tenant landlord homeowner shopkeeper businessman businesswoman entrepreneur investor trader broker
  banker accountant witness victim suspect defendant plaintiff owner boss head academic member co-chair cochair
  candidate nominee incumbent partner associate quarterback striker midfielder goalkeeper pitcher catcher forward guard
  skipper umpire referee trainer jockey boxer swimmer sprinter golfer freshman sophomore
  rookie linebacker receiver outfielder infielder shortstop defender winger lineman cornerback safety kicker punter
  wrestler gymnast skater skier snowboarder cyclist runner rower cheerleader valedictorian librarian ombudsman coroner harbourmaster
  harbormaster master warden trustee volunteer organiser spokesman-designate lobbyist republican democrat liberal
  conservative independent progressive socialist libertarian pathologist undersecretary solicitor-general
  attorney-general secretary-general vice-president superintendent-elect president-elect mayor-elect interim acting
  assistant senior lead co-author coauthor co-owner cardiologist oncologist neurologist archaeologist anthropologist
  sociologist statistician demographer programmer developer blogger influencer celebrity philanthropist`);

/** Words before an office that belong to the title ("former", "acting", "Democratic"). */
export const TITLE_MODIFIERS = words(`former ex acting interim deputy vice assistant associate senior junior lead head
  executive managing first prime foreign defence defense finance interior home health education justice transport trade
  energy environment agriculture attorney lieutenant staff democratic republican labour labor conservative liberal city
  county state district federal national local regional us u.s uk chief police fire school board council house senate
  press communications general major sergeant retired longtime veteran fellow then crown pro tem of for the and`);

/** Kin: a person told by somebody else's name ("her mother", "Keller's brother"). */
export const KIN = words(`father mother dad mum mom brother sister son daughter wife husband widow widower uncle aunt
  cousin nephew niece grandfather grandmother grandson granddaughter grandmother stepfather stepmother fiance fiancee
  girlfriend boyfriend partner spouse parent friend colleague co-worker coworker neighbour neighbor roommate classmate`);

/** Nouns and titles that tell a man. */
export const MALE_ROLES = words(`man boy father dad brother son husband widower uncle nephew grandfather grandson
  stepfather boyfriend fiance king prince chairman spokesman congressman councilman assemblyman alderman selectman
  businessman salesman fireman policeman fisherman actor waiter monk priest pope lad gentleman groom lord sir`);

/** Nouns and titles that tell a woman. */
export const FEMALE_ROLES = words(`woman girl mother mum mom sister daughter wife widow aunt niece grandmother
  granddaughter stepmother girlfriend fiancee queen princess chairwoman spokeswoman congresswoman councilwoman
  assemblywoman alderwoman businesswoman saleswoman policewoman actress waitress nun lady bride duchess`);

/** A name goes on behind these ("Ursula von der Leyen", "Mohammed bin Salman"). */
export const NAME_PARTICLES = words(`le la van von der den de del della di da dos das du des ter ten zu bin ibn bint al
  el ben y e af av`);

/** What follows a surname and is not one. */
export const NAME_SUFFIXES = words("jr sr ii iii iv phd md esq jd");

/** People told by what they are and never by name, in the plural; also those of whom a list of trades would not think. */
export const GROUPS = words(`officials authorities residents witnesses neighbors neighbours locals critics supporters
  opponents proponents advocates activists experts analysts observers researchers scientists academics doctors
  physicians nurses patients teachers parents students pupils investigators detectives deputies officers troopers
  firefighters paramedics rescuers prosecutors lawyers attorneys jurors victims survivors relatives friends colleagues
  workers employees staffers aides advisers advisors insiders sources executives bosses owners investors traders
  economists historians lawmakers legislators politicians ministers senators councillors councilors voters protesters
  demonstrators organizers organisers campaigners fans spectators customers shoppers passengers drivers commuters
  farmers fishermen villagers homeowners tenants landlords people men women children others some many most several few
  both all none everyone everybody someone somebody anyone nobody americans leaders members users readers viewers
  reviewers editors reporters journalists scholars engineers regulators bankers developers planners consultants`);
