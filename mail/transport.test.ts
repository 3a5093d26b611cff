import assert from "node:assert/strict";
import { createServer, type Socket } from "node:net";
import { describe, type TestContext, test } from "node:test";
import type { Letter } from "./letter.ts";
import { smtp } from "./transport.ts";

const letter: Letter = {
  to: { name: "Priya Raman", address: "priya@newsroom.test" },
  subject: "One thing to read on the desk of Exampleton Checks",
  messageId: "<0123@checks.example.org>",
  text: "Tomás Vidal asked you to check C07.",
};

/** A mail server on a free port that takes letters, or refuses every recipient. */
async function aMailServer(t: TestContext, { refuses = false } = {}) {
  const received: { from: string; to: string[]; message: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let envelope = { from: "", to: [] as string[], message: "" };
    let isInMessage = false;
    let rest = "";
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const obey = (line: string): void => {
      if (isInMessage) {
        isInMessage = line !== ".";
        if (isInMessage) envelope.message += `${line}\n`;
        else {
          received.push(envelope);
          envelope = { from: "", to: [], message: "" };
          say("250 taken");
        }
        return;
      }
      const verb = line.split(/[ :]/)[0]?.toUpperCase();
      if (verb === "MAIL") envelope.from = line;
      if (verb === "RCPT" && !refuses) envelope.to.push(line);
      isInMessage = verb === "DATA";
      if (verb === "RCPT" && refuses) say("550 5.1.1 Nobody of that name lives here");
      else say(verb === "DATA" ? "354 go on" : verb === "QUIT" ? "221 bye" : "250 fine");
      if (verb === "QUIT") socket.end();
    };
    say("220 mail.newsroom.test");
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) obey(line);
    });
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { received, url: `smtp://127.0.0.1:${port}` };
}

describe("a letter by SMTP", () => {
  test("reaches the mail server as it was written, to one person", async (t) => {
    const { received, url } = await aMailServer(t);

    await smtp(url, "Stet <desk@checks.example.org>")(letter);

    const [mail, ...others] = received;
    assert.equal(others.length, 0);
    assert.equal(mail?.from, "MAIL FROM:<desk@checks.example.org>");
    assert.deepEqual(mail.to, ["RCPT TO:<priya@newsroom.test>"]);
    assert.match(mail.message, /^To: Priya Raman <priya@newsroom\.test>$/m);
    assert.match(mail.message, /^Subject: One thing to read on the desk of Exampleton Checks$/m);
    assert.match(mail.message, /^Message-ID: <0123@checks\.example\.org>$/m);
    assert.match(mail.message, /^Auto-Submitted: auto-generated$/m);
    assert.match(mail.message, /^Content-Type: text\/plain; charset=utf-8$/m);
    assert.match(mail.message, /Tom=C3=A1s Vidal asked you to check C07\./);
  });

  test("is refused here when a name would add a recipient: the mail server never hears of it", async (t) => {
    const { received, url } = await aMailServer(t);
    const bad = { ...letter, to: { ...letter.to, name: "Priya\r\nBcc: all@newsroom.test" } };

    await assert.rejects(smtp(url, "desk@checks.example.org")(bad), /line break/);

    assert.deepEqual(received, []);
  });

  test("fails in the mail server's words when it takes nothing, and where there is none", async (t) => {
    const { url } = await aMailServer(t, { refuses: true });
    await assert.rejects(smtp(url, "desk@checks.example.org")(letter), /Nobody of that name lives here/);

    await assert.rejects(smtp("smtp://127.0.0.1:1", "desk@checks.example.org")(letter), /ECONNREFUSED/);
  });
});
