import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { deskPages } from "./desk-pages.ts";
import { expect, test } from "./newsroom.ts";

const doors = ["/sign-in", "/set-up/used", "/join/nothing"];
const publicPages = [
  "/",
  "/r/library-budget-speech",
  "/r/library-budget-speech/claims/c01",
  "/r/library-budget-speech/claims/c03",
  "/ratings",
  "/methodology",
  "/corrections-policy",
  "/about",
  "/corrections",
  "/r/nothing-here",
];
const impacts = ["minor", "moderate", "serious", "critical"] as const;
type Counts = Record<(typeof impacts)[number], number>;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("no page of the desk puts an obstacle in anybody's way", async ({ page, signInAs }) => {
      test.setTimeout(300_000);
      const table = new Table(`desk, ${colorScheme}`);
      for (const path of doors) table.add(path, await visit(page, path));
      await signInAs("ines");
      for (const path of [...deskPages(), "/workspace/nowhere"]) table.add(path, await visit(page, path));
      table.mustBeClean();
    });

    test("no page of the public side puts an obstacle in anybody's way", async ({ page }) => {
      test.setTimeout(240_000);
      const table = new Table(`public side, ${colorScheme}`);
      for (const path of publicPages) table.add(path, await visit(page, path));
      table.mustBeClean();
    });

    test("nor does what opens on them: forms of a claim, faults of a form, the menu, the keys", async ({
      page,
      signInAs,
    }) => {
      test.setTimeout(240_000);
      const table = new Table(`what opens, ${colorScheme}`);
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      table.add("sign-in, with faults", await faultsOf(page));

      await signInAs("ines");
      await page.goto("/workspace/articles/new");
      await page.getByRole("button", { name: "Submit and find the claims" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      table.add("new article, with faults", await faultsOf(page));

      await page.goto("/workspace/people");
      await page.getByText("Invite somebody").click();
      await page.getByText("Change Noor Haddad").click();
      await expect(page.getByRole("button", { name: "Disable the account of Noor Haddad" })).toBeVisible();
      table.add("people, forms open", await faultsOf(page));
      await page.getByRole("button", { name: "Menu, signed in as" }).click();
      await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
      table.add("menu", await faultsOf(page));

      const [, , , , tram = ""] = deskPages();
      // High enough for a whole card: axe takes a button that the edge of a scrolled list cuts for a small one.
      await page.setViewportSize({ width: 1280, height: 1600 });
      await page.goto(tram);
      const card = page.getByRole("complementary", { name: "Claims" }).getByRole("article");
      const opened = {
        e: card.getByRole("button", { name: "Add evidence" }),
        f: card.getByRole("button", { name: "Citation needed" }),
        v: card.getByRole("button", { name: "Save “true”" }),
        r: card.getByLabel("Statement"),
        "?": page.getByRole("dialog"),
      };
      for (const [key, thing] of Object.entries(opened)) {
        // A key pressed before the page listens is lost, so it is pressed until something comes of it.
        await expect(async () => {
          if (!(await thing.isVisible())) await page.keyboard.press(key);
          await expect(thing).toBeVisible({ timeout: 1000 });
        }).toPass();
        table.add(`claim, after ${key}`, await faultsOf(page));
        await page.keyboard.press("Escape");
        await expect(thing).toBeHidden();
      }
      table.mustBeClean();
    });
  });
}

/** Counts of faults by page, printed whether or not there are any. */
class Table {
  readonly #title: string;
  readonly #rows: Record<string, Counts> = {};
  readonly #bad: string[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  add(page: string, { counts, bad }: { counts: Counts; bad: string[] }): void {
    const name = page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "…");
    this.#rows[name in this.#rows ? `${name} (${Object.keys(this.#rows).length})` : name] = counts;
    this.#bad.push(...bad.map((fault) => `${page}: ${fault}`));
  }

  mustBeClean(): void {
    const lines = Object.entries(this.#rows).map(
      ([page, counts]) => `  ${page.padEnd(44)}${impacts.map((impact) => String(counts[impact]).padStart(9)).join("")}`,
    );
    const head = `  ${`axe, ${this.#title}`.padEnd(44)}${impacts.map((impact) => impact.padStart(9)).join("")}`;
    console.log(["", head, ...lines].join("\n"));
    expect(lines.length).toBeGreaterThan(5);
    expect(this.#bad).toEqual([]);
  }
}

async function visit(page: Page, path: string): Promise<Awaited<ReturnType<typeof faultsOf>>> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  return faultsOf(page);
}

async function faultsOf(page: Page): Promise<{ counts: Counts; bad: string[] }> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(passes.map(({ id }) => id)).toContain("color-contrast");
  const counts: Counts = { minor: 0, moderate: 0, serious: 0, critical: 0 };
  for (const { impact } of violations) counts[impact ?? "minor"] += 1;
  const bad = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary})`).join(", ")}`,
    );
  return { counts, bad };
}
