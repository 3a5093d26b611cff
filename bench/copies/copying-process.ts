// Copies pages of the server at a port, in a process that is there to be killed: `node … DATABASE PORT`.

import { copiesBeside } from "#/copies/folder.ts";
import { keepCopies, takeUpCopies } from "#/copies/keep-copies.ts";
import { outboundTo } from "#/copies/testing/own-pages.ts";
import { openDatabase } from "#/db/client.ts";

const [file = "", port = ""] = process.argv.slice(2);
const db = openDatabase(file);
const folder = copiesBeside(file);
await takeUpCopies({ db, folder });
process.send?.("begun");
await keepCopies({ db, folder, outbound: outboundTo(Number(port)), stop: new AbortController().signal, everyMs: 10 });
