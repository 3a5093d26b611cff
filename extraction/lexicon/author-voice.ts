const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Adjectives and their adverbs that praise, blame or dramatise: no measurement bears them out. */
export const JUDGEMENTS =
  words(`absurd absurdly abysmal admirable alarming alarmingly amazing appalling arrogant astonishing
  astonishingly atrocious awful awkward bad baffling banal beautiful beleaguered bitter bizarre bland blatant bleak bold
  botched brave brazen breathtaking brilliant brutal brutally callous catastrophic charming chilling clever clownish clumsy
  complacent compelling convincing corrupt corrosive courageous cowardly craven crazy credible cruel crucial curious
  cynical damning dangerous dangerously daunting deceitful decent delightful delusional deplorable depressing desperate
  desperately despicable destructive devastating dire disastrous disgraceful disgusting dishonest dismal disturbing divisive
  doomed dreadful dreary dubious dull eccentric egregious elegant elitist embarrassing empty enormous essential evil
  excellent exceptional exciting exhausting extraordinary extraordinarily extreme fair fake false fanatical fantastic farcical
  fascinating fatal feeble fierce fine flawed flimsy fond foolish fragile frantic frightening frivolous frustrating funny
  furious futile genuine genuinely ghastly glaring gloomy glorious good great grim grotesque gruesome hapless happy hard-won
  harmful harsh hateful heartbreaking heartless heroic hideous hollow honest honourable hopeless horrible horrific
  horrifying hostile huge humane humiliating hypocritical hysterical ideal idiotic ignorant illusory immense immoral
  impressive inadequate incompetent inconvenient incredible incredibly inept inevitable inexcusable infamous inhuman insane insidious
  inspiring insulting intolerable intriguing ironic ironically irrational irresponsible lame lamentable laughable lazy lethal lofty
  lovely ludicrous lukewarm mad magnificent malicious marvellous massive meaningful meaningless mediocre meek merciless mere messy
  mighty misguided miserable mistaken monstrous moral murky mysterious naive nasty natural needless needlessly nefarious noble
  notorious obscene obsessed obvious odd odious ominous orwellian outdated outrageous outright overblown painful pale
  pathetic patronising peculiar perfect perilous pernicious perverse petty phoney pitiful plausible pointless poisonous poor
  powerful precious predictable preposterous pretentious profound profoundly proud puerile questionable radical rampant rare rash
  reasonable reckless refreshing regrettable relentless remarkable remarkably repressive repugnant repulsive ridiculous
  right-thinking rotten rude ruinous ruthless sacred sad sane scandalous scary screaming selfish senseless sensible shabby
  shaky shambolic shameful shameless shocking shockingly shoddy shrewd shrill sick silly simplistic sinister skewed slavish
  sloppy smart smug snobbish sobering sorry spectacular spineless splendid spurious staggering stale stark startling stern
  strange striking stubborn stunning stupid sublime superb superficial supine surreal suspicious sweet tacky tasteless tawdry
  tedious terrible terribly terrific terrifying thoughtful thoughtless threadbare tired tiresome toothless toxic tragic
  tragically traitorous transparent tremendous trivial troubling true truthful tyrannical ugly unacceptable unbearable uncomfortable
  undemocratic uneasy unfair unfit unforgivable unhappy unhinged unjust unlikely unpleasant unprecedented unreasonable unthinkable
  unwise urgent useless vacuous vain valuable vapid vast vicious vile virtuous vital vulgar warped wasteful weak weird
  wicked wild wise woeful wonderful worrying worthless worthy wrong wrongheaded zealous`);

/** Nouns that judge what they name. */
export const VERDICTS =
  words(`absurdity abuse agony anarchy arrogance assault atrocity backlash betrayal bigotry blame blow
  blunder bravery brutality burden cancer carnage catastrophe cesspool chaos charade charlatan claptrap clown collapse
  complacency contempt courage cowardice credit crime crisis cruelty crusade culprit curse cynicism danger debacle decadence
  deceit decency decline delusion demise despair despotism dignity disaster disgrace disregard dogma doom dread drivel
  elites embarrassment enemies evil excuse excuses extremism failure failures fanaticism fantasy farce fate fear fears fiasco
  folly fools frenzy fury genius gibberish glory greed grip hatred havoc hell hero heroes hope horror hubris humiliation hype
  hypocrisy hysteria idiocy idiots ideology ignorance illusion imperialism incompetence indignation inequality injustice insanity insult
  irony joke joy lesson liars liberty lie lies lunacy lunatics madness masses menace mess misery mistake mob monster monstrosity
  myth narrative nightmare nonsense obsession oligarchs oppression outrage panic paradox paranoia parody patience peril plague
  plight ploy poison posturing prejudice pretence pride problem propaganda pundits reality reckoning reminder rhetoric ruin sacrifice
  scandal scapegoat scourge shambles shame shortcomings smear snobbery spectacle spite stunt stupidity sycophants terror threat
  torment tragedy travesty treachery triumph trouble truth tyranny vanity vice victimhood victory villain virtue weakness
  wickedness wisdom woe woes zeal`);

/** Verbs that judge or dramatise what somebody does. */
export const LOADED_VERBS =
  words(`abandoned abandon bask betray betrayed betrays blather bow bows bully bullied cling clings
  clung collapse concoct concocted cower cripple crippled crumble crush crushed decimate decimated demonise demonised
  demonize deserve deserved deserves despise destroy destroyed destroying destroys devastate devour dither ditched dodge
  drown embarrass embolden erode eroded evaporate exploit exploited exploits fester flaunt flounder fool fooled fuel gloat
  grovel hammer hijack hijacked hurl ignore ignored ignores ignoring indulge inflict inflicted insult kowtow lament lashed
  lurch lurched mangle mock mocked obsess pander pandering parrot peddle peddled peddling pillage plague plagued plunder
  pontificate prattle preach pretend pretended pretending pretends punish ram ravage revel revelled ruin ruined sabotage
  scapegoat scoff scream shatter shattered shove smear smeared sneer sneered snub squander squandered squeal stoke stoked
  suffer suffocate swagger tarnish tear thrive thwart torment torpedo trample trampled trumpeted undermine undermined
  undermines unleash unleashed vilified vilify wallow weaponise weaponised weaponize whine whitewash wreak wreck wrecked`);

/** The writer commenting on what is told. */
export const STANCE_ADVERBS =
  words(`actually admittedly alas apparently arguably assuredly basically bluntly certainly clearly
  conveniently curiously doubtless effectively essentially evidently fittingly fortunately frankly fundamentally hardly honestly
  hopefully importantly inevitably interestingly ironically literally luckily maybe mercifully merely naturally needless
  notably obviously oddly perhaps plainly presumably probably quite rather really regrettably rightly sadly scarcely seemingly
  seriously simply strangely supposedly sure surely surprisingly tellingly thankfully truly ultimately undeniably
  undoubtedly unfortunately unquestionably unsurprisingly utterly wrongly indeed somehow anyway altogether`);

export const INTENSIFIERS =
  words(`so too very such entirely completely totally absolutely deeply highly increasingly all
  always never ever every everything everyone nothing nobody no-one whole far even just only enough much`);
