// Makes another key that versions are signed with: `npm run rotate-signing-key`. It is taken up when Stet starts again.
import { env } from "#/env.ts";
import { signerOf } from "#/publication/signing.ts";
import { replaceSigningKey } from "#/signing-key.ts";
import { databaseOnFile, runProgram } from "./program.ts";

await runProgram(() => {
  databaseOnFile().$client.close();
  const { keyId } = signerOf(replaceSigningKey(env().DATABASE_PATH));
  console.log(`The newsroom signs with key ${keyId} from the next start or publication on.`);
  console.log("What the key before it signed can still be checked: its public half stays in the newsroom's list.");
});
