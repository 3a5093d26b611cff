import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseEnv } from "./env.ts";

describe("parseEnv", () => {
  test("needs no variable at all", () => {
    const settings = parseEnv({});

    assert.deepEqual(settings, {
      DATABASE_PATH: "./data/stet.db",
      HOST: "127.0.0.1",
      PORT: 3000,
      TRUST_PROXY: false,
      OUTBOUND: "on",
      OUTBOUND_PORTS: [],
    });
  });

  test("takes an empty variable for an unset one", () => {
    assert.equal(parseEnv({ PORT: "", STET_SECRET: "" }).PORT, 3000);
  });

  test("reads a port as a number and a declared proxy as a yes", () => {
    const settings = parseEnv({ PORT: "8080", TRUST_PROXY: "1" });

    assert.equal(settings.PORT, 8080);
    assert.equal(settings.TRUST_PROXY, true);
  });

  test("reads the network's switch and the ports that are open beside the usual ones", () => {
    const settings = parseEnv({ OUTBOUND: "off", OUTBOUND_PORTS: "8080, 8443" });

    assert.equal(settings.OUTBOUND, "off");
    assert.deepEqual(settings.OUTBOUND_PORTS, [8080, 8443]);
    assert.throws(() => parseEnv({ OUTBOUND: "no" }), /OUTBOUND must be off to let nothing out to the network/);
    assert.throws(() => parseEnv({ OUTBOUND_PORTS: "all" }), /OUTBOUND_PORTS must be numbers with commas/);
  });

  test("says one sentence for each bad variable", () => {
    assert.throws(
      () => parseEnv({ PORT: "http", STET_SECRET: "short", TRUST_PROXY: "yes" }),
      (error: Error) => {
        assert.match(error.message, /^PORT must be a number from 1 to 65535, for example 3000\.$/m);
        assert.match(error.message, /^STET_SECRET must be at least 32 characters long/m);
        assert.match(error.message, /^TRUST_PROXY must be 1/m);
        assert.equal(error.message.split("\n").length, 3);
        return true;
      },
    );
  });

  test("refuses a port that no machine has", () => {
    assert.throws(() => parseEnv({ PORT: "70000" }), /PORT must be a number from 1 to 65535/);
  });

  test("never repeats a secret in its message", () => {
    assert.throws(
      () => parseEnv({ STET_SECRET: "hunter2" }),
      (error: Error) => !error.message.includes("hunter2"),
    );
  });

  test("wants a sender for a mail server, as one address on one line", () => {
    const mail = { SMTP_URL: "smtp://mail.example.org:587", MAIL_FROM: "Stet <desk@example.org>" };
    assert.equal(parseEnv(mail).MAIL_FROM, mail.MAIL_FROM);
    assert.equal(parseEnv({ ...mail, MAIL_FROM: "desk@example.org" }).MAIL_FROM, "desk@example.org");
    assert.equal(parseEnv({ DESK_URL: "https://desk.example.org/workspace" }).DESK_URL, "https://desk.example.org");

    assert.throws(() => parseEnv({ ...mail, MAIL_FROM: undefined }), /^Error: MAIL_FROM must be set too/);
    for (const from of ["Stet", "a@b.org\nBcc: c@d.org", "a@b.org, c@d.org", "Stet\r\nBcc: <c@d.org>"]) {
      assert.throws(() => parseEnv({ ...mail, MAIL_FROM: from }), /MAIL_FROM must be an address/, from);
    }
    assert.throws(
      () => parseEnv({ SMTP_URL: "http://user:hunter2@mail.example.org" }),
      (error: Error) =>
        /SMTP_URL must be the address of a mail server/.test(error.message) && !/hunter2/.test(error.message),
    );
  });

  test("wants all three variables of a sign-in provider, or none", () => {
    const all = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "stet", OIDC_CLIENT_SECRET: "s" };
    assert.equal(parseEnv(all).OIDC_ISSUER, "https://id.example");

    assert.throws(
      () => parseEnv({ ...all, OIDC_CLIENT_SECRET: undefined }),
      /^Error: OIDC_CLIENT_SECRET must be set too/,
    );
    assert.throws(() => parseEnv({ ...all, OIDC_ISSUER: "javascript:alert(1)" }), /OIDC_ISSUER must be the address/);
  });
});
