const PLACE = "data-stet-place";

/** Notes on every element where it stands in the page, so that it is known again in another tree of the same markup. */
export function notePlaces(document: Document): Element[] {
  const elements = elementsOf(document);
  elements.forEach((element, at) => {
    element.setAttribute(PLACE, String(at));
  });
  return elements;
}

/** Where the element stands; undefined of one that was made on the way. */
export function placeOf(element: Element): number | undefined {
  const noted = element.getAttribute(PLACE);
  return noted === null ? undefined : Number(noted);
}

/** The element itself and all in it that have a place. */
export function placesIn(part: Element): Set<number> {
  const elements = [part, ...part.querySelectorAll(`[${PLACE}]`)];
  return new Set(elements.flatMap((element) => placeOf(element) ?? []));
}

/** Every element of the body by its place. */
export function elementsOf(document: Document): Element[] {
  return [...document.body.querySelectorAll("*")];
}
