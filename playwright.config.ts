import { defineConfig } from "@playwright/test";
import { origin } from "./e2e/address.ts";
import { findBrowser, launchArgs } from "./e2e/browser.ts";

// The configuration is loaded again in every worker, so nothing here may depend on being the only one.
const browser = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // Two stories at a time on two cores: what takes a second alone can take several.
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: process.env.STET_BROWSER_REPORT ?? "test-results/playwright.json" }]],
  use: {
    baseURL: origin,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: { ...browser, args: launchArgs, chromiumSandbox: false },
  },
  webServer: {
    command: `"${process.execPath}" e2e/serve.ts`,
    url: `${origin}/sign-in`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});
