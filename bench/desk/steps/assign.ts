import type { Walk } from "../walk.ts";

/** Whether the desk can do it: until then the step is left out of the walk. */
export const canAssign = false;

/** The checker takes all claims, and gives the key claims to a second reviewer. */
export async function assign({ hands: { priya } }: Walk): Promise<void> {
  priya.step = "3 assign";
  await priya.press("Control+A", "a");
  await priya.press("p", "r", "Enter");
  await priya.hear(/assigned/);
}
