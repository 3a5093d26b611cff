import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { themeOf } from "#/components/theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "The desk where an article gets fact-checked.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcf9" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1f" },
  ],
};

/** Reading a cookie makes every page below dynamic: only then does the framework put the policy's nonce on its scripts. */
export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const theme = themeOf((await cookies()).get("theme")?.value);
  return (
    <html lang="en" data-theme={theme === "auto" ? undefined : theme}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
