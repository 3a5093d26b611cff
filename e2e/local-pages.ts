// Loaded before the server of a story that brings its own pages: the program itself has no such way in.
import { registerHooks } from "node:module";

const stand = new URL("./local-network.ts", import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isReal = found.url.endsWith("/outbound/network.ts") && context.parentURL !== stand;
    return isReal ? { ...found, url: stand } : found;
  },
});
