/** Verbs of the news that take -ed, as their base. Those that are as often nouns stand in `noun-verbs.ts`. */
export const REGULAR_VERBS: readonly string[] =
  `abandon abolish besiege commission reword  arrest array route reuse air amuse ambush accord alert ally anger animate aid aim alarm anchor angle archive arch auction blast blaze blur bribe broadcast bundle butcher bypass cash chair chop cling clock coin comfort compensate complement compress con concur condense configure consolidate constrain contrast crackdown cram credit cripple crouch debut decay decrease deem degrade demote depart deplete deprive designate deter detest disable disband discipline disguise doubt duck eclipse eject elaborate elapse endure engulf entrust equal equate erode exacerbate exaggerate excite exile fax film flank flash flee flip fluster fold found free frighten frustrate fuse garner glow grapple grumble guest guzzle hail hamper headline hone host hunt hurl impair inch induct inquire intrude invoke irritate jeopardize lobby license litter loosen man map maim mirror mock moor mount mount mug murmur net nudge nurture omit outpoint outscore overhear overrule oversee own partner pepper perch pile pilot pinpoint plough plug pocket poll pool populate pound predate preempt premiere price probe prop quash rate raze readmit reaffirm rear reassess recede reconstruct redeem redirect reelect register regroup relegate relish remark reorganize repatriate repay requisition resolve retort retrace reunite revert revolve rival romp round row sample sanitize scrutinise sculpt sedate segregate sideline silence sketch slaughter smother snatch snub soften spearhead spiral spoil sprawl star station stem steward stifle stipulate stockpile straddle strand strip stroll stump style subpoena sum summarise surf sympathise tail tarnish tear thin tilt title top tout tow toy transcribe transcend trim trouble tug uncover undercut unlock unravel usurp vault vet void volley wade wager warp waver weather wed wield wipe witness woo wrangle wrest zone back staff model market bottle rocket  absorb accelerate accept accommodate accompany accomplish
accumulate accuse achieve acknowledge acquire act adapt add adhere adjourn adjust administer admire admit adopt advance
advertise advise advocate affect affirm afford agree align allege allocate allow alter amass amend amount analyse analyze
announce annoy anticipate apologise apologize appeal appear applaud apply appoint appreciate approve argue arrange arrive
ascend ask assassinate assault assemble assert assess assign assist associate assume assure attach attain attempt attend
attract attribute auction authorise authorize avert avoid award back bail balance ban bar base bear become beg behave believe
belong benefit betray blame block board boast bomb boost borrow bounce boycott brand breach brief bring broaden bury calculate
call cancel capture care carry carve cater cause caution cease celebrate centre challenge charge chart chase cheat check cheer
cite claim clarify clash classify clean clear climb close coincide collaborate collapse collect collide combat combine command
commemorate commence comment commission commit communicate compare compete compile complain complete comply comprise
compromise conceal concede concentrate concern conclude condemn conduct confess confine confirm confiscate confront
connect consent consider consist constitute construct consult consume contact contain contend contest continue contract
contradict contribute control convene convert convey convict convince cooperate cope copy correct correspond count counter
cover crack crash create criticise criticize cross crush cultivate cure curb damage dare date deal debate decide declare decline
dedicate deepen defeat defect defend define defy delay delegate delete deliver demand demolish demonstrate deny depart depend
depict deploy deport deposit depose derail derive descend describe deserve design designate desire destroy detail detain detect
deteriorate determine detonate devastate develop deviate devise devote diagnose dictate die differ diminish direct disagree
disappear disappoint disapprove disclose discontinue discount discourage discover discuss dismantle dismiss dispatch
disperse displace display dispose dispute disqualify disregard disrupt dissolve distinguish distribute disturb diversify divert
divide divorce document dominate donate double downgrade draft drag drain drift drop drown dry dub dump dwindle earn ease
echo edge edit educate elect elevate eliminate embark embrace emerge emigrate emit emphasise emphasize employ empower enable
enact encounter encourage end endanger endorse endure enforce engage enhance enjoy enlarge enlist enrich enrol ensure entail
enter entertain entitle equip erect erupt escalate escape escort establish estimate evacuate evade evaluate evolve examine
exceed excel exchange exclude execute exempt exercise exert exhaust exhibit exist expand expect expel experience expire
explain explode exploit explore export expose express extend extract face facilitate fade fail fall favour favor fear feature
fetch file fill finalise finalize finance fine finish fire fit fix flag float flood flow focus follow force forge form
formulate foster fuel fulfil fulfill function fund gain gather generate govern grab graduate grant greet guarantee guard guess
guide halt halve hand handcuff handle happen harass harm hasten hate haul head heal help hesitate highlight hijack hint hire honour honor
hope host house identify ignite ignore illustrate imagine immigrate impact implement implicate imply import impose impress
imprison improve include incorporate increase incur indicate indict induce infect inflict influence inform inherit inhibit
initiate inject injure innovate inquire insert insist inspect inspire install instigate institute instruct insult insure integrate
intend intensify interact intercept interest interfere interpret interrogate interrupt intervene interview introduce invade invent
invest investigate invite involve isolate issue jail join joke judge jump justify kick kidnap kill kiss knock label lack land
last laud laugh launch leak leap level liberate lie lift like limit line link liquidate list listen live load lobby locate lock
look lower maintain manage mandate manipulate manufacture march mark market marry massacre master match matter maximise
measure mediate mention merge merit migrate mind minimise mirror miss mix moan mobilise mobilize modernise modify monitor motivate
mount mourn move multiply murder name narrow near necessitate need neglect negotiate nominate note notice notify number object
obey oblige observe obstruct obtain occupy occur offend offer offset open operate oppose opt order organise organize originate
oust outline outlaw outnumber overhaul overlook overturn overwhelm owe own pack participate partner pass pave peak peddle penalise
perceive perform perish permit persecute persist persuade phone pick picture pioneer place plagiarise plan plant play
plead pledge plot plunge point poison pose position possess post postpone pour practise praise pray preach precede predict prefer
prepare prescribe present preserve preside press pressure presume pretend prevail prevent print privatise proceed process proclaim
procure produce profit progress prohibit project prolong promise promote prompt propose prosecute prosper protect protest
provide provoke publicise publish pull pump punch punish purchase pursue push qualify quadruple quarrel question queue quote
race raid raise range rank rate ratify reach react realise realize reap reassure rebel rebuff recall receive reckon recognise
recognize recommend reconsider record recover recruit recycle redesign reduce refer reflect reform refrain refuse
regain regard register regret regulate reign reinforce reinstate reiterate reject relate relax release relieve relocate rely remain
remark remember remind remove rename renew renovate rent reopen reorganise repair repay repeal repeat repel replace reply report
represent reprimand reproduce request require rescue research resemble reserve reshape reshuffle reside resign resist resolve resort
respect respond rest restore restrict restructure result resume retain retaliate retire retreat retrieve return reveal reverse
review revise revive revoke reward risk rob rock roll rotate ruin rule rush sack sail sanction satisfy save scale scan scare
schedule score scrap screen search secure seem seize select sentence separate serve settle share shell shelter shift ship shock
shop shorten shout sign signal simplify situate skip slam slash slip slow smash smoke smuggle soar sort sound span spark
specialise specialize specify speculate spend sponsor spot stab stabilise stage stall start starve state stay steer stem step stimulate
stop store storm strengthen stress stretch strip structure struggle study submit subsidise succeed sue suffer suggest suit
summon supervise supply support suppose suppress surge surpass surprise surrender surround survey survive suspect suspend
sustain switch symbolise tackle talk target taste tax telephone tend term terminate test testify thank thrive threaten tie tighten
topple total touch tour trace track trade trail train transfer transform translate transmit transport trap travel treat trend
trigger triple trust try turn tweet type undergo undermine unify unite unveil update upgrade urge use utilise vacate vaccinate value
vanish vary veto view violate visit voice volunteer vote vow wait walk want warn warrant wash waste watch weaken weigh welcome
whip widen wish witness wonder work worry worsen worship wound wrap yield benefit ache attack answer appease assume bat
bathe blend bless boil bow brew broker bully butcher camp champion choke circulate clap coach cool cosponsor crawl crown
cruise dance decorate deliberate deem dine disarm discard dive dodge dress drill enquire envisage evict fabricate fail flee
flourish flatten furnish gamble glance grip grieve guarantee harvest haunt heat hover hunt hurry idle inaugurate inflate
inhabit insulate jeopardise juggle kneel knit lag lament leak lecture liken linger loan loot lure melt miscalculate nod
nationalise overpower oversleep paint pardon park patrol pause peel perpetuate pin pitch plummet polish pollute prize probe quell
rally ram ramp rape reassign rebound reclaim refurbish refute rehabilitate reignite reiterate remit resettle reside retake rethink
roam rout rule sabotage salvage scatter scold scramble scratch seal shatter shave shore shoulder shrug siege sip slap slide
slump smile snap sob sow spare spray squeeze stack stain stamp stare stir stumble stun subdue subside substitute surface swap
tackle tap taunt team tease tempt testify thaw thwart tip tolerate torture toss trick tumble twist unearth unleash unload uproot usher
vandalise venture vilify vie wander warm wane wreck wrestle yell deduct bankrupt appropriate contemplate dread enlist fare
fashion fluctuate reassess overcharge underline underpin understate overstate outperform outpace outweigh broach`
    .trim()
    .split(/\s+/);
