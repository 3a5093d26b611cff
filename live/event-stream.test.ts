import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lastSeen, messageText, retryText } from "./event-stream.ts";

describe("a message of the stream", () => {
  test("has its name, its number and its data on lines of their own, and ends with an empty one", () => {
    assert.equal(
      messageText({ id: 7, event: "people", data: [{ name: "Ravi" }] }),
      'event: people\nid: 7\ndata: [{"name":"Ravi"}]\n\n',
    );
    assert.equal(messageText({ data: null }), "data: null\n\n");
    assert.equal(retryText(2000), "retry: 2000\n\n");
  });

  test("keeps words with line breaks on one line, so that they cannot end it early", () => {
    const text = messageText({ data: "one\n\nevent: people\r\ndata: two\u2028" });

    assert.equal(text.split("\n").length, 3);
    assert.equal(JSON.parse(text.slice("data: ".length)), "one\n\nevent: people\r\ndata: two\u2028");
  });
});

describe("lastSeen", () => {
  const asked = (url: string, id?: string) =>
    lastSeen({
      url: `https://desk.example.org${url}`,
      headers: new Headers(id === undefined ? {} : { "last-event-id": id }),
    });

  test("believes the browser that connects again before the address that its page was made with", () => {
    assert.equal(asked("/live?since=4", "9"), 9);
    assert.equal(asked("/live?since=4"), 4);
    assert.equal(asked("/live"), null);
  });

  test("takes anything but a number for nothing", () => {
    for (const nonsense of ["-1", "1e3", "NaN", "12345678901234567890"]) assert.equal(asked("/live", nonsense), null);
    assert.equal(asked("/live?since=4.5"), null);
  });
});
