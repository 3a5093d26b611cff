import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { describe, test } from "node:test";
import * as zlib from "node:zlib";
import type { Fetched, Refused } from "./fetch-page.ts";
import type { RefusalReason } from "./refusal.ts";
import { aServer, standIn } from "./testing/own-server.ts";
import { aNetwork } from "./testing/quiet-network.ts";

const page = "<!doctype html><title>Harbour</title><p>The ferry sailed at noon.";
const html = { "content-type": "text/html; charset=utf-8" };

describe("fetchPage", () => {
  test("gives the page whole, with what its server says about it and its hash", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, { ...html, etag: '"7"', "last-modified": "Mon, 02 Mar 2026 08:00:00 GMT" }).end(page);
    });

    const answer = fetched(await desk.fetch("/ferry#top"));

    assert.equal(answer.status, 200);
    assert.equal(answer.address, `http://news.org:${desk.port}/ferry`);
    assert.equal(Buffer.from(answer.bytes).toString(), page);
    assert.equal(answer.sha256, createHash("sha256").update(page).digest("hex"));
    assert.deepEqual(
      [answer.mediaType, answer.charset, answer.etag, answer.lastModified, answer.contentLanguage, answer.redirects],
      ["text/html", "utf-8", '"7"', "Mon, 02 Mar 2026 08:00:00 GMT", null, []],
    );
  });

  test("says who is asking, and sends neither cookies nor where it comes from", async (t) => {
    const seen: IncomingHttpHeaders[] = [];
    const desk = await aServer(t, ({ headers, url }, response) => {
      seen.push(headers);
      response.setHeader("set-cookie", "visit=1");
      if (url === "/") response.writeHead(302, { location: "/in" }).end();
      else response.writeHead(200, html).end(page);
    });

    fetched(await desk.fetch("/"));

    assert.equal(seen.length, 2);
    for (const headers of seen) {
      assert.match(headers["user-agent"] ?? "", /^Stet\/\d+\.\d+\.\d+ \(\+https:\/\/desk\.news\.org\)$/);
      assert.deepEqual(Object.keys(headers).sort(), ["accept", "accept-encoding", "connection", "host", "user-agent"]);
      assert.equal(headers.host, `news.org:${desk.port}`);
    }
  });

  for (const [name, encode] of [
    ["gzip", zlib.gzipSync],
    ["br", zlib.brotliCompressSync],
    ["zstd", zlib.zstdCompressSync],
    ["deflate", zlib.deflateSync],
    ["br, gzip", (text: Buffer) => zlib.gzipSync(zlib.brotliCompressSync(text))],
  ] as const) {
    test(`unpacks ${name}`, async (t) => {
      const desk = await aServer(t, (_request, response) => {
        response.writeHead(200, { ...html, "content-encoding": name }).end(encode(Buffer.from(page)));
      });

      assert.equal(Buffer.from(fetched(await desk.fetch("/")).bytes).toString(), page);
    });
  }

  for (const status of [204, 304, 404, 410, 500]) {
    test(`takes ${status} for an answer`, async (t) => {
      const desk = await aServer(t, (_request, response) => {
        response.writeHead(status).end();
      });

      const answer = fetched(await desk.fetch("/"));

      assert.deepEqual([answer.status, answer.bytes.length, answer.contentType], [status, 0, null]);
    });
  }

  test("reads a charset that nobody knows, and a wrong one, without a fault", async (t) => {
    const desk = await aServer(t, ({ url }, response) => {
      response.writeHead(200, { "content-type": `text/html; charset=${url === "/odd" ? "klingon-1" : "utf-8"}` });
      response.end(Buffer.from("<p>caf\xe9", "latin1"));
    });

    assert.equal(fetched(await desk.fetch("/odd")).charset, "utf-8");
    assert.equal(fetched(await desk.fetch("/wrong")).charset, "utf-8");
  });

  test("takes as much of a body as its length says, when more comes behind it", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.strictContentLength = false;
      response.writeHead(200, { ...html, "content-length": 9 }).end(page);
    });

    assert.equal(Buffer.from(fetched(await desk.fetch("/")).bytes).toString(), page.slice(0, 9));
  });

  test("takes other types where they are asked for", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, { "content-type": "image/png" }).end("png");
    });

    assert.equal(fetched(await desk.fetch("/", { accept: ["image/*"] })).charset, null);
    refused(await desk.fetch("/"), "content-type", /holds image\/png/);
  });

  test("does nothing while OUTBOUND is off, and names the setting", () => {
    const program = `
      import { fetchPage } from "#/outbound/fetch-page.ts";
      console.log(JSON.stringify(await fetchPage("http://127.0.0.1/", { publicAddress: null })));`;
    const root = path.join(import.meta.dirname, "..");
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: root,
      env: { OUTBOUND: "off", NODE_ENV: "test" },
    });

    refused(JSON.parse(output.toString()), "off", /set OUTBOUND to on/);
  });
});

