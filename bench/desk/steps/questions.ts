import { workOf } from "../fixture/work.ts";
import { goOn, listens, openDesk, type Walk } from "../walk.ts";
import { conclude } from "./conclude.ts";

/**
 * The reporter finds what was asked in a list, and pastes into each box the link with its passage; then the checker
 * resolves the flag, reads the source and judges.
 */
export async function answerQuestions(walk: Walk): Promise<void> {
  const { noor, priya } = walk.hands;
  const asked = (): string[] => {
    const { claims, text } = walk.desk();
    return claims
      .filter((claim) => claim.state === "open" && workOf(claim, text)?.kind === "unsourced")
      .map(({ label }) => label);
  };
  noor.step = "4f unsourced";
  priya.step = "4f unsourced";
  await noor.page.goto("/workspace/questions");
  await listens(noor.page);
  for (const label of asked()) {
    await noor.focusIn("[data-answer]");
    const boxes = noor.page.locator("[data-answer]");
    const left = await boxes.count();
    await noor.fetch(`https://gauge.example.gov/${walk.mode}/${label} “the gauge on the quay has it so” p. 1`);
    await noor.press("Control+Enter");
    await noor.page.waitForFunction((before) => document.querySelectorAll("[data-answer]").length < before, left);
  }
  await openDesk(walk, priya);
  for (const label of asked()) {
    for (let turns = 0; turns < 40; turns += 1) {
      const card = await priya.card();
      if ("label" in card && card.label === label) break;
      await goOn(priya, "n");
    }
    await priya.press("y");
    await priya.hear(new RegExp(`^${label}: .* resolved$`));
    await priya.openEvidence();
    await conclude(priya, label, "v");
  }
}
