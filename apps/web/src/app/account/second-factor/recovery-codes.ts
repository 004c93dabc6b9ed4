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
import { LeaveDialog } from '../../shell/confirm/leave-dialog.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Words } from '../../words/words.ts';
import { Clock } from '../../times/clock.ts';
import { injectDates } from '../dates.ts';
import { Told } from '../told.ts';

/** Shown once and kept nowhere: leaving or closing the page before they are kept asks first. */
@Component({
  selector: 'app-recovery-codes',
  imports: [LeaveDialog, Told],
  templateUrl: './recovery-codes.html',
  styleUrl: './recovery-codes.css',
  host: { class: 'alone-on-paper' },
})
export class RecoveryCodes {
  private readonly document = inject(DOCUMENT);
  protected readonly say = inject(Words).say;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly codes = input.required<readonly string[]>();
  /** Whose they are, for the sheet they are printed on. */
  readonly email = input.required<string>();
  readonly kept = output<void>();
  protected readonly told = signal('');
  protected readonly day = injectDates().fullDay(inject(Clock).instant());
  private readonly unwatch = inject(Unsaved).watchThisPage(() => true);

  constructor() {
    inject(DestroyRef).onDestroy(this.unwatch);
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected keep(): void {
    this.unwatch();
    this.kept.emit();
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
