import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FreshPages } from "./fresh-pages.tsx";

export const metadata: Metadata = { title: { default: "Desk · Stet", template: "%s · Stet" } };

/** No gate: layouts are not run again when a person moves about. Every page begins with `requireContext()`. */
export default function WorkspaceLayout({ children }: { children: ReactNode }): ReactNode {
  return (
    <>
      {children}
      <FreshPages />
    </>
  );
}
