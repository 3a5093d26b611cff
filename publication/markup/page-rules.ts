import { error, type Rule } from "./finding.ts";
import type { PageReading } from "./reading.ts";
import type { Review } from "./review-rules.ts";
import { addressOf, asList, asObject, folded, isFilled } from "./values.ts";

/** One ClaimReview whose page is at hand. */
type Visible = Review & { reading: PageReading };

/** Rules that compare the markup with what a reader sees. */
export const pageRules: readonly Rule<Visible>[] = [
  error("CR-040", "The page shows the rating.", ({ rating, reading }) => isHidden(rating.alternateName, reading)),
  error(
    "CR-040",
    "The page shows the claim.",
    ({ review, item, reading }) => isHidden(review.claimReviewed, reading) && isHidden(item.text, reading),
  ),
  error("CR-040", "The page shows who made the claim.", ({ item, reading }) =>
    asList(item.author).some((claimant) => isHidden(asObject(claimant).name, reading)),
  ),
  error("CR-041", "The page links to something that the markup cites.", isWithoutCitation),
];

/** What is missing from the data is no matter of the page. */
function isHidden(value: unknown, reading: PageReading): boolean {
  return isFilled(value) && !folded(reading.text).includes(folded(value));
}

function isWithoutCitation({ review, reading, page }: Visible): boolean {
  const base = page?.href;
  const linked = new Set([...reading.links].map((link) => URL.parse(link, base)?.href));
  return !asList(review.citation).some((cited) => {
    const address = addressOf(cited);
    return address !== null && linked.has(address.href);
  });
}
