import { requireWebAddress } from "./address.ts";
import { askPolitely } from "./ask-politely.ts";
import { isRedirect } from "./exchange.ts";
import { type FetchOptions, limitsOf, mannersOf, type Refused, userAgent } from "./fetch-page.ts";
import { publicNetwork } from "./network.ts";
import { Refusal } from "./refusal.ts";
import { isNetworkOff } from "./switch.ts";

/** What a service answered; `json` is null where that is no JSON. */
export type ServiceAnswer = { kind: "answered"; status: number; json: unknown };

export type ServiceCall = Pick<FetchOptions, "publicAddress" | "signal" | "network" | "manners"> & {
  headers: Readonly<Record<string, string>>;
  /** Sent as a form; asked without one where it is left out. */
  form?: Readonly<Record<string, string>>;
};

/**
 * Calls a service that the newsroom has chosen, by the same rules as every page: a public address, one request at a
 * time. A redirect is refused, since it would carry the key on.
 */
export async function callService(address: string, call: ServiceCall): Promise<ServiceAnswer | Refused> {
  const { network = publicNetwork(), signal = new AbortController().signal, headers, form } = call;
  try {
    if (isNetworkOff()) throw new Refusal("off", "Stet may not use the network here: set OUTBOUND to on.");
    const ask = askPolitely({
      network,
      manners: mannersOf(call.manners),
      limits: limitsOf(),
      userAgent: userAgent(call.publicAddress),
      accept: ["application/json"],
      call: { headers, form: form ? new URLSearchParams(form).toString() : null },
      signal,
    });
    const { status, bytes } = await ask(requireWebAddress(address, network.openPorts));
    if (isRedirect(status)) {
      throw new Refusal("broken-answer", "The service leads on to another address: write the one where it ends.");
    }
    return { kind: "answered", status, json: jsonOf(bytes) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, message: sentence, retryAt } = error;
    return { kind: "refused", reason, sentence, address, redirects: [], retryAt };
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
