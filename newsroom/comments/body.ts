/**
 * A comment's words as they are stored: plain text in which `@[id]` stands for a person. Screens show the person's name
 * of today.
 */

type Named = { id: string; name: string };

/** Of what a comment is made, in order. The `words` of all pieces together are what its author sees in the box. */
export type Piece =
  | { kind: "text"; words: string }
  | { kind: "mention"; words: string; personId: string }
  | { kind: "link"; words: string; url: string };

/** Puts ids for the names after an @, the longest name that fits; of two people of one name the first. Case is not minded. */
export function bodyOf(words: string, people: readonly Named[]): { body: string; mentions: string[] } {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const mentions = new Set<string>();
  const body = words.replaceAll(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, "\0").split("\0");
  const named = body.slice(1).map((rest) => {
    const person = byLength.find(({ name }) => beginsWith(rest, name));
    if (!person) return `@${rest}`;
    mentions.add(person.id);
    return `@[${person.id}]${rest.slice(person.name.length)}`;
  });
  return { body: [body[0] ?? "", ...named].join(""), mentions: [...mentions] };
}

function beginsWith(words: string, name: string): boolean {
  if (words.slice(0, name.length).toLocaleLowerCase("en") !== name.toLocaleLowerCase("en")) return false;
  return !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
}

/** The stored words in pieces. `mentioned` holds the people named in it: any other `@[…]` is text. */
export function piecesOf(body: string, mentioned: readonly Named[]): Piece[] {
  const nameOf = new Map(mentioned.map(({ id, name }) => [id, name]));
  const pieces: Piece[] = [];
  let text = "";
  for (const part of body.split(/(@\[[^\]\s]{1,64}\])/)) {
    const personId = /^@\[(.+)\]$/.exec(part)?.[1];
    const name = personId === undefined ? undefined : nameOf.get(personId);
    if (personId === undefined || name === undefined) {
      text += part;
      continue;
    }
    pieces.push(...linked(text), { kind: "mention", words: `@${name}`, personId });
    text = "";
  }
  return [...pieces, ...linked(text)];
}

/** What ends a sentence after an address is not part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’])/i;

function linked(text: string): Piece[] {
  return text.split(ADDRESS).flatMap((part): Piece[] => {
    if (part === "") return [];
    return isSafe(part) ? [{ kind: "link", words: part, url: part }] : [{ kind: "text", words: part }];
  });
}

/** http(s) with a host, without user name or password, which would make it look like another address. */
function isSafe(address: string): boolean {
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}

/** What the author of a comment sees in the box when they change it. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join("");
}
