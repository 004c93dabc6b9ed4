import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LONGEST_POINT } from '@closeknit/contracts/discussing';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { Words } from '../../words/words.ts';
import { FormError } from '../form-error.ts';

/** A line of what is to be talked about, and whether more than its author's side reads it. */
@Component({
  selector: 'app-add-point',
  imports: [Control, Field, FormError, Tick],
  template: `<form class="stack" (submit)="$event.preventDefault(); add()">
    <ck-field [label]="label()" [hint]="hint()">
      <textarea
        #area
        ckControl
        class="letter"
        rows="2"
        [attr.maxlength]="most"
        [value]="text()"
        (input)="text.set(area.value)"
      ></textarea>
    </ck-field>
    @if (sharing()) {
      <ck-tick [label]="tick()" [hint]="tickHint()" [(checked)]="toBoth" />
    }
    <app-form-error [text]="errand.refusal()" />
    <p class="actions">
      <button class="button" type="submit" [attr.aria-disabled]="isEmpty() || null">
        {{ say('shell.discussing.add') }}
      </button>
    </p>
  </form>`,
})
export class AddPoint {
  private readonly api = inject(Api);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly most = LONGEST_POINT;

  readonly label = input.required<string>();
  readonly hint = input('');
  /** Words of the choice to let both partners see it, or the other one. */
  readonly tick = input.required<string>();
  readonly tickHint = input('');
  /** Whether there is that choice now. */
  readonly sharing = input.required<boolean>();
  /** What is chosen, for a page that says who reads it. */
  readonly toBoth = model(false);
  /** Where it is sent, below `/api`. */
  readonly path = input.required<string>();
  readonly added = output<void>();

  protected readonly text = signal('');
  protected readonly isEmpty = computed(() => this.text().trim() === '');
  /** Kept until it has arrived: what is sent twice is kept once. */
  private id = crypto.randomUUID();

  protected async add(): Promise<void> {
    if (this.isEmpty()) return;
    const toBoth = this.sharing() && this.toBoth();
    const body = { id: this.id, text: this.text(), toBoth };
    const wish = { method: 'POST', path: this.path(), body } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.id = crypto.randomUUID();
    this.text.set('');
    this.toBoth.set(false);
    this.added.emit();
    this.area().nativeElement.focus();
  }
}
