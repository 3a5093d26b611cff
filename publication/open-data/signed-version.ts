import type { ReportSnapshot } from "#/newsroom/reports/snapshot.ts";
import { signaturePath, versionPath } from "../addresses.ts";
import { JSON_TYPE, type Page } from "../page.ts";
import { type Signer, signatureOf } from "../signing.ts";

/**
 * A version as data, and its detached signature.
 *
 * @param canonical the snapshot as canonical JSON (RFC 8785): exactly the bytes that are frozen, hashed and signed
 */
export function signedVersion({ report }: ReportSnapshot, canonical: string, signer: Signer): Page[] {
  return [
    { path: versionPath(report), contentType: JSON_TYPE, body: canonical },
    {
      path: signaturePath(report),
      contentType: JSON_TYPE,
      body: `${JSON.stringify(signatureOf(canonical, signer), null, 2)}\n`,
    },
  ];
}
