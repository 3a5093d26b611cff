import type { Hand } from "../hand.ts";
import { listens, openDesk, type Walk } from "../walk.ts";

/** The editor lets stand in writing what blocks a copy check, signs off, and closes it with its sheet. */
export async function closeCopyCheck(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  const { page } = tomas;
  await openGate(walk, tomas);
  for (const { kind, message } of walk.desk().blockers) {
    if (kind !== "outcome") throw new Error(`Not ready for the sign-off: ${message}`);
    const row = page.locator("#gate ol li", { hasText: message });
    await row.locator("a:focus").waitFor();
    await tomas.press("q");
    await tomas.focusIn("#gate textarea");
    await tomas.write("The writer means what she says, and says it as her own view.");
    await tomas.press("Control+Enter");
    await row.waitFor({ state: "detached" });
  }
  await signOff(tomas);
  await tomas.press("Control+Enter");
  await page.getByRole("link", { name: "Check sheet" }).waitFor();
}

/** The editor signs off, writes the report and publishes it. */
export async function publish(walk: Walk): Promise<void> {
  const { tomas } = walk.hands;
  const { page } = tomas;
  await openGate(walk, tomas);
  const [blocker] = walk.desk().blockers;
  if (blocker) throw new Error(`Not ready for the sign-off: ${blocker.message}`);
  await signOff(tomas);
  await tomas.press("Enter");
  await page.locator("#report-title").waitFor();
  await listens(page);
  await tomas.focusIn("#report-title");
  await tomas.write("What the flood gate of Marrow Bay keeps out");
  await tomas.press("Tab");
  await tomas.focusIn("#report-dek");
  await tomas.write("Of thirty claims about the gate two do not hold.");
  await tomas.press("Control+Enter");
  await tomas.focusIn("[data-publish]");
  await tomas.press("Control+Enter");
  await page.getByRole("link", { name: /\/r\// }).first().waitFor();
}

async function openGate(walk: Walk, hand: Hand): Promise<void> {
  hand.step = "7 sign-off, publish";
  await openDesk(walk, hand);
  await hand.press("p");
  await hand.focusIn("#gate");
}

/** The gate has the focus on its next step: Enter signs off, and the focus goes to the end of the check. */
async function signOff(hand: Hand): Promise<void> {
  await hand.page.locator("#gate button[data-next-step]:focus").waitFor();
  await hand.press("Enter");
  await hand.page.locator("#gate").getByText("Signed off by").waitFor();
  await hand.page.locator("#gate [data-next-step]:focus").waitFor();
}
