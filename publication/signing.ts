import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** Signs bytes in the newsroom's name. */
export type Signer = {
  keyId: string;
  /** 32 bytes in base64url. */
  publicKey: string;
  sign: (bytes: Buffer) => Buffer;
};

/** What stands beside signed bytes: a detached Ed25519 signature (RFC 8032) and what it takes to check it. */
export type Signature = {
  format: 1;
  algorithm: "Ed25519";
  /** The key's id in `/.well-known/stet-keys.json`. */
  key: string;
  /** Of the signed bytes, in hex. */
  sha256: string;
  /** 64 bytes in base64. */
  signature: string;
};

/** @param privateKey an Ed25519 key */
export function signerOf(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey).export({ format: "jwk" }).x ?? "";
  return { keyId: keyId(publicKey), publicKey, sign: (bytes) => sign(null, bytes, privateKey) };
}

/** A short name of a public key: the first 16 hex digits of the SHA-256 of its 32 bytes. */
export function keyId(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "base64url")).digest("hex").slice(0, 16);
}

export function signatureOf(text: string, signer: Signer): Signature {
  const bytes = Buffer.from(text, "utf8");
  return {
    format: 1,
    algorithm: "Ed25519",
    key: signer.keyId,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    signature: signer.sign(bytes).toString("base64"),
  };
}

/** Whether the signature is of exactly these bytes, by that key; false for a key or a signature that is none. */
export function isSignedBy(bytes: Buffer, signature: Signature, publicKey: string): boolean {
  try {
    const key = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x: publicKey } });
    return verify(null, bytes, key, Buffer.from(signature.signature, "base64"));
  } catch {
    return false;
  }
}
