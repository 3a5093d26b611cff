import { workOf } from "../fixture/work.ts";
import { goOn, openDesk, type Walk } from "../walk.ts";
import { conclude, why } from "./conclude.ts";

/** Whether the desk can do it: until then the step is left out of the walk. */
export const canReviewTwice = false;

/** The reviewer judges the five key claims and the two disputed ones without seeing the first round; once otherwise. */
export async function secondReview(walk: Walk): Promise<void> {
  const { ravi } = walk.hands;
  ravi.step = "5 second review";
  await openDesk(walk, ravi);
  const { claims, text } = walk.desk();
  const waiting = claims.filter((claim) => claim.isKey || workOf(claim, text)?.kind === "disputed");
  for (const [at, { label }] of waiting.entries()) {
    await ravi.press("o");
    // The last one is where the two disagree.
    await conclude(
      ravi,
      label,
      at === waiting.length - 1 ? "v" : workOf(waiting[at] ?? never(), text)?.kind === "disputed" ? "d" : "v",
    );
    await goOn(ravi, "n");
  }
}

/** The editor sees both rounds side by side, and takes the first. */
export async function adjudicate(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  tomas.step = "5b adjudicate";
  await openDesk(walk, tomas);
  await tomas.press("n");
  await tomas.press("1");
  await tomas.write(why.slice(0, 60));
  await tomas.press("Control+Enter");
  await tomas.hear(/adjudicated/);
}

function never(): never {
  throw new Error("There is no such claim");
}
