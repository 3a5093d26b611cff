/**
 * Reporting verbs: base, third person, past, participle, -ing. `plain` verbs report with a bare clause ("said it was");
 * `bound` verbs also have everyday meanings, so they report only before "that", a question word or a quotation.
 */
const PLAIN = `say says said said saying|tell tells told told telling|swear swears swore sworn swearing|
think thinks thought thought thinking|claim|allege|argue|insist|warn|caution|admit|concede|estimate|believe|state|assert|
explain|announce|add|predict|confirm|suggest|maintain|contend|reveal|report|reckon|acknowledge|declare|note|tweet|testify|
hint|boast|joke|stress|theorize|theorise|hypothesize|hypothesise|posit|profess|attest|opine|surmise|quip|retweet`;

const BOUND = `write writes wrote written writing|find finds found found finding|show shows showed shown showing|
forecast forecasts forecast forecast forecasting|feel feels felt felt feeling|know knows knew known knowing|
mean means meant meant meaning|understand understands understood understood understanding|
foresee foresees foresaw foreseen foreseeing|hear hears heard heard hearing|
outline|observe|remark|disclose|recall|reply|respond|comment|complain|emphasise|emphasize|describe|accuse|ask|urge|demand|
pledge|promise|vow|conclude|indicate|learn|rule|decide|continue|post|expect|fear|hope|repeat|reiterate|point|call|brand|
dub|counter|propose|agree|guarantee|inform|assure|remind|speculate|lament|proclaim|recount|shout|discover|calculate|worry|
signal|underline|underscore|highlight|mention|voice|exclaim|assume|suppose|guess|suspect|imagine|realise|realize|notice|
recognise|recognize|remember|determine|demonstrate|prove|imply|reason|figure|decree|decry|denounce|label|characterise|
characterize|term|hail|tout|slam|blast|ridicule|advise|notify|specify|stipulate|certify|verify|chime|echo|mutter|whisper|
yell|scream|cry|sigh|snap|gush|retort|interject|muse|marvel|gripe|grumble|confess|convince|persuade|project|anticipate|hold holds held held holding|establish|charge|recommend|resent|summarize|summarise|
dismiss|deride|praise|criticise|criticize|read reads read read reading|begin begins began begun beginning|tease|thunder|bellow|holler|plead|pray|intone|crow|fume|rave`;

/** Double their last consonant: "admitted". */
const DOUBLING = new Set("admit quip dub slam snap signal".split(" "));

export type CueStrength = "plain" | "bound";

/** `participle` is the -ing form, `bare` the base; `perfect` forms are no past, so that they need "has" ("written"). */
export type CueForm = { base: string; strength: CueStrength; participle: boolean; bare: boolean; perfect: boolean };

export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map([
  ...formsOf(BOUND, "bound"),
  ...formsOf(PLAIN, "plain"),
]);

/** Take the person spoken to as an object before what is said. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  "tell inform assure remind warn ask notify advise convince persuade promise".split(" "),
);

/** Call something by a quoted word. */
export const NAMING: ReadonlySet<string> = new Set(
  `call brand dub describe accuse decry denounce label characterise characterize term hail tout slam blast ridicule
  dismiss deride praise criticise criticize`.split(/\s+/),
);

/** Report without "that" where a short subject and its verb follow. */
export const CLAUSAL: ReadonlySet<string> = new Set(
  `observe remark promise vow pledge expect fear hope feel know find show indicate agree decide learn conclude worry
  guarantee understand emphasise emphasize assume suppose guess suspect imagine realise realize notice recognise recognize
  determine demonstrate prove complain reply recall speculate discover remember figure rule reiterate imply write disclose
  confess hear calculate mention`.split(/\s+/),
);

/** Take a question word right behind them ("explained what it cost"). */
export const ASKABLE: ReadonlySet<string> = new Set(
  `say tell know explain understand show reveal learn discover realise realize recall remember ask indicate decide
  determine recount outline describe note announce report disclose specify mention argue`.split(/\s+/),
);

/** Tell that somebody else spoke, where one report reports another ("said the mayor had told her"). */
export const SPEAKING: ReadonlySet<string> = new Set(
  `say tell claim allege insist warn admit state assert announce report testify tweet declare contend acknowledge argue
  confirm`.split(/\s+/),
);

/** Their base and third person are nouns as well ("a claim", "the reports"). */
export const NOMINAL: ReadonlySet<string> = new Set(
  `claim report estimate note state tweet hint boast joke stress show rule signal hope fear demand promise pledge vow call
  brand post forecast project figure guess reply comment worry urge label term charge hold cry sigh caution counter reason
  remark lament voice shout praise notice echo whisper yell scream read decree recall mention guarantee find feel
  suspect blast slam tease quip`.split(/\s+/),
);

/** States of mind: they report only with a subject that is a speaker, and never as an inverted cue. */
export const THINKING: ReadonlySet<string> = new Set(
  `believe think know feel fear hope expect understand worry mean learn discover assume suppose guess suspect imagine
  realise realize notice recognise recognize remember figure hear foresee anticipate`.split(/\s+/),
);

/** What documents do. */
export const SHOWING: ReadonlySet<string> = new Set(
  `find show indicate suggest reveal report state say estimate conclude note claim confirm warn predict forecast calculate
  demonstrate prove imply project`.split(/\s+/),
);

function formsOf(list: string, strength: CueStrength): [string, CueForm][] {
  return list.split("|").flatMap((entry) => {
    const written = entry.trim();
    const forms = written.includes(" ") ? written.split(/\s+/) : conjugated(written);
    const base = forms[0] ?? "";
    return forms.map((form, index): [string, CueForm] => [
      form,
      { base, strength, participle: index === 4, bare: index === 0, perfect: index === 3 && form !== forms[2] },
    ]);
  });
}

/** Base, third person, past, participle and -ing form of a regular verb. */
function conjugated(base: string): string[] {
  const stem = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : base;
  const third = stem !== base ? `${stem}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
  const doubled = DOUBLING.has(base) ? base + base.slice(-1) : base;
  const past = stem !== base ? `${stem}ied` : base.endsWith("e") ? `${base}d` : `${doubled}ed`;
  const progressive = base.endsWith("e") && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${doubled}ing`;
  return [base, third, past, past, progressive];
}
