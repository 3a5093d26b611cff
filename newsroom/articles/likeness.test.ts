import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { doubtsAbout } from "./likeness.ts";

const english = `The council voted on Monday to borrow the money for the quay, and the mayor said that the work would begin in
the spring. It is the second loan that the town has taken up for the harbour in ten years. The opposition asked who would
pay for it in the end, since the fees of the port have fallen and the state has not yet said what it is going to give.`;

const dutch = `De gemeenteraad besloot maandag om het geld voor de kade te lenen, en de burgemeester zei dat het werk in het
voorjaar zou beginnen. Het is de tweede lening die de stad in tien jaar voor de haven heeft genomen. De oppositie vroeg wie
het uiteindelijk zou betalen, omdat de inkomsten van de haven zijn gedaald en het rijk nog niet heeft gezegd wat het geeft.`;

const otherEnglish = `Snow fell over the northern villages in the night, and the schools of the valley stayed shut until noon. The
farmers were up early to clear the lanes, since the milk has to be at the dairy by six. It was the first snow of a winter
that had been so mild until then that the almond trees were about to bloom, and nobody had thought of buying salt.`;

describe("doubtsAbout", () => {
  test("has none about a text that was worked over", () => {
    assert.deepEqual(
      doubtsAbout(english, english.replace("on Monday", "on Tuesday").replace("ten years", "a decade")),
      [],
    );
  });

  test("has none about a text with half of it written anew", () => {
    const half = english.slice(0, english.indexOf("The opposition"));
    assert.deepEqual(doubtsAbout(english, half + otherEnglish.slice(0, 150)), []);
  });

  test("doubts a text of another article in the same language", () => {
    assert.deepEqual(doubtsAbout(english, otherEnglish), ["little_shared"]);
  });

  test("doubts a translation", () => {
    assert.deepEqual(doubtsAbout(english, dutch), ["another_language", "little_shared"]);
    assert.deepEqual(doubtsAbout(dutch, english), ["another_language", "little_shared"]);
  });

  test("doubts a translation that keeps some of the old text beside it", () => {
    const opening = english.slice(0, 120);
    assert.deepEqual(doubtsAbout(english, `${opening} ${dutch} ${dutch}`), ["another_language"]);
  });

  test("reads scripts without spaces by their characters", () => {
    const chinese = "市议会周一投票决定为码头借款，市长说工程将在春天开始。";
    assert.deepEqual(doubtsAbout(chinese, chinese.replace("周一", "周二")), []);
    assert.deepEqual(doubtsAbout(chinese, "昨夜北方的村庄下了大雪。"), ["little_shared"]);
  });

  test("says nothing of the language of short texts", () => {
    assert.deepEqual(doubtsAbout("The port grew.", "De haven groeide."), ["little_shared"]);
    assert.deepEqual(doubtsAbout("The port grew.", "The port grew."), []);
  });

  test("takes five megabytes of one word without stopping", () => {
    const much = "port ".repeat(1_000_000);
    assert.deepEqual(doubtsAbout(much, `${much}grew`), []);
  });
});
