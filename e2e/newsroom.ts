import { test as base, type ConsoleMessage, expect, type Page } from "@playwright/test";
import { people } from "../scripts/demo/play.ts";
import { password } from "./address.ts";

type Name = keyof typeof people;

type Fixtures = {
  /** Signs the page in as one of the cast, without the form. */
  signInAs: (name: Name) => Promise<void>;
  /** A second window, of another person of the cast. */
  windowOf: (name: Name) => Promise<Page>;
  /** Fails the test when a page breaks the content policy, fails to hydrate or throws. */
  strictPages: undefined;
};

export const test = base.extend<Fixtures>({
  signInAs: async ({ page }, use) => {
    await use((name) => signIn(page, name));
  },
  windowOf: async ({ browser, page: _own }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    const faults: string[] = [];
    await use(async (name) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      watch(page, faults);
      await signIn(page, name);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
  strictPages: [
    async ({ page }, use) => {
      const faults: string[] = [];
      watch(page, faults);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message: ConsoleMessage) => {
    const text = message.text();
    // A refused request is what some stories are about; what a page may not do is not.
    if (message.type() === "error" && !text.startsWith("Failed to load resource"))
      faults.push(`${page.url()}: ${text}`);
  });
}

async function signIn(page: Page, name: Name): Promise<void> {
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: people[name].email, password },
    maxRedirects: 0,
  });
  expect(answer.headers().location ?? "").not.toContain("error");
}

/** Invented words with a fact-check's worth of claims; the number makes each story's article its own. */
export function storyText(number: number): string {
  return `Ferry fares will double, the union says

Ferry fares in Sandhaven will rise by ${number} per cent in April, the harbour union said on Friday. Union leader Petra Aalders said the company carried 412,000 passengers last year.

It is widely believed that the ferry loses money in winter. The company employs 38 people.

Who will pay for it?`;
}
