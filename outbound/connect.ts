import { once } from "node:events";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { hostOf, portOf } from "./address.ts";
import { type Network, requireOpen } from "./network.ts";
import { Refusal } from "./refusal.ts";

type Knobs = { network: Network; connectMs: number; signal: AbortSignal };

/**
 * A connection to one of the checked IP addresses, never to the name: a name that leads elsewhere by now changes
 * nothing. Where the connection ended up is checked once more before a byte is sent.
 *
 * @throws {Refusal}
 */
export async function connect(url: URL, addresses: readonly string[], knobs: Knobs): Promise<Socket> {
  let fault: unknown;
  for (const address of addresses) {
    const patience = AbortSignal.timeout(knobs.connectMs);
    const signal = AbortSignal.any([knobs.signal, patience]);
    try {
      const socket = await connectTo(address, url, knobs.network, signal);
      return url.protocol === "https:" ? await secured(socket, url, knobs.network, signal) : socket;
    } catch (error) {
      knobs.signal.throwIfAborted();
      if (error instanceof Refusal) throw error;
      fault = patience.aborted ? new Error("it does not answer") : error;
    }
  }
  throw new Refusal("unreachable", `${hostOf(url)} cannot be reached (${toldBy(fault)}): try again later.`);
}

/** What the error says, for the brackets of a sentence. */
export function toldBy(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

async function connectTo(ip: string, url: URL, network: Network, signal: AbortSignal): Promise<Socket> {
  requireOpen(ip, hostOf(url), network);
  const socket = connectTcp({ host: ip, port: portOf(url) });
  await opened(socket, "connect", signal);
  try {
    requireOpen(socket.remoteAddress ?? "", hostOf(url), network);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return socket;
}

/** The certificate has to be good for the name that was asked for, whatever the machine's environment says. */
async function secured(socket: Socket, url: URL, network: Network, signal: AbortSignal): Promise<Socket> {
  const host = hostOf(url);
  const secure = connectTls({
    socket,
    host,
    ...(isIP(host) === 0 && { servername: host }),
    ...(network.trusted !== undefined && { ca: network.trusted }),
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  });
  try {
    await opened(secure, "secureConnect", signal);
  } catch (error) {
    socket.destroy();
    if (signal.aborted) throw error;
    throw new Refusal(
      "tls",
      `${host} has no good certificate (${toldBy(error)}): check the address, or ask its owner.`,
    );
  }
  return secure;
}

async function opened(socket: Socket, event: "connect" | "secureConnect", signal: AbortSignal): Promise<void> {
  try {
    await once(socket, event, { signal });
  } catch (error) {
    // Whatever the socket still has to say after it was given up, nobody needs to hear.
    socket.on("error", () => undefined).destroy();
    throw error;
  }
}
