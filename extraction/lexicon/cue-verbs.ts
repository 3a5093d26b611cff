/**
 * Reporting verbs: base, third person, past, participle, -ing. `plain` verbs report with a bare clause ("said it was");
 * `bound` verbs also have everyday meanings, so they report only before "that", a question word or a quotation.
 */
const PLAIN = `say says said said saying|tell tells told told telling|claim claims claimed claimed claiming|
allege alleges alleged alleged alleging|argue argues argued argued arguing|insist insists insisted insisted insisting|
warn warns warned warned warning|caution cautions cautioned cautioned cautioning|admit admits admitted admitted admitting|
concede concedes conceded conceded conceding|estimate estimates estimated estimated estimating|
believe believes believed believed believing|state states stated stated stating|assert asserts asserted asserted asserting|
explain explains explained explained explaining|announce announces announced announced announcing|
add adds added added adding|predict predicts predicted predicted predicting|
confirm confirms confirmed confirmed confirming|suggest suggests suggested suggested suggesting|
think thinks thought thought thinking|maintain maintains maintained maintained maintaining|
contend contends contended contended contending|reveal reveals revealed revealed revealing|
report reports reported reported reporting|reckon reckons reckoned reckoned reckoning|
acknowledge acknowledges acknowledged acknowledged acknowledging|declare declares declared declared declaring|
note notes noted noted noting|tweet tweets tweeted tweeted tweeting|testify testifies testified testified testifying|
hint hints hinted hinted hinting|boast boasts boasted boasted boasting|joke jokes joked joked joking|
swear swears swore sworn swearing|stress stresses stressed stressed stressing`;

const BOUND = `outline outlines outlined outlined outlining|observe observes observed observed observing|
remark remarks remarked remarked remarking|disclose discloses disclosed disclosed disclosing|
recall recalls recalled recalled recalling|reply replies replied replied replying|
respond responds responded responded responding|comment comments commented commented commenting|
complain complains complained complained complaining|write writes wrote written writing|
emphasise emphasises emphasised emphasised emphasising|emphasize emphasizes emphasized emphasized emphasizing|
describe describes described described describing|accuse accuses accused accused accusing|ask asks asked asked asking|
urge urges urged urged urging|demand demands demanded demanded demanding|pledge pledges pledged pledged pledging|
promise promises promised promised promising|vow vows vowed vowed vowing|conclude concludes concluded concluded concluding|
find finds found found finding|show shows showed shown showing|indicate indicates indicated indicated indicating|
learn learns learned learned learning|rule rules ruled ruled ruling|decide decides decided decided deciding|
continue continues continued continued continuing|post posts posted posted posting|
forecast forecasts forecast forecast forecasting|expect expects expected expected expecting|
fear fears feared feared fearing|hope hopes hoped hoped hoping|feel feels felt felt feeling|
know knows knew known knowing|repeat repeats repeated repeated repeating|reiterate reiterates reiterated reiterated reiterating|
point points pointed pointed pointing|call calls called called calling|brand brands branded branded branding|
dub dubs dubbed dubbed dubbing|quip quips quipped quipped quipping|joke jokes joked joked joking|
counter counters countered countered countering|propose proposes proposed proposed proposing|
agree agrees agreed agreed agreeing|guarantee guarantees guaranteed guaranteed guaranteeing|
inform informs informed informed informing|assure assures assured assured assuring|
remind reminds reminded reminded reminding|speculate speculates speculated speculated speculating|
lament laments lamented lamented lamenting|proclaim proclaims proclaimed proclaimed proclaiming|
recount recounts recounted recounted recounting|shout shouts shouted shouted shouting|
joke jokes joked joked joking|discover discovers discovered discovered discovering|
calculate calculates calculated calculated calculating|mean means meant meant meaning|
understand understands understood understood understanding|worry worries worried worried worrying|
signal signals signalled signalled signalling|
underline underlines underlined underlined underlining|highlight highlights highlighted highlighted highlighting|
mention mentions mentioned mentioned mentioning|voice voices voiced voiced voicing|exclaim exclaims exclaimed exclaimed exclaiming`;

export type CueStrength = "plain" | "bound";

export type CueForm = { base: string; strength: CueStrength; participle: boolean; bare: boolean };

export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map([
  ...formsOf(BOUND, "bound"),
  ...formsOf(PLAIN, "plain"),
]);

/** Take the person spoken to as an object before what is said. */
export const ADDRESSING: ReadonlySet<string> = new Set(["tell", "inform", "assure", "remind", "warn", "ask"]);

/** Call something by a quoted word. */
export const NAMING: ReadonlySet<string> = new Set(["call", "brand", "dub", "describe", "accuse"]);

/** States of mind: they report only with a subject that is a speaker, and never as an inverted cue. */
export const THINKING: ReadonlySet<string> = new Set(
  "believe think know feel fear hope expect understand worry mean learn discover".split(" "),
);

/** What documents do. */
export const SHOWING: ReadonlySet<string> = new Set(
  "find show indicate suggest reveal report state say estimate conclude note claim confirm warn predict forecast calculate".split(
    " ",
  ),
);

function formsOf(list: string, strength: CueStrength): [string, CueForm][] {
  return list.split("|").flatMap((entry) => {
    const forms = entry.trim().split(/\s+/);
    const base = forms[0] ?? "";
    return forms.map((form, index): [string, CueForm] => [
      form,
      { base, strength, participle: index === 4, bare: index === 0 },
    ]);
  });
}
