import { createHash, randomBytes } from "node:crypto";

/** A one-time token: 32 random bytes in base64url for the link, and the hash that is stored. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** SHA-256 in hex. Enough for a random token; a password needs argon2. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
