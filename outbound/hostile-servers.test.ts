import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as zlib from "node:zlib";
import type { Limits } from "./limits.ts";
import type { RefusalReason } from "./refusal.ts";
import { aCertificate } from "./testing/certificate.ts";
import { aBareServer, aServer } from "./testing/own-server.ts";
import { aNetwork } from "./testing/quiet-network.ts";

const html = { "content-type": "text/html" };
const mebibyte = Buffer.alloc(1024 * 1024, "a");
/** Generous, but for what a case is about. */
const small: Partial<Limits> = { bodyBytes: 64 * 1024 };

type Case = {
  does: string;
  reason: RefusalReason;
  limits?: Partial<Limits>;
  says: string | Buffer;
  ends?: "reset" | "end";
};

/** What the server writes, byte for byte, and how it ends; without an end the connection stays open. */
const bare: Case[] = [
  { does: "speaks something else", reason: "broken-answer", says: "220 mail.news.org ESMTP\r\n" },
  {
    does: "switches to another protocol",
    reason: "cut-short",
    says: "HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
  },
  { does: "hangs up at once", reason: "cut-short", says: "", ends: "end" },
  { does: "resets the connection at once", reason: "cut-short", says: "", ends: "reset" },
  { does: "never answers", reason: "timed-out", limits: { firstByteMs: 60 }, says: "" },
  {
    does: "stops within its headers",
    reason: "timed-out",
    limits: { firstByteMs: 60 },
    says: "HTTP/1.1 200 OK\r\nA: b\r\n",
  },
  {
    does: "takes longer than a page may",
    reason: "timed-out",
    limits: { totalMs: 60 },
    says: "HTTP/1.1 200 OK\r\n\r\n<p>",
  },
  {
    does: "sends headers without end",
    reason: "headers-too-large",
    limits: { headerBytes: 4_096 },
    says: `HTTP/1.1 200 OK\r\n${"X-Filler: aaaaaaaaaaaaaaaaaaaa\r\n".repeat(400)}\r\n`,
  },
  {
    does: "sends one header of 64 kB",
    reason: "headers-too-large",
    says: `HTTP/1.1 200 OK\r\nX-Filler: ${"a".repeat(65_536)}\r\n\r\n`,
  },
  {
    does: "declares two lengths",
    reason: "broken-answer",
    says: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
  },
  {
    does: "declares no number as length",
    reason: "broken-answer",
    says: "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
  },
  {
    does: "declares a length and chunks",
    reason: "broken-answer",
    says: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
  },
  {
    does: "promises more than it sends",
    reason: "cut-short",
    says: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc",
    ends: "end",
  },
  {
    does: "resets in the middle of the body",
    reason: "cut-short",
    says: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc",
    ends: "reset",
  },
  {
    does: "ends between two chunks",
    reason: "cut-short",
    says: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
    ends: "end",
  },
  {
    does: "sends a chunk of no size",
    reason: "cut-short",
    says: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  },
  {
    does: "sends a body slower than anybody would",
    reason: "too-slow",
    limits: { windowMs: 60, windowBytes: 100 },
    says: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc",
  },
];

