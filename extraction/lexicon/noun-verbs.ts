const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Bases whose form in -s, and mostly whose base, is as often a noun, or whose base an adjective: only the words round it can tell. */
export const NOUN_VERBS = words(`access account act address advance advocate aid aim air alarm amount answer appeal
approach arm array assault associate attack attempt attribute auction author award back balance ban bank bar base bat battle
bear beat benefit bet bid bill bite block blow board bomb bond book boost border bounce bow box boycott brand breach break
breed bridge brief broadcast broker budget burn bus cable call camp campaign candidate cap care cast catch cause centre chain
chair challenge champion change channel charge chart chase check cheer circle claim clash class climb clock close coach coat code
comment commission compound compromise concern conduct conflict contact content contest contract contrast control cook cool copy
cost count counter court cover crack craft crash credit cross crowd crown cruise cry cure curb cut cycle damage dance date deal
debate decline decrease default defeat defect delay delegate demand deposit design desire detail discount dispatch display
dispute divide document dose doubt draft drag drain draw dream dress drift drill drink drive drop drug dump duplicate ease echo
edge effect end engineer escape escort estimate exchange excuse execute exercise exhibit experience experiment export express
extract eye face fall fan fashion fault favour favor fear feature feed feel field fight figure file film finance find fine finish
fire fit fix flag flash flight float flood floor flow focus force forecast form frame freeze front fuel function fund gain gamble
gap gather gift grade grant grasp grip group guarantee guard guess guide halt hand handle harm harvest head heat help hire
hit hold home honour honor hope host house hunt hurt impact implement import increase influence insult interest interview
invite issue jail join joke judge jump kick kill kiss knock label labour labor lack land last launch lead leak leap lease leave
lecture level lie lift light like limit line link list load loan lobby lock look lot love lure mail make march mark market match matter
mean measure meet merit mind mine mirror miss mistake mix model monitor move murder name need note notice number object offer
offset open order outline overhaul own pace pack paint panel park part partner pass pay peak phone picture pilot pin pitch place
plan plant play pledge plot plunge point police poll pool position post pound practice praise present press pressure price print
prize probe process produce profit program programme progress project promise protest provision pump punch purchase purpose push
quarrel question queue quote race raid rain rally range rank rape rate rating reach rebel recall record recruit reform refund
regard regret release rent repair repeat reply report request rescue research reserve resort respect rest result return
reveal reverse review reward ride ring rise risk rival rock role roll root round route rule run rush sack sail sale sample sanction
saving scale scan scare schedule scheme school score scrap screen seal search seat secret sentence service set share shell shelter
shift ship shock shoot shop shot shoulder show shut side sign signal silence site size skip slash sleep slide slip slump smell
smile smoke snap snow sort sound source span spare spark speed spell spin split sponsor spot spread spring spur square stab
stack staff stage stake stamp stand star start state station stay steal steel stem step stock stop store storm stream
stress stretch strike strip structure struggle study style subject suffer suit supply support surge surprise survey
suspect swap sweep swing switch table talk tank tap target task taste tax team tear telephone term test thought throw tie time tip
title toll total touch tour trace track trade trail train transfer transport trap travel treat trend trial trick trigger trip
triumph trouble trust try turn twist type upgrade urge use value veto view visit voice volunteer vote vow wait walk wall
want war warrant wash waste watch water wave weapon weather weight welcome win wind wish witness wonder word work worry wound
wrap wreck yield zone top clean clear dry free slow secure separate complete correct narrow lower calm
  warm smooth elaborate moderate subordinate duplicate rough thin tight fellow past perfect mature articulate intimate`);

/** Plurals without an -s that stand as subjects. */
export const PLURALS = words(`people police men women children media data staff crew others many some most few several
both all these those fishermen policemen firemen spokesmen gunmen businessmen clergy cattle troops criteria phenomena youth
public majority number million thousand hundred dozen two three four five six seven eight nine ten`);
