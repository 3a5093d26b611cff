import { env } from "#/env.ts";

/** False while this installation lets nothing out to the network. */
export function isWayOutOpen(): boolean {
  return env().OUTBOUND === "on";
}
