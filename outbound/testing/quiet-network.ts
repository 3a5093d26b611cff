import { createManners, type Manners, politeness } from "../manners.ts";
import type { Network } from "../network.ts";
import { closedNetworkOf } from "../special-networks.ts";

/** The network by the real rules, where names lead where the test says; a name that it leaves out leads nowhere. */
export function aNetwork(names: Record<string, string[]> = {}, openPorts: readonly number[] = []): Network {
  return {
    resolve: async (host) => names[host] ?? [],
    isOpen: (ip) => closedNetworkOf(ip) === null,
    openPorts: new Set([80, 443, ...openPorts]),
  };
}

/** Manners that wait for nobody. */
export function noPauses(): Manners {
  return createManners({ ...politeness, pauseMs: 0 });
}