describe("fetchPage refuses a server that", () => {
  for (const { does, reason, limits, says, ends } of bare) {
    test(does, async (t) => {
      const desk = await aBareServer(t, (socket) => {
        socket.write(says, () => {
          if (ends === "reset") socket.resetAndDestroy();
          if (ends === "end") socket.end();
        });
      });

      const answer = await desk.fetch("/", { limits: { ...small, ...limits } });

      assert.equal(answer.kind, "refused");
      assert.equal(answer.reason, reason, answer.sentence);
      assert.match(answer.sentence, /^[^\n]+\.$/);
    });
  }

  test("drips a body, a byte at a time", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write("a"), 5);
      response.on("close", () => clearInterval(drip));
    });

    const answer = await desk.fetch("/", { limits: { windowMs: 100, windowBytes: 1_000 } });

    assert.equal(answer.kind === "refused" && answer.reason, "too-slow");
  });

  test("sends a body without end, and stops listening", async (t) => {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, html);
      const pour = (): void => {
        while (response.write(mebibyte));
      };
      response.on("drain", pour).on("close", resolve);
      pour();
    });

    const answer = await desk.fetch("/", { limits: small });

    assert.equal(answer.kind === "refused" && answer.reason, "too-large");
    assert.match(answer.kind === "refused" ? answer.sentence : "", /larger than 0\.1 MB/);
    await closed;
  });

  for (const [name, bomb] of [
    ["gzip", zlib.gzipSync(Buffer.alloc(32 * 1024 * 1024))],
    [
      "br",
      zlib.brotliCompressSync(Buffer.alloc(32 * 1024 * 1024), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
    ],
    ["zstd", zlib.zstdCompressSync(Buffer.alloc(32 * 1024 * 1024))],
    ["gzip, gzip", zlib.gzipSync(zlib.gzipSync(Buffer.alloc(32 * 1024 * 1024)))],
  ] as const) {
    test(`sends a bomb in ${name}`, async (t) => {
      const desk = await aServer(t, (_request, response) => {
        response.writeHead(200, { ...html, "content-encoding": name }).end(bomb);
      });

      const answer = await desk.fetch("/", { limits: { bodyBytes: 1024 * 1024 } });

      assert.ok(bomb.length < 1024 * 1024);
      assert.equal(answer.kind === "refused" && answer.reason, "too-large");
    });
  }

  for (const [what, encoding, body, reason] of [
    ["says gzip and sends none", "gzip", Buffer.from("<p>Plain."), "encoding"],
    ["cuts gzip short", "gzip", zlib.gzipSync(mebibyte).subarray(0, 200), "cut-short"],
    ["packs in an unknown way", "lzma", Buffer.from("x"), "encoding"],
    ["packs three times", "gzip, gzip, gzip", Buffer.from("x"), "encoding"],
  ] as const) {
    test(what, async (t) => {
      const desk = await aServer(t, (_request, response) => {
        response.writeHead(200, { ...html, "content-encoding": encoding }).end(body);
      });

      const answer = await desk.fetch("/");

      assert.equal(answer.kind === "refused" && answer.reason, reason);
    });
  }

  test("sends a kind of file that cannot be read, before its body comes", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" }).write("MZ");
    });

    const answer = await desk.fetch("/");

    assert.equal(answer.kind === "refused" && answer.reason, "content-type");
  });
});

describe("over TLS, fetchPage", () => {
  const certificate = aCertificate("news.org");

  test("takes a page from a host with a good certificate", async (t) => {
    const desk = await aServer(
      t,
      ({ headers }, response) => void response.writeHead(200, html).end(headers.host),
      certificate,
    );

    const answer = await desk.fetch("/");

    assert.equal(answer.kind, "fetched", JSON.stringify(answer));
    assert.equal(Buffer.from(answer.bytes).toString(), `news.org:${desk.port}`);
  });

  for (const [what, shown, trusts, code] of [
    ["of a host that vouches for itself", certificate, "", /SELF_SIGNED/],
    ["that has ended", aCertificate("news.org", -1), "itself", /CERT_HAS_EXPIRED/],
    ["of another name", aCertificate("daily.org"), "itself", /ERR_TLS_CERT_ALTNAME_INVALID/],
  ] as const) {
    test(`refuses a certificate ${what}`, async (t) => {
      let requests = 0;
      const desk = await aServer(
        t,
        () => {
          requests += 1;
        },
        shown,
      );
      const network = { ...aNetwork({ "news.org": ["127.0.0.2"] }, [desk.port]), isOpen: () => true };

      const answer = await desk.fetch("/", trusts === "" ? { network } : {});

      assert.equal(answer.kind === "refused" && answer.reason, "tls");
      assert.match(answer.kind === "refused" ? answer.sentence : "", code);
      assert.equal(requests, 0);
    });
  }

  test("refuses a server that does not speak it", async (t) => {
    const desk = await aBareServer(t, (socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nhello"));

    const answer = await desk.fetch(`https://news.org:${desk.port}/`);

    assert.equal(answer.kind === "refused" && answer.reason, "tls");
  });

  test("gives up on a handshake that does not come to an end", async (t) => {
    const desk = await aBareServer(t, () => undefined);

    const answer = await desk.fetch(`https://news.org:${desk.port}/`, { limits: { connectMs: 60 } });

    assert.equal(answer.kind === "refused" && answer.reason, "unreachable");
  });
});
