/** Words that, capitalised after an abbreviation, show that a new sentence begins; none is likely inside a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those it its it's he she they we you i his her their our my your there here who what
  when where why how which if in on at by for from with without under after before during since until as while
  although though because but and or so yet however meanwhile moreover also then thus therefore still instead
  even some many most both each every all no not nobody none one two several another other others such only just
  more next now today yesterday tomorrow is are was were do does did has have had can could will would
  should let please according despite among between about image photo source once unlike like to of nor asked
  additionally afterwards almost although authorities besides currently earlier eventually everyone finally following
  further furthermore given he'd he'll hundreds i'd i'll i've if indeed initially it'd it'll later maybe
  last nearby nearly nevertheless nonetheless nothing officials often only otherwise perhaps previously prosecutors rather
  recently researchers residents she'd she'll sometimes soon thanks they'd they'll they've thousands throughout
  toward together tonight upon we'd we'll we've whether whose witnesses you'll you're you've
  he's she's they're we're i'm that's there's what's`.split(/\s+/),
);
