const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** Calls once the element is within two windows of the visible part; the function that comes back calls it off. */
export function whenNear(element: Element, then: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) arrive(target);
    },
    { rootMargin: "200% 0px" },
  );
  waiting.set(element, then);
  observer.observe(element);
  return () => leave(element);
}

/** Everything at once, however far: before the page is printed. */
export function allNear(): void {
  for (const element of [...waiting.keys()]) arrive(element);
}

function arrive(element: Element): void {
  const then = waiting.get(element);
  leave(element);
  then?.();
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
