import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ClosedNetwork, closedNetworkOf } from "./special-networks.ts";

const edges: [ip: string, network: ClosedNetwork | null][] = [
  ["9.255.255.255", null],
  ["10.0.0.0", "private"],
  ["10.255.255.255", "private"],
  ["11.0.0.0", null],
  ["100.63.255.255", null],
  ["100.64.0.0", "carrier-grade NAT"],
  ["100.127.255.255", "carrier-grade NAT"],
  ["100.128.0.0", null],
  ["172.15.255.255", null],
  ["172.16.0.0", "private"],
  ["172.31.255.255", "private"],
  ["172.32.0.0", null],
  ["198.17.255.255", null],
  ["198.18.0.0", "benchmarking"],
  ["198.20.0.0", null],
  ["223.255.255.255", null],
  ["224.0.0.1", "multicast"],
  ["240.0.0.1", "reserved"],
  ["255.255.255.254", "reserved"],
  ["255.255.255.255", "broadcast"],
  ["8.8.8.8", null],
  ["::ffff:8.8.8.8", null],
  ["::ffff:10.0.0.1", "private"],
  ["64:ff9b::8.8.8.8", null],
  ["64:ff9b::169.254.169.254", "link-local"],
  ["64:ff9b:1::8.8.8.8", "tunnel"],
  ["::8.8.8.8", "tunnel"],
  ["2002:808:808::1", "tunnel"],
  ["2001:0:808:808::1", "tunnel"],
  ["2001:2::1", "benchmarking"],
  ["2001:20::1", "reserved"],
  ["2001:200::1", null],
  ["2001:db8::1", "documentation"],
  ["2606:4700::1111", null],
  ["3ffe::1", null],
  ["3fff:fff::1", "documentation"],
  ["4000::1", "reserved"],
  ["5f00::1", "reserved"],
  ["100::1", "reserved"],
  ["fd00:ec2::254", "private"],
  ["fe80::1%eth0", "link-local"],
  ["ff02::1", "multicast"],
  ["0x7f.0.0.1", "not an address"],
  ["127.1", "not an address"],
  ["", "not an address"],
];

describe("closedNetworkOf", () => {
  for (const [ip, network] of edges) {
    test(`${ip || "an empty address"} ${network === null ? "is public" : `is ${network}`}`, () => {
      assert.equal(closedNetworkOf(ip), network);
    });
  }
});
