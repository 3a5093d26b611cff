/** One e-mail in plain text. */
export type Letter = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** The same for the same content: whoever gets it twice after a breakdown may see that it is the same (RFC 5322, 3.6.4). */
  messageId: string;
};

/** Hands a letter to the mail server. Rejects when the server did not take it. */
export type Send = (letter: Letter) => Promise<void>;

/** A line break in a header would begin another one, such as a second recipient. */
const CONTROL = /\p{Cc}|\u2028|\u2029/u;

/** @throws Error for a name, an address or a subject that would not stay on its line */
export function requireHeaderSafe({ to, subject, messageId }: Letter): void {
  const headers = { "name of the recipient": to.name, "address of the recipient": to.address, subject, messageId };
  for (const [what, value] of Object.entries(headers)) {
    if (CONTROL.test(value)) throw new Error(`The ${what} has a line break or control character in it.`);
  }
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(to.address)) throw new Error("The address of the recipient is not one.");
}
