import { generateKeyPairSync } from "node:crypto";
import { type Signer, signerOf } from "../signing.ts";

/** A signer with a key of its own, kept nowhere. */
export function aSigner(): Signer {
  return signerOf(generateKeyPairSync("ed25519").privateKey);
}