describe("a redirect", () => {
  const followed: [location: string, reason: RefusalReason][] = [
    ["http://127.0.0.1/", "private-address"],
    ["http://rebound.org/", "private-address"],
    ["http://localhost/", "private-name"],
    ["//metadata.google.internal/", "private-name"],
    ["file:///etc/passwd", "scheme"],
    ["http://ann:secret@news.org/", "credentials"],
    ["http://news.org:25/", "port"],
    ["http://[::1", "broken-answer"],
    ["", "broken-answer"],
  ];
  for (const [location, reason] of followed) {
    test(`to ${location || "nowhere"} is refused for its ${reason}`, async (t) => {
      const desk = await aServer(t, (_request, response) => {
        response.writeHead(302, { location }).end();
      });

      const answer = refused(await desk.fetch("/"), reason);

      if (reason !== "broken-answer") assert.equal(answer.address, new URL(location, "http://news.org").href);
    });
  }

  test("is followed five times, and every step is told", async (t) => {
    const desk = await aServer(t, ({ url }, response) => {
      const step = Number(url?.slice(1));
      if (step < 6) response.writeHead(step % 2 ? 301 : 307, { location: `./${step + 1}` }).end();
      else response.writeHead(200, html).end(page);
    });

    const answer = fetched(await desk.fetch("/1"));
    assert.equal(answer.address, `http://news.org:${desk.port}/6`);
    assert.deepEqual(
      answer.redirects.map(({ status, from }) => [status, new URL(from).pathname]),
      [
        [301, "/1"],
        [307, "/2"],
        [301, "/3"],
        [307, "/4"],
        [301, "/5"],
      ],
    );
    refused(await desk.fetch("/0"), "too-many-redirects");
  });

  test("in a circle is named as one", async (t) => {
    const desk = await aServer(t, ({ url }, response) => {
      response.writeHead(302, { location: url === "/a" ? "/b#there" : "/a" }).end();
    });

    refused(await desk.fetch("/a"), "redirect-loop", /circle \(http:\S+\/a → http:\S+\/b → http:\S+\/a\)/);
  });

  test("from https to http is noted", async (t) => {
    const { aCertificate } = await import("./testing/certificate.ts");
    const certificate = aCertificate("news.org");
    const plain = await aServer(t, (_request, response) => {
      response.writeHead(200, html).end(page);
    });
    const secure = await aServer(
      t,
      (_request, response) => {
        response.writeHead(301, { location: `http://daily.org:${plain.port}/` }).end();
      },
      certificate,
    );

    const network = {
      ...aNetwork({ "news.org": [standIn], "daily.org": [standIn] }, [plain.port, secure.port]),
      isOpen: (ip: string) => ip === standIn,
      trusted: certificate.cert,
    };
    assert.equal(fetched(await secure.fetch("/", { network })).isDowngraded, true);
    assert.equal(fetched(await plain.fetch("/")).isDowngraded, false);
  });
});

describe("a name that is bound anew", () => {
  test("is asked for once a request, and the connection goes where the check looked", async (t) => {
    const seen: (string | undefined)[] = [];
    const desk = await aServer(t, ({ socket, url }, response) => {
      seen.push(socket.localAddress);
      if (url === "/") response.writeHead(302, { location: "/again" }).end();
      else response.writeHead(200, html).end(page);
    });
    const answers = [[standIn], ["127.0.0.1"]];
    let asked = 0;
    const network = {
      ...aNetwork({}, [desk.port]),
      resolve: async () => answers[asked++] ?? [],
      isOpen: (ip: string) => ip === standIn,
    };

    const first = await desk.fetch("/whole", { network: { ...network, resolve: async () => answers[0] ?? [] } });
    refused(await desk.fetch("/", { network }), "private-address", /news\.org leads to 127\.0\.0\.1/);

    fetched(first);
    assert.equal(asked, 2);
    assert.deepEqual(seen, [standIn, standIn]);
  });

  for (const times of [1, 2]) {
    test(`is looked at again ${times === 1 ? "before" : "after"} connecting, and nothing is sent`, async (t) => {
      let requests = 0;
      const desk = await aServer(t, (_request, response) => {
        requests += 1;
        response.end();
      });
      let looks = 0;
      const isOpen = (): boolean => {
        looks += 1;
        return looks <= times;
      };

      const network = { ...aNetwork({ "news.org": [standIn] }, [desk.port]), isOpen };
      refused(await desk.fetch("/", { network }), "private-address");

      assert.deepEqual([looks, requests], [times + 1, 0]);
    });
  }

  test("is closed when one of its addresses is", async (t) => {
    let requests = 0;
    const desk = await aServer(t, (_request, response) => {
      requests += 1;
      response.end();
    });
    const network = {
      ...aNetwork({ "news.org": [standIn, "127.0.0.1"] }, [desk.port]),
      isOpen: (ip: string) => ip === standIn,
    };

    refused(await desk.fetch("/", { network }), "private-address");
    assert.equal(requests, 0);
  });

  test("is tried at its next address when the first does not answer", async (t) => {
    const desk = await aServer(t, (_request, response) => {
      response.writeHead(200, html).end(page);
    });
    const network = {
      ...aNetwork({ "news.org": ["127.0.0.3", standIn] }, [desk.port]),
      isOpen: (ip: string) => ip !== "127.0.0.1",
    };

    fetched(await desk.fetch("/", { network }));
    refused(
      await desk.fetch("/", { network: { ...network, resolve: async () => ["127.0.0.3"] } }),
      "unreachable",
      /ECONNREFUSED/,
    );
  });
});

function fetched(answer: Fetched | Refused): Fetched {
  assert.equal(answer.kind, "fetched", JSON.stringify(answer));
  return answer as Fetched;
}

function refused(answer: Fetched | Refused, reason: RefusalReason, sentence = /\.$/): Refused {
  assert.equal(answer.kind, "refused");
  assert.equal((answer as Refused).reason, reason, (answer as Refused).sentence);
  assert.match((answer as Refused).sentence, sentence);
  return answer as Refused;
}
