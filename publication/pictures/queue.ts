import { createHash } from "node:crypto";
import type { Database } from "#/db/client.ts";
import { keepPicture, picturesOnFile, removePicture } from "#/newsroom/reports/keep-pictures.ts";
import { publishedSnapshots } from "#/newsroom/reports/published.ts";
import { PNG_TYPE } from "../page.ts";
import { forgetPages } from "../store.ts";
import { type Draughtsman, inOwnThread } from "./thread.ts";
import { onPublication } from "./wake.ts";
import { type PictureWords, picturesOf, wordsSha256 } from "./words.ts";

/**
 * Draws what is published and has no picture of its words, newest report first. What is missing is read from the
 * database each time, so nothing is lost when the process ends in between.
 *
 * A picture that cannot be drawn is reported and tried again after the next publication.
 *
 * @returns how many were drawn
 */
export async function drawMissing(
  db: Database,
  { draughtsman, now, stop }: { draughtsman: () => Draughtsman; now: () => Date; stop?: AbortSignal },
): Promise<number> {
  const missing = missingPictures(db);
  if (missing.length === 0) return 0;
  const { draw, end } = draughtsman();
  let drawn = 0;
  try {
    for (const picture of missing) {
      if (stop?.aborted) break;
      try {
        const body = await draw(picture);
        if (stop?.aborted) break;
        keep(db, picture, body, now());
        drawn += 1;
      } catch (error) {
        console.error(`The picture ${picture.path} could not be drawn.`, error);
      }
    }
  } finally {
    await end();
  }
  return drawn;
}

function missingPictures(db: Database): PictureWords[] {
  const onFile = picturesOnFile(db);
  const wanted = publishedSnapshots(db).flatMap(picturesOf);
  const paths = new Set(wanted.map(({ path }) => path));
  for (const path of onFile.keys()) if (!paths.has(path)) removePicture(db, path);
  return wanted.filter((picture) => onFile.get(picture.path) !== wordsSha256(picture));
}

function keep(db: Database, picture: PictureWords, body: Buffer, at: Date): void {
  const nothing = Buffer.alloc(0);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const finished = { path: picture.path, contentType: PNG_TYPE, body, gzip: nothing, brotli: nothing, etag };
  keepPicture(db, finished, wordsSha256(picture), at);
  forgetPages();
}

/** Draws what is missing when the server starts, and after every publication. */
export function startPictures(db: Database, stop: AbortSignal): void {
  let isDrawing = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isAsked = true;
    if (isDrawing) return;
    isDrawing = true;
    while (isAsked && !stop.aborted) {
      isAsked = false;
      await drawMissing(db, { draughtsman: inOwnThread, now: () => new Date(), stop });
    }
    isDrawing = false;
  };
  const start = (): void => {
    run().catch((error: unknown) => {
      isDrawing = false;
      console.error("The pictures could not be drawn.", error);
    });
  };
  onPublication(start);
  start();
}
