import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import satori, { type Font } from "satori";
import { MARK_BOX, MARK_STROKE, marks } from "#/design/marks.ts";
import type { Mark } from "#/newsroom/verdicts/rating-scale.ts";
import { drawable, PICTURE_HEIGHT, PICTURE_WIDTH, type PictureWords } from "./words.ts";

/** The light colours of design/tokens.css: a picture has one look, wherever it is shown. */
export const COLOURS = {
  paper: "#fdfcf9",
  ink: "#1c1a16",
  "ink-2": "#5c574d",
  rule: "#e2ddd2",
  pencil: "#1d4fc4",
  verified: "#17693d",
  "verified-wash": "#e3f3e9",
  change: "#8a5600",
  "change-wash": "#fbefd6",
  disputed: "#b1241b",
  "disputed-wash": "#fce6e3",
  unsourced: "#6a37b8",
  "unsourced-wash": "#f0e8fc",
  neutral: "#4f5663",
  "neutral-wash": "#e9ebef",
} as const;

type Node = { type: string; props: Record<string, unknown> };

/** The picture as a PNG. The same words give the same bytes. Asks nobody for fonts or signs: what it lacks it leaves out. */
export async function draw(picture: PictureWords): Promise<Buffer> {
  const svg = await satori(layout(picture) as unknown as Parameters<typeof satori>[0], {
    width: PICTURE_WIDTH,
    height: PICTURE_HEIGHT,
    fonts: await fonts(),
  });
  await raster();
  const drawn = new Resvg(svg).render();
  try {
    return Buffer.from(drawn.asPng());
  } finally {
    drawn.free();
  }
}

function layout(picture: PictureWords): Node {
  const { kicker, verdict, counts, isQuoted } = picture;
  const words = drawable(picture.words);
  const size = sizeOf(words);
  const said = isQuoted && words !== "" && !/^[“«„"]/u.test(words) ? `“${words}”` : words;
  return box(
    {
      width: "100%",
      height: "100%",
      padding: "56px 72px 48px",
      background: COLOURS.paper,
      flexDirection: "column",
      fontFamily: "Sans",
      boxSizing: "border-box",
    },
    [
      text(kicker, { fontSize: 26, color: COLOURS["ink-2"] }),
      verdict && badge(verdict),
      box({ flexDirection: "column", flexGrow: 1, justifyContent: "center", gap: 20 }, [
        said !== "" &&
          text(said, { fontFamily: "Serif", fontWeight: 500, fontSize: size, lineHeight: 1.18, letterSpacing: -0.5 }),
        drawable(picture.who) !== "" && text(drawable(picture.who), { fontSize: 28, color: COLOURS["ink-2"] }),
      ]),
      counts.length > 0 && strip(counts),
      box({ marginTop: 30, paddingTop: 24, borderTop: `2px solid ${COLOURS.rule}`, alignItems: "center", gap: 16 }, [
        text(drawable(picture.newsroom), { fontFamily: "Serif", fontWeight: 600, fontSize: 32 }),
      ]),
    ],
  );
}

/** Long words are smaller, so that all of them fit. In pixels. */
function sizeOf({ length }: string): number {
  if (length > 140) return 42;
  if (length > 90) return 50;
  return length > 50 ? 58 : 68;
}

function badge({ mark, label }: { mark: Mark; label: string }): Node {
  const { tone } = marks[mark];
  const look = { color: COLOURS[tone], background: COLOURS[`${tone}-wash`], borderRadius: 99 };
  return box(
    { ...look, alignSelf: "flex-start", alignItems: "center", gap: 16, marginTop: 28, padding: "14px 32px 14px 26px" },
    [shape(mark, 36, COLOURS[tone]), text(drawable(label), { fontSize: 36, fontWeight: 600 })],
  );
}

function strip(counts: PictureWords["counts"]): Node {
  const parts = counts.map(({ mark, count }) =>
    box({ flexGrow: count, flexBasis: 0, height: 26, borderRadius: 5, background: COLOURS[marks[mark].tone] }, []),
  );
  const legend = counts.map(({ mark, label, count }) =>
    box({ alignItems: "center", gap: 8, color: COLOURS[marks[mark].tone] }, [
      shape(mark, 24, COLOURS[marks[mark].tone]),
      text(`${count} ${drawable(label).toLowerCase()}`, { fontSize: 26, fontWeight: 600 }),
    ]),
  );
  return box({ flexDirection: "column", gap: 18 }, [
    box({ gap: 4 }, parts),
    box({ flexWrap: "wrap", columnGap: 32, rowGap: 6, maxHeight: 72, overflow: "hidden" }, legend),
  ]);
}

function shape(mark: Mark, size: number, colour: string): Node {
  const path = {
    d: marks[mark].path,
    fill: "none",
    stroke: colour,
    "stroke-width": MARK_STROKE,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  return {
    type: "svg",
    props: { width: size, height: size, viewBox: MARK_BOX, children: [{ type: "path", props: path }] },
  };
}

function text(words: string, style: Record<string, unknown>): Node {
  return { type: "div", props: { style: { display: "flex", ...style }, children: words } };
}

function box(style: Record<string, unknown>, children: readonly (Node | false | null)[]): Node {
  return {
    type: "div",
    props: { style: { display: "flex", color: COLOURS.ink, ...style }, children: children.filter(Boolean) },
  };
}

let loaded: Promise<Font[]> | undefined;

/** For each letter the first font that has it. */
function fonts(): Promise<Font[]> {
  loaded ??= Promise.all([
    ...["latin", "latin-ext", "vietnamese"].flatMap((subset) =>
      ([500, 600] as const).map((weight) => font("Serif", "newsreader", subset, weight)),
    ),
    ...["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek"].flatMap((subset) =>
      ([400, 600] as const).map((weight) => font("Sans", "inter", subset, weight)),
    ),
  ]);
  return loaded;
}

const require = createRequire(import.meta.url);

async function font(name: string, family: string, subset: string, weight: 400 | 500 | 600): Promise<Font> {
  const file = require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`);
  return { name, weight, style: "normal", data: await readFile(file) };
}

let ready: Promise<void> | undefined;

function raster(): Promise<void> {
  ready ??= readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")).then((wasm) => initWasm(wasm));
  return ready;
}
