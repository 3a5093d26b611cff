import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fetchPage } from "./fetch-page.ts";
import type { RefusalReason } from "./refusal.ts";
import { aNetwork, noPauses } from "./testing/quiet-network.ts";

/** What each name leads to. */
const names = {
  "loops-back.news.org": ["127.0.0.1"],
  "metadata.news.org": ["169.254.169.254"],
  "half-private.news.org": ["93.184.215.14", "10.0.0.7"],
  "half-private6.news.org": ["2606:4700::1111", "::1"],
  "mapped.news.org": ["::ffff:192.168.0.1"],
  "nat64.news.org": ["64:ff9b::7f00:1"],
  "teredo.news.org": ["2001::1"],
  "garbled.news.org": ["not-an-address"],
  "zoned.news.org": ["fe80::1%eth0"],
};

const hostile: [reason: RefusalReason, addresses: string[]][] = [
  [
    "address",
    ["", "news.org", "//news.org/", "http://", "http://[::1", "http://[fe80::1%25eth0]/", "http://256.1.1.1/"],
  ],
  [
    "address",
    ["http://1.2.3.4.5/", "http://0x7g.1/", "https://news.org:99999/", "https://exa mple.org/", "https://a\0.org/"],
  ],
  ["address", [`https://news.org/${"a".repeat(8_000)}`]],
  ["scheme", ["file:///etc/passwd", "ftp://news.org/", "gopher://127.0.0.1:6379/_INFO", "javascript:alert(1)"]],
  ["scheme", ["data:text/html,hello", "ws://news.org/", "blob:https://news.org/1", "view-source:https://news.org/"]],
  [
    "credentials",
    ["https://ann@news.org/", "https://ann:secret@news.org/", "https://news.org@127.0.0.1/", "http://:x@1.1.1.1/"],
  ],
  ["port", ["http://news.org:22/", "https://news.org:8443/", "http://127.0.0.1:6379/", "http://news.org:0/"]],
  ["private-name", ["http://localhost/", "http://LOCALHOST./", "http://app.localhost/", "http://printer.local/"]],
  [
    "private-name",
    ["http://metadata.google.internal/", "http://router/", "http://nas.home.arpa/", "http://wiki.corp/"],
  ],
  [
    "private-name",
    ["http://box.lan/", "http://a.test/", "http://a.invalid/", "http://a.onion/", "http://ｌｏｃａｌｈｏｓｔ/"],
  ],
  [
    "private-address",
    ["http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/"],
  ],
  ["private-address", ["http://0x7f.0x0.0x0.0x1/", "http://0177.0.0.1/", "http://017700000001/", "http://0x7f.1/"]],
  [
    "private-address",
    ["http://127.0.0.1./", "http://127%2e0%2e0%2e1/", "http://１２７.0.0.1/", "http://127。0。0。1/"],
  ],
  [
    "private-address",
    ["http://127.255.255.254/", "http://0.0.0.0/", "http://0/", "http://0.1.2.3/", "http://10.0.0.1/"],
  ],
  ["private-address", ["http://0xa000001/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/"]],
  ["private-address", ["http://3232235777/", "http://169.254.169.254/latest/meta-data/", "http://0xa9fea9fe/"]],
  [
    "private-address",
    ["http://100.64.0.1/", "http://100.100.100.200/", "http://168.63.129.16/", "http://192.0.0.192/"],
  ],
  ["private-address", ["http://192.0.2.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://198.18.0.1/"]],
  ["private-address", ["http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/"]],
  [
    "private-address",
    ["http://192.88.99.1/", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::]/", "http://[fe80::1]/"],
  ],
  ["private-address", ["http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[fec0::1]/", "http://[ff02::1]/"]],
  ["private-address", ["http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:a9fe:a9fe]/"]],
  ["private-address", ["http://[::127.0.0.1]/", "http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::7f00:1]/"]],
  ["private-address", ["http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b:1::7f00:1]/", "http://[2002:7f00:1::]/"]],
  [
    "private-address",
    ["http://[2002:a00:1::1]/", "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/", "http://[2001:db8::1]/"],
  ],
  [
    "private-address",
    ["http://[2001:2::1]/", "http://[2001:10::1]/", "http://[100::1]/", "http://[3fff::1]/", "http://[5f00::1]/"],
  ],
  ["private-address", Object.keys(names).map((name) => `https://${name}/`)],
  ["unknown-host", ["https://nobody.news.org/"]],
];

describe("fetchPage refuses", () => {
  for (const [reason, addresses] of hostile) {
    for (const address of addresses) {
      test(`${JSON.stringify(address.slice(0, 60))} for its ${reason}`, async () => {
        const answer = await fetchPage(address, { publicAddress: null, network: aNetwork(names), manners: noPauses() });

        assert.equal(answer.kind, "refused");
        assert.equal(answer.reason, reason);
        assert.equal(answer.address, address);
        assert.match(answer.sentence, /^\S.*[:,] .*\.$/s);
      });
    }
  }
});
