// The way in: `npm start`, `npm test` and `npm run demo` come through here, before anything is installed.
// This file must parse and run on Node 12, only to say that it is too old: no import but by import(), no new syntax.

const major = Number(process.versions.node.split(".")[0]);

if (major < 20) {
  console.error(
    "Stet needs Node 20 or later to install itself, and this is " +
      process.version +
      ": install a newer one from https://nodejs.org, then run the same command again.",
  );
  process.exitCode = 1;
} else {
  import("./bootstrap/main.mjs")
    .then((program) => program.main(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
}
