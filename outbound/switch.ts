import { env } from "#/env.ts";

/** Whether anything may be asked of the network at all. */
export function isNetworkOff(): boolean {
  return env().OUTBOUND === "off";
}
