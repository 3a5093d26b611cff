/** What buttons round a story say; a line of these and of `SHARE_FILLERS` alone is none of the story's. */
export const SHARE_LABELS: ReadonlySet<string> = new Set(
  `share tweet print email e-mail comment comments facebook twitter whatsapp linkedin reddit pinterest telegram messenger
  bluesky copy save bookmark follow like listen loading menu search subscribe login advertisement ad ads advert sponsored
  promoted back skip sign log play show home`.split(/\s+/),
);

/** Words that stand beside those on buttons. */
export const SHARE_FILLERS: ReadonlySet<string> = new Set(
  `this article story page post via on by to the with us me now in up x link links content main top more less video audio
  all as pdf via friends open and or read`.split(/\s+/),
);
