// Loaded before the server of a story that brings its own pages: the program itself has no such way in.
import { registerHooks } from "node:module";
import { PAGES_HOST } from "./pages-host.ts";

const stand = new URL("./local-network.ts", import.meta.url).href;
/** `isOpen` of outbound/network.ts, as it stands in what the framework has made of a route. */
const bundled = /\bisOpen:(\w+)=>/g;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isReal = found.url.endsWith("/outbound/network.ts") && context.parentURL !== stand;
    return isReal ? { ...found, url: stand } : found;
  },
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.includes("/.next/server/") || !loaded.source) return loaded;
    const source = Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: source.replaceAll(bundled, `isOpen:$1=>$1===${JSON.stringify(PAGES_HOST)}||`) };
  },
});
