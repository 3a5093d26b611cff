import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { describe, test } from "node:test";
import { isSignedBy, keyId, signatureOf, signerOf } from "./signing.ts";
import { aSigner } from "./testing/test-signer.ts";

/** Test 3 of RFC 8032, 7.1: a seed of 32 bytes, its public key, a message of two bytes and the signature. */
const rfc = {
  seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
  publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
  message: Buffer.from("af82", "hex"),
  signature:
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
};

/** PKCS #8 of an Ed25519 seed: a fixed head, then the 32 bytes (RFC 8410, 10.3). */
function privateKeyOf(seed: string): ReturnType<typeof createPrivateKey> {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.from(seed, "hex")]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

describe("a signer", () => {
  test("signs as RFC 8032 does", () => {
    const signer = signerOf(privateKeyOf(rfc.seed));

    assert.equal(Buffer.from(signer.publicKey, "base64url").toString("hex"), rfc.publicKey);
    assert.equal(signer.sign(rfc.message).toString("hex"), rfc.signature);
  });

  test("is named by its public key", () => {
    const signer = aSigner();

    assert.match(signer.keyId, /^[0-9a-f]{16}$/);
    assert.equal(signer.keyId, keyId(signer.publicKey));
  });
});

describe("isSignedBy", () => {
  const signer = aSigner();
  const text = '{"claims":["Der Hafen wächst"]}';
  const signature = signatureOf(text, signer);

  test("knows the bytes that were signed", () => {
    assert.equal(isSignedBy(Buffer.from(text), signature, signer.publicKey), true);
  });

  test("refuses one other byte, another key, and what is no signature or key at all", () => {
    assert.equal(isSignedBy(Buffer.from(`${text} `), signature, signer.publicKey), false);
    assert.equal(isSignedBy(Buffer.from(text), signature, aSigner().publicKey), false);
    assert.equal(isSignedBy(Buffer.from(text), { ...signature, signature: "" }, signer.publicKey), false);
    assert.equal(isSignedBy(Buffer.from(text), { ...signature, signature: "not base64!" }, signer.publicKey), false);
    assert.equal(isSignedBy(Buffer.from(text), signature, "no key"), false);
  });
});
