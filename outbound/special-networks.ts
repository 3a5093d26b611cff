import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Why a network is closed. A private use network is anybody's own; a tunnel carries traffic to an address that is not
 * to be seen from the outside of it.
 */
export type ClosedNetwork =
  | "not an address"
  | "unspecified"
  | "loopback"
  | "link-local"
  | "private"
  | "carrier-grade NAT"
  | "cloud metadata"
  | "multicast"
  | "broadcast"
  | "documentation"
  | "benchmarking"
  | "tunnel"
  | "reserved";

type Block = [cidr: string, network: ClosedNetwork];

/** The IANA IPv4 Special-Purpose Address Registry, multicast, and one address at which a cloud answers its guests. */
const closedIpv4: readonly Block[] = [
  ["0.0.0.0/8", "unspecified"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "carrier-grade NAT"],
  ["127.0.0.0/8", "loopback"],
  ["168.63.129.16/32", "cloud metadata"],
  ["169.254.0.0/16", "link-local"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "reserved"],
  ["192.0.2.0/24", "documentation"],
  ["192.31.196.0/24", "reserved"],
  ["192.52.193.0/24", "reserved"],
  ["192.88.99.0/24", "tunnel"],
  ["192.168.0.0/16", "private"],
  ["192.175.48.0/24", "reserved"],
  ["198.18.0.0/15", "benchmarking"],
  ["198.51.100.0/24", "documentation"],
  ["203.0.113.0/24", "documentation"],
  ["224.0.0.0/4", "multicast"],
  ["255.255.255.255/32", "broadcast"],
  ["240.0.0.0/4", "reserved"],
];

/** Parts of what else would be global unicast, and names for what would not; the rest is reserved. */
const closedIpv6: readonly Block[] = [
  ["::/128", "unspecified"],
  ["::1/128", "loopback"],
  ["::/96", "tunnel"],
  ["64:ff9b:1::/48", "tunnel"],
  ["2001::/32", "tunnel"],
  ["2001:2::/48", "benchmarking"],
  ["2001::/23", "reserved"],
  ["2001:db8::/32", "documentation"],
  ["2002::/16", "tunnel"],
  ["3fff::/20", "documentation"],
  ["fc00::/7", "private"],
  ["fe80::/10", "link-local"],
  ["fec0::/10", "private"],
  ["ff00::/8", "multicast"],
];

const ipv4Blocks = closedIpv4.map(([cidr, network]) => ({ range: ipaddr.IPv4.parseCIDR(cidr), network }));
const ipv6Blocks = closedIpv6.map(([cidr, network]) => ({ range: ipaddr.IPv6.parseCIDR(cidr), network }));
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
/** RFC 6052: how a network that speaks IPv6 only reaches IPv4 addresses. */
const nat64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * Which closed network the IP address belongs to, or null when it is a public one. An IPv6 address that stands for an
 * IPv4 address (mapped, NAT64) belongs where that one does; other tunnels are closed wherever they lead. An address
 * with a zone is link-local.
 */
export function closedNetworkOf(address: string): ClosedNetwork | null {
  const version = isIP(address);
  if (version === 4) return ofIpv4(ipaddr.IPv4.parse(address));
  if (version !== 6) return "not an address";
  // ipaddr.js takes ::8.8.8.8 for ::ffff:8.8.8.8, which a connection does not: it gets the form without dots.
  const canonical = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1);
  return canonical === undefined ? "link-local" : ofIpv6(ipaddr.IPv6.parse(canonical));
}

function ofIpv4(address: ipaddr.IPv4): ClosedNetwork | null {
  return ipv4Blocks.find(({ range }) => address.match(range))?.network ?? null;
}

function ofIpv6(address: ipaddr.IPv6): ClosedNetwork | null {
  if (address.isIPv4MappedAddress()) return ofIpv4(address.toIPv4Address());
  if (address.match(nat64)) return ofIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  const closed = ipv6Blocks.find(({ range }) => address.match(range))?.network;
  return closed ?? (address.match(globalUnicast) ? null : "reserved");
}
