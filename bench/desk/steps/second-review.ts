import { workOf } from "../fixture/work.ts";
import { openDesk, type Walk } from "../walk.ts";
import { conclude, why } from "./conclude.ts";

/** The reviewer judges the seven key claims without seeing the first round; the last of them otherwise. */
export async function secondReview(walk: Walk): Promise<void> {
  const { ravi } = walk.hands;
  ravi.step = "5 second review";
  await openDesk(walk, ravi);
  const waiting = (): ReturnType<Walk["desk"]>["claims"] =>
    walk.desk().claims.filter(({ state }) => state === "second_review");
  const all = waiting();
  const disputed = all.filter((claim) => workOf(claim, walk.desk().text)?.kind === "disputed");
  if (all.length !== 7) {
    const keys = walk.desk().claims.filter((claim) => claim.isKey || workOf(claim, walk.desk().text)?.isKey);
    const states = keys.map(({ label, isKey, state }) => `${label} ${isKey ? "key" : "not key"} ${state}`).join(", ");
    throw new Error(`${all.length} claims wait for a second review, not 7: ${states}`);
  }
  for (let left = waiting(); left.length > 0; left = waiting()) {
    const card = await ravi.card();
    const claim = left.find(({ label }) => "label" in card && card.label === label);
    if (!claim) throw new Error("The desk does not lead to what waits for a second review");
    const { label } = claim;
    // What a person says who is not to be named has no link: it stands on the card.
    if (claim.evidence.some(({ url }) => url !== null)) await ravi.openEvidence();
    const isDisputed = disputed.some((one) => one.label === label);
    await conclude(ravi, label, label === disputed.at(-1)?.label ? "u" : isDisputed ? "d" : "v");
    await ravi.untilSaved();
  }
}

/** The editor sees both rounds side by side, and takes the first. */
export async function adjudicate(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  tomas.step = "5b adjudicate";
  await openDesk(walk, tomas);
  await tomas.page.getByRole("region", { name: "Two verdicts that differ" }).waitFor();
  await tomas.press("1");
  await tomas.focusIn("#decide-rationale");
  await tomas.write(why.slice(0, 60));
  await tomas.press("Control+Enter");
  await tomas.hear(/ decided: /);
}
