import nodemailer from "nodemailer";
import { requireHeaderSafe, type Send } from "./letter.ts";

/** A mail server that says nothing for this long is not there, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Sends by this mail server, such as smtp://user:password@mail.example.org:587, from this address. The connection is
 * encrypted where the server offers it, and always by smtps://.
 */
export function smtp(url: string, from: string): Send {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A letter has no attachments; nothing in it may make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (letter) => {
    requireHeaderSafe(letter);
    await transport.sendMail({
      ...letter,
      from,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
}
