const trade =
  "reporter|journalist|writer|editor|correspondent|columnist|author|contributor|producer|freelancer|fellow|professor|photographer|critic|blogger|host|anchor|strategist|researcher";
const introduced = new RegExp(
  `^(?:\\p{Lu}[\\p{L}'’.-]+ ){1,4}(?:is|was|has been) (?:an? |the |our )?(?:[\\p{L}&'’,-]+ ){0,7}(?:${trade})\\b`,
  "u",
);
const works = /^(?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:covers|writes|reports|joined|has (?:written|covered|worked))\b/u;
const reach =
  /(?:\b(?:reach|contact|e-?mail|follow|tips?|write to)\b.{0,80}(?:@|\bon (?:x|twitter|facebook|instagram|bluesky|linkedin|mastodon)\b)|[\w.+-]+@[\w-]+\.\w+|(?:^|\s)@\w{3,20}\b)/iu;
const LONGEST = 600;
/** "Ann Lee is a staff writer at The Post." and no more. */
const alone =
  /^(?:\p{Lu}[\p{L}'’.-]+ ){1,4}is (?:an? |the )(?:[\p{L}&'’,-]+ ){0,5}(?:reporter|writer|columnist|correspondent|editor|journalist|contributor)\b[^.]{0,20} (?:at|for|with|of|to) (?:the )?\p{Lu}[^.]{2,60}\.$/u;

/** True for a few sentences below an article that say who wrote it and how they are reached. */
export function isAuthorLine(text: string, byline: string | null): boolean {
  if (text.length > LONGEST) return false;
  const names = (byline ?? "").split(/,|\band\b|&/).map((name) => name.trim());
  const isNamed = names.some((name) => name.length > 4 && text.startsWith(name));
  if (isNamed && (introduced.test(text) || works.test(text) || reach.test(text))) return true;
  if (alone.test(text)) return true;
  return (introduced.test(text) || works.test(text)) && reach.test(text);
}
