import { DestroyRef, inject, Service } from '@angular/core';

/** What the windows of one browser tell each other about the person whose cookie they share. */
export type Notice =
  /** An actor touched a window, at an epoch millisecond. */
  | { readonly kind: 'touched'; readonly who: string; readonly at: number }
  /** A window would be covered, unless another knows of a later touch. */
  | { readonly kind: 'asked'; readonly who: string }
  | { readonly kind: 'entered' }
  | { readonly kind: 'left' };

/** The other windows of this browser; a browser without such a channel has none. */
@Service()
export class OtherWindows {
  private readonly channel =
    typeof BroadcastChannel === 'function' ? new BroadcastChannel('closeknit') : undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(notice: Notice): void {
    this.channel?.postMessage(notice);
  }

  listen(hear: (notice: Notice) => void): void {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Notice>) => hear(data));
  }
}
