class SeesNothing {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

/** What jsdom lacks. A dialog is open or not; nothing is ever resized, or comes into view. */
export function standInForTheBrowser(): void {
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (): void {
    this.open = false;
  };
  Object.assign(globalThis, { ResizeObserver: SeesNothing, IntersectionObserver: SeesNothing });
}
