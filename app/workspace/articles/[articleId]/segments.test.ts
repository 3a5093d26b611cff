import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Layer, type Piece, piecesOf } from "./segments.ts";

const text = "The council voted 14 to 9. The port grew.";

describe("piecesOf", () => {
  test("leaves text without layers in one piece", () => {
    assert.deepEqual(piecesOf({ start: 0, end: 5 }, []), [{ kind: "text", start: 0, end: 5 }]);
  });

  test("puts a nested claim inside the one that holds it, one level deeper", () => {
    const [outer] = piecesOf({ start: 0, end: 26 }, [layer("C02", 18, 25), layer("C01", 4, 25)]).slice(1);

    assert.equal(drawn(outer), "C01:0[council voted C02:1[14 to 9]]");
  });

  test("cuts the later of two claims that overlap, and says which piece is its last", () => {
    const pieces = piecesOf({ start: 0, end: 26 }, [layer("C01", 4, 17), layer("C02", 12, 25)]);

    assert.equal(pieces.map(drawn).join(""), "The C01:0[council C02:1[voted]]C02:0[ 14 to 9].");
    const [, first, second] = pieces;
    assert.ok(first?.kind === "layer" && second?.kind === "layer");
    assert.deepEqual([second.isFirst, second.isLast], [false, true]);
  });

  test("keeps sentences outermost where a claim runs across two of them", () => {
    const pieces = piecesOf({ start: 0, end: text.length }, [
      layer("C01", 18, 35),
      layer("s1", 0, 26, 0),
      layer("s2", 27, 41, 0),
    ]);

    assert.equal(
      pieces.map(drawn).join(""),
      "s1:0[The council voted C01:0[14 to 9.]]C01:0[ ]s2:0[C01:0[The port] grew.]",
    );
  });

  test("leaves out what lies outside the stretch", () => {
    assert.equal(
      piecesOf({ start: 27, end: 41 }, [layer("C01", 18, 30)])
        .map(drawn)
        .join(""),
      "C01:0[The] port grew.",
    );
  });

  test("holds every code unit once, and every layer whole, whatever overlaps", () => {
    const ranges = fc.array(
      fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 41 }), rank: fc.nat(3) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(ranges, (drafts) => {
        const layers = drafts.map(({ start, length, rank }, index) => layer(`L${index}`, start, start + length, rank));
        const pieces = piecesOf({ start: 0, end: text.length }, layers);

        assert.equal(pieces.map(plain).join(""), text);
        for (const one of layers) {
          const held = pieces.flatMap((piece) => unitsIn(piece, one.key));
          const wanted = Array.from({ length: Math.min(one.end, text.length) - one.start }, (_, at) => one.start + at);
          assert.deepEqual(held, wanted);
        }
      }),
    );
  });
});

function layer(key: string, start: number, end: number, rank = 1): Layer {
  return { key, start, end, rank };
}

function plain(piece: Piece<Layer>): string {
  return piece.kind === "text" ? text.slice(piece.start, piece.end) : piece.inside.map(plain).join("");
}

function drawn(piece: Piece<Layer> | undefined): string {
  if (!piece) return "";
  if (piece.kind === "text") return text.slice(piece.start, piece.end);
  return `${piece.layer.key}:${piece.depth}[${piece.inside.map(drawn).join("")}]`;
}

function unitsIn(piece: Piece<Layer>, key: string): number[] {
  if (piece.kind === "text") return [];
  if (piece.layer.key !== key) return piece.inside.flatMap((inner) => unitsIn(inner, key));
  return Array.from({ length: piece.end - piece.start }, (_, at) => piece.start + at);
}
