import { publicNetwork as everybodys, type Network } from "../outbound/network.ts";

export { type Network, openAddresses, requireOpen } from "../outbound/network.ts";

/** The loopback address at which a story's pages stand for public ones. */
export const PAGES_HOST = "127.0.0.2";

export function publicNetwork(): Network {
  const network = everybodys();
  return { ...network, isOpen: (ip) => ip === PAGES_HOST || network.isOpen(ip) };
}
