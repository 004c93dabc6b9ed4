import {
  afterNextRender,
  Component,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Unsaved } from '../../shell/unsaved.ts';
import { Words } from '../../words/words.ts';
import { Told } from '../told.ts';

/** Shown once and kept nowhere: closing the page before they are kept asks first. */
@Component({
  selector: 'app-recovery-codes',
  imports: [Told],
  templateUrl: './recovery-codes.html',
  styleUrl: './recovery-codes.css',
  host: { class: 'alone-on-paper' },
})
export class RecoveryCodes {
  private readonly document = inject(DOCUMENT);
  protected readonly say = inject(Words).say;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly codes = input.required<readonly string[]>();
  readonly kept = output<void>();
  protected readonly told = signal('');

  constructor() {
    inject(DestroyRef).onDestroy(inject(Unsaved).watch(() => true));
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    const key = await navigator.clipboard.writeText(this.asText()).then(
      () => 'account.codes.copied',
      () => 'account.codes.not-copied',
    );
    this.told.set(this.say(key));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected download(): void {
    const address = URL.createObjectURL(new Blob([this.asText()], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = this.say('account.codes.file');
    link.click();
    URL.revokeObjectURL(address);
  }

  private asText(): string {
    return `${this.codes().join('\n')}\n`;
  }
}
