import type { NextConfig } from "next";

/** Above the longest body that server.ts lets through (16 MiB), so that neither limit here can cut or refuse first. */
const bodyLimit = "17mb";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  agentRules: false,
  serverExternalPackages: ["better-sqlite3"],
  turbopack: { root: process.cwd() },
  experimental: {
    serverActions: { bodySizeLimit: bodyLimit },
    proxyClientMaxBodySize: bodyLimit,
  },
  async headers() {
    // Embedded claims are meant to be framed by other sites: their finished pages carry headers of their own.
    return [
      { source: "/((?!embed/).*)", headers: securityHeaders },
      { source: "/fonts/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
    ];
  },
};

export default config;
