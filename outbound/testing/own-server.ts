import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, type Server as BareServer, createServer as createBareServer, type Socket } from "node:net";
import type { TestContext } from "node:test";
import { type Fetched, type FetchOptions, fetchPage, type Refused } from "../fetch-page.ts";
import type { Certificate } from "./certificate.ts";
import { aNetwork, noPauses } from "./quiet-network.ts";

/** The loopback address that stands for a public one; 127.0.0.1 stays what it is. */
export const standIn = "127.0.0.2";

export type Desk = {
  port: number;
  /** Fetches from the server as if it were the public host news.org. */
  fetch: (path: string, options?: Partial<FetchOptions>) => Promise<Fetched | Refused>;
};

/** A server of the test's own, gone when the test ends. */
export function aServer(t: TestContext, listener: RequestListener, certificate?: Certificate): Promise<Desk> {
  return listening(t, certificate ? createSecureServer(certificate, listener) : createServer(listener), certificate);
}

/** A server that answers with whatever bytes, HTTP or not. */
export function aBareServer(t: TestContext, answer: (socket: Socket) => void): Promise<Desk> {
  const server = createBareServer((socket) => {
    socket.on("error", () => undefined).once("data", () => answer(socket));
  });
  return listening(t, server);
}

async function listening(t: TestContext, server: Server | BareServer, certificate?: Certificate): Promise<Desk> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => open.add(socket));
  await new Promise<void>((resolve) => server.listen(0, standIn, resolve));
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });

  const { port } = server.address() as AddressInfo;
  const origin = `${certificate ? "https" : "http"}://news.org:${port}`;
  const network = {
    ...aNetwork({ "news.org": [standIn], "daily.org": [standIn], "rebound.org": ["127.0.0.1"] }, [port]),
    ...(certificate && { trusted: certificate.cert }),
  };
  const closed = network.isOpen;
  return {
    port,
    fetch: (path, options) =>
      fetchPage(new URL(path, origin).href, {
        publicAddress: "https://desk.news.org",
        network: { ...network, isOpen: (ip) => ip === standIn || closed(ip) },
        manners: noPauses(),
        ...options,
      }),
  };
}
