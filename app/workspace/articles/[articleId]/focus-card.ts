/** Gives the focus back to the open card, once what had it is gone. */
export function focusCard(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true }));
}
