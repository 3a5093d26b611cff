import assert from "node:assert/strict";
import { test } from "node:test";
import { bookmarklet } from "./bookmarklet.ts";

test("the bookmarklet leads from a page to the form, with the whole address of that page, and does nothing else", () => {
  const location = { href: "https://post.example.com/fares?a=1&b=ä#top" };
  const code = bookmarklet("https://desk.example.org").replace(/^javascript:/, "");

  new Function("location", code)(location);

  const form = new URL(location.href);
  assert.equal(`${form.origin}${form.pathname}`, "https://desk.example.org/workspace/articles/new");
  assert.equal(form.searchParams.get("address"), "https://post.example.com/fares?a=1&b=ä#top");
});
