// Measures the public side: npm run bench:public. The last line is JSON.
import { publishing } from "./publishing.ts";
import { type Case, type Comparison, readers } from "./readers.ts";

const sizes = [30, 300, 2000];

const compared = await readers();
console.log("\nThe production server beside a bare one that sends the same bytes and headers");
console.table(Object.fromEntries(Object.entries(compared).map(([name, found]) => [name, row(found)])));

const published = [];
for (const claims of sizes) published.push(await publishing(claims));
console.log("\nPublishing a report, in milliseconds and bytes");
console.table(published);

const figures = Object.fromEntries(
  (Object.keys(compared) as Case[]).map((name) => {
    const { shareOfBare, p99OverBare } = compared[name];
    return [name, { shareOfBare: rounded(shareOfBare), p99OverBare: rounded(p99OverBare) }];
  }),
);
const publishMs = Object.fromEntries(published.map(({ claims, milliseconds }) => [claims, milliseconds]));
const pagesWithScript = published.reduce((sum, one) => sum + one.pagesWithScript, 0);
console.log(JSON.stringify({ ...figures, publishMs, pagesWithScript }));

function row({ perSecond, bare, shareOfBare, p99, p99OverBare, bytes }: Comparison): Record<string, number> {
  return {
    "per second": Math.round(perSecond),
    "bare, per second": Math.round(bare),
    "share of bare": rounded(shareOfBare),
    "p99 in ms": rounded(p99),
    "p99 over bare": rounded(p99OverBare),
    bytes,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
