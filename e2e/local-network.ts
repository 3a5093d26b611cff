import { publicNetwork as everybodys, type Network } from "../outbound/network.ts";
import { PAGES_HOST } from "./pages-host.ts";

export { type Network, openAddresses, requireOpen } from "../outbound/network.ts";

export function publicNetwork(): Network {
  const network = everybodys();
  return { ...network, isOpen: (ip) => ip === PAGES_HOST || network.isOpen(ip) };
}
