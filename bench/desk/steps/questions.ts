import { workOf } from "../fixture/work.ts";
import { goOn, openDesk, type Walk } from "../walk.ts";
import { attach } from "./attach.ts";
import { conclude } from "./conclude.ts";

/**
 * The reporter answers what was asked with a source, at the desk; then the checker resolves the flag and judges.
 * A list of the questions, each with one box, would take the walk to the claims away.
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
  await openDesk(walk, noor);
  for (const label of asked()) {
    await goTo(noor, label);
    const url = `https://gauge.example.org/${walk.mode}/${label}`;
    await attach(noor, label, { url, quote: "the gauge on the quay has it so", page: "1" });
  }
  await openDesk(walk, priya);
  for (const label of asked()) {
    await goTo(priya, label);
    while (isBlocked(label)) {
      await priya.tabTo(priya.page.locator("[data-card]").getByRole("button", { name: "Resolve" }).first());
      await priya.press("Enter");
      await priya.hear(/^Flag resolved/);
      await priya.page.waitForTimeout(500);
    }
    await conclude(priya, label, "v");
  }

  function isBlocked(label: string): boolean {
    const claim = walk.desk().claims.find((one) => one.label === label);
    return claim?.flags.some(({ blocks, state }) => blocks && (state === "open" || state === "answered")) === true;
  }

  async function goTo(hand: typeof noor, label: string): Promise<void> {
    for (let turns = 0; turns < 40; turns += 1) {
      const card = await hand.card();
      if ("label" in card && card.label === label) return;
      await goOn(hand, "n");
    }
    throw new Error(`${label} is not among what needs work`);
  }
}
