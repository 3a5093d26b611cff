import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { aNetwork, noPauses } from "#/outbound/testing/quiet-network.ts";
import type { Copying } from "../copying.ts";

/** The loopback address that stands for a public one. */
const standIn = "127.0.0.2";

export type OwnPages = {
  /** Of the server, as if it were the public host pages.org. */
  origin: string;
  outbound: NonNullable<Copying["outbound"]>;
  close: () => Promise<void>;
};

/** A server of pages that copying takes for a public host. */
export async function ownPages(listener: RequestListener): Promise<OwnPages> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, standIn, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://pages.org:${port}`,
    outbound: outboundTo(port),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The way out on which pages.org is the server at this port, without pauses. */
export function outboundTo(port: number): NonNullable<Copying["outbound"]> {
  const network = aNetwork({ "pages.org": [standIn] }, [port]);
  const isPublic = network.isOpen;
  return { network: { ...network, isOpen: (ip) => ip === standIn || isPublic(ip) }, manners: noPauses() };
}
