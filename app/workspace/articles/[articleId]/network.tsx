"use client";
import { createContext, type ReactNode, use } from "react";

const NetworkContext = createContext(false);

/** Tells everything within whether the server may ask the network for anything. */
export function NetworkOf({ isOff, children }: { isOff: boolean; children: ReactNode }): ReactNode {
  return <NetworkContext value={isOff}>{children}</NetworkContext>;
}

export function useNetworkOff(): boolean {
  return use(NetworkContext);
}
