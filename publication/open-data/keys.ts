import type { SigningKey } from "#/newsroom/reports/snapshot.ts";

/**
 * The newsroom's public keys as a JSON Web Key Set (RFC 7517, RFC 8037). A retired key stays in it: what it signed is
 * still to be checked.
 */
export function keySet(keys: readonly SigningKey[]): string {
  const members = keys.map(({ id, publicKey, takenUpAt, retiredAt }) => ({
    kty: "OKP",
    crv: "Ed25519",
    x: publicKey,
    kid: id,
    use: "sig",
    alg: "EdDSA",
    takenUpAt,
    ...(retiredAt === null ? {} : { retiredAt }),
  }));
  return `${JSON.stringify({ keys: members }, null, 2)}\n`;
}
