// Copies pages of the server at a port, in a process that is there to be killed: `node … DATABASE PORT`.
import { openDatabase } from "#/db/client.ts";
import { copiesBeside } from "../folder.ts";
import { keepCopies, takeUpCopies } from "../keep-copies.ts";
import { outboundTo } from "./own-pages.ts";

const [file = "", port = ""] = process.argv.slice(2);
const db = openDatabase(file);
const folder = copiesBeside(file);
await takeUpCopies({ db, folder });
process.send?.("begun");
await keepCopies({ db, folder, outbound: outboundTo(Number(port)), stop: new AbortController().signal, everyMs: 10 });
