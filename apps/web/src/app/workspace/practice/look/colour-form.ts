import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { brandTones, isAdjusted } from '@closeknit/domain/practices/brand-colour';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

const OURS = '#17595a';

/** One colour, shown as it will be read by day and by night before it is kept. */
@Component({
  selector: 'app-colour-form',
  imports: [Control, Field, FormError],
  templateUrl: './colour-form.html',
  styleUrl: './colour-form.css',
})
export class ColourForm {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly saved = signal('');

  readonly colour = input.required<string | null>();
  readonly changed = output<void>();

  protected readonly chosen = linkedSignal(() => this.colour() ?? OURS);
  protected readonly isAdjusted = computed(() => isAdjusted(this.chosen()));
  protected readonly faces = computed(() => {
    const { light, dark } = brandTones(this.chosen());
    return [
      { name: 'light', ...light, on: '#ffffff', ground: '#faf8f3', ink: '#20282a' },
      { name: 'dark', ...dark, on: '#0d1f20', ground: '#15181a', ink: '#eceae4' },
    ];
  });

  protected choose(colour: string): void {
    this.saved.set('');
    this.chosen.set(colour);
  }

  protected async keep(colour: string | null): Promise<void> {
    const wish = { method: 'PUT', path: '/practice/colour', body: { colour } } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.saved.set(this.say('workspace.saved'));
    this.changed.emit();
  }
}
