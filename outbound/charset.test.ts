import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodePage } from "./charset.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

describe("decodePage", () => {
  const cases: [what: string, bytes: Buffer, contentType: string | null, charset: string, text: string][] = [
    ["the header", latin("caf\xe9"), "text/html; charset=ISO-8859-1", "windows-1252", "café"],
    ["a header in quotation marks", latin("caf\xe9"), 'text/html; Charset="latin1"', "windows-1252", "café"],
    ["the mark before the header", Buffer.from("\ufeffcafé"), "text/html; charset=latin1", "utf-8", "café"],
    ["the mark of UTF-16", Buffer.from("\ufeffcafé", "utf16le"), null, "utf-16le", "café"],
    [
      "the header before the meta element",
      Buffer.from("<meta charset=koi8-r>é"),
      "text/html; charset=utf-8",
      "utf-8",
      "<meta charset=koi8-r>é",
    ],
    [
      "the meta element",
      latin('<meta charset="windows-1251">\xcf'),
      "text/html",
      "windows-1251",
      '<meta charset="windows-1251">П',
    ],
    [
      "the older meta element",
      latin("<meta http-equiv=content-type content='text/html; charset=shift_jis'>\x82\xa0"),
      null,
      "shift_jis",
      "<meta http-equiv=content-type content='text/html; charset=shift_jis'>あ",
    ],
    [
      "no meta element in a comment",
      Buffer.from("<!-- <meta charset=koi8-r> -->é"),
      null,
      "utf-8",
      "<!-- <meta charset=koi8-r> -->é",
    ],
    [
      "UTF-8 for a page that says UTF-16 in ASCII",
      Buffer.from("<meta charset=utf-16>é"),
      null,
      "utf-8",
      "<meta charset=utf-16>é",
    ],
    [
      "the next word where one means nothing",
      latin("<meta charset=latin1>\xe9"),
      "text/html; charset=none",
      "windows-1252",
      "<meta charset=latin1>é",
    ],
    ["UTF-8 with replacements where nothing fits", latin("caf\xe9"), null, "utf-8", "caf\ufffd"],
    ["nothing", Buffer.alloc(0), null, "utf-8", ""],
  ];
  for (const [what, bytes, contentType, charset, text] of cases) {
    test(`goes by ${what}`, () => assert.deepEqual(decodePage(bytes, contentType), { text, charset }));
  }
});
