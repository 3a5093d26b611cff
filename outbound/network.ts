import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { env } from "#/env.ts";
import { Refusal } from "./refusal.ts";
import { closedNetworkOf } from "./special-networks.ts";

/** The part of the world that a test replaces. Nothing of it but the ports can be set from outside of the program. */
export type Network = {
  /** The IP addresses of a name. */
  resolve: (host: string) => Promise<string[]>;
  isOpen: (ip: string) => boolean;
  openPorts: ReadonlySet<number>;
  /** Certificates to trust instead of the machine's, PEM. */
  trusted?: string;
};

export function publicNetwork(): Network {
  return {
    resolve: async (host) => (await lookup(host, { all: true, order: "verbatim" })).map(({ address }) => address),
    isOpen: (ip) => closedNetworkOf(ip) === null,
    openPorts: new Set([80, 443, ...env().OUTBOUND_PORTS]),
  };
}

/**
 * Every IP address of the host, in the order to try them. One address that is not public closes the host: nobody has a
 * good reason to mix them, and whoever rebinds names does.
 *
 * @throws {Refusal}
 */
export async function openAddresses(host: string, network: Network): Promise<string[]> {
  const addresses = isIP(host) === 0 ? await resolved(host, network) : [host];
  for (const address of addresses) requireOpen(address, host, network);
  return addresses;
}

/** @throws {Refusal} when the IP address is not one that anybody on the internet could reach */
export function requireOpen(ip: string, host: string, network: Network): void {
  if (network.isOpen(ip)) return;
  const at = ip === host ? ip : `${host} leads to ${ip}, which`;
  throw new Refusal(
    "private-address",
    `${at} is not on the public internet (${closedNetworkOf(ip) ?? "closed"}): use a public address.`,
  );
}

async function resolved(host: string, network: Network): Promise<string[]> {
  let addresses: string[] = [];
  try {
    addresses = await network.resolve(host);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
  if (addresses.length > 0) return addresses;
  throw new Refusal("unknown-host", `There is no host ${host}: check the spelling, and that this machine is online.`);
}
