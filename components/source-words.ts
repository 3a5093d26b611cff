import type { LocatorKind, SourceKind, Tier } from "#/db/vocabulary.ts";

export const sourceKinds: Record<SourceKind, string> = {
  person: "Person",
  organization: "Organisation",
  document: "Document",
  dataset: "Data set",
  media: "News medium",
  web: "Web page",
};

/** How close a source is to the fact. */
export const tiers: Record<Tier, { label: string; means: string }> = {
  primary: { label: "Primary", means: "the document, the data, the witness" },
  secondary: { label: "Secondary", means: "reports on a primary source" },
  tertiary: { label: "Tertiary", means: "sums up what others reported" },
};

/** What the place of a passage is counted in. */
export const locatorLabels: Record<LocatorKind, string> = {
  none: "Nowhere in particular",
  page: "Page",
  timestamp: "Timestamp",
  paragraph: "Paragraph",
  section: "Section",
  cell: "Table cell",
};
