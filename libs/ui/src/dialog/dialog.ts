import {
  afterNextRender,
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon.ts';
import { WAY_OUT } from './way-out.ts';

let dialogs = 0;

const focusable = ':is(a[href], button, input, select, textarea, summary):not(:disabled)';

/**
 * A question laid over the page. The page beneath is inert until it closes; then the focus goes
 * back to what opened it, or to the page's heading when that is gone. Once something has been
 * typed in it, only its buttons close it.
 */
@Component({
  selector: 'ck-dialog',
  imports: [Icon],
  template: `<dialog
    #dialog
    [attr.aria-labelledby]="titleId"
    (input)="isTyped = true"
    (cancel)="keepTyped($event)"
    (close)="closed.emit()"
  >
    @if (wayOut?.label(); as label) {
      <p class="out">
        <button class="button" type="button" (click)="wayOut.leave()">
          <ck-icon name="leave" />{{ label }}
        </button>
      </p>
    }
    <h2 #title [id]="titleId">{{ heading() }}</h2>
    <ng-content />
    <button
      class="button quiet close"
      type="button"
      [attr.aria-label]="closeLabel()"
      (click)="closed.emit()"
    >
      <ck-icon name="close" />
    </button>
  </dialog>`,
  styleUrl: './dialog.css',
  // The key as well as its cancel event: a second Escape may close without asking.
  host: { '(keydown.escape)': 'keepTyped($event)' },
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closeLabel = input.required<string>();
  readonly closed = output<void>();

  protected readonly wayOut = inject(WAY_OUT);
  protected readonly titleId = `dialog-${++dialogs}`;
  protected isTyped = false;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    const page = inject(DOCUMENT);
    const opener = page.activeElement;
    afterNextRender(() => this.show());
    inject(DestroyRef).onDestroy(() => {
      this.dialog().nativeElement.close();
      const back = opener?.isConnected && opener !== page.body ? opener : page.querySelector('h1');
      (back as HTMLElement | null)?.focus({ preventScroll: true });
    });
  }

  protected keepTyped(event: Event): void {
    if (this.isTyped) event.preventDefault();
  }

  private show(): void {
    const dialog = this.dialog().nativeElement;
    dialog.showModal();
    this.passWayOut(dialog);
    // Its first field may lie far below what is to be read before it.
    if (dialog.scrollTop === 0) return;
    this.focusHeading();
    dialog.scrollTop = 0;
  }

  /** The way out comes first for the Tab key; what the dialog asks has the focus all the same. */
  private passWayOut(dialog: HTMLDialogElement): void {
    const out = dialog.querySelector('.out button');
    if (!out || out.ownerDocument.activeElement !== out) return;
    const next = [...dialog.querySelectorAll<HTMLElement>(focusable)].find((each) => each !== out);
    next?.focus();
  }

  /** For when what had the focus goes away while the dialog stays. */
  focusHeading(): void {
    const title = this.title().nativeElement;
    // Only now can it be focused: at first the focus belongs to the first field.
    title.tabIndex = -1;
    title.focus();
  }
}
