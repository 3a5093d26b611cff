import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, test } from "node:test";
import { fewHeaders } from "./few-headers.ts";

describe("fewHeaders", () => {
  test("are the ones that Node reads, however their names are written", async () => {
    const server = createServer((asked, answer) => {
      const few = fewHeaders(asked.rawHeaders);
      for (const [name, value] of Object.entries(few)) assert.equal(value, asked.headers[name], name);
      answer.end(JSON.stringify(few));
    });
    const { port } = await new Promise<AddressInfo>((ready) =>
      server.listen(0, "127.0.0.1", () => ready(server.address() as AddressInfo)),
    );
    const headers = {
      "Accept-Encoding": "gzip, br",
      ACCEPT: "text/html",
      "if-NONE-match": ['"a"', '"b"'],
      "If-Modified-Since": "Sat, 28 Nov 2026 10:00:00 GMT",
      "x-forwarded-proto": ["http", "https"],
      "Content-Length": "0",
      "User-Agent-Name": "x",
    };

    const said = await new Promise<string>((done, failed) => {
      const asking = request({ port, host: "127.0.0.1", headers }, (answer) => {
        let words = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (words += part));
        answer.on("end", () => done(words));
      });
      asking.on("error", failed);
      asking.end();
    });
    server.close();

    assert.deepEqual(JSON.parse(said), {
      "accept-encoding": "gzip, br",
      "if-none-match": '"a", "b"',
      "if-modified-since": "Sat, 28 Nov 2026 10:00:00 GMT",
      "x-forwarded-proto": "http, https",
      "content-length": "0",
    });
  });

  test("leave out what is cut short", () => {
    assert.deepEqual(fewHeaders(["Accept-Encoding"]), {});
    assert.deepEqual(fewHeaders([]), {});
  });
});
