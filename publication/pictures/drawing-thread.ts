import { parentPort } from "node:worker_threads";
import { draw } from "./draw.ts";
import type { PictureWords } from "./words.ts";

parentPort?.on("message", (picture: PictureWords) => {
  draw(picture).then(
    (png) => parentPort?.postMessage({ png }),
    (error: unknown) => parentPort?.postMessage({ fault: String(error) }),
  );
});
