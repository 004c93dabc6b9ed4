import { Component, effect, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type CrisisResources, OwnResources, type Practice } from '@closeknit/contracts/practices';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrand } from '../../../client/errand.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

type List = Practice['crisis'];

/** The list of help in a crisis, entry by entry. */
@Component({
  selector: 'app-help-form',
  imports: [Control, Field, FormError, FormField, FormRoot],
  templateUrl: './help-form.html',
  styleUrl: './help-form.css',
})
export class HelpForm {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly errand = injectErrand();
  protected readonly saved = signal('');

  readonly list = input.required<List>();
  readonly changed = output<void>();

  protected readonly f = contractForm(
    OwnResources,
    { resources: [] as List['resources'] },
    (body) => this.keep(body),
  );

  constructor() {
    effect(() => this.f().value.set({ resources: [...this.list().resources] }));
  }

  protected add(): void {
    const empty = { label: '', contact: '', hours: '' };
    this.f.resources().value.update((entries) => [...entries, empty]);
  }

  protected remove(index: number): void {
    this.f.resources().value.update((entries) => entries.filter((_, at) => at !== index));
  }

  protected async backToCountry(): Promise<void> {
    if (await this.errand.run(() => this.put({ resources: null }))) this.changed.emit();
  }

  private async keep(body: CrisisResources): Promise<void> {
    this.saved.set('');
    await this.put(body);
    this.saved.set(this.say('workspace.saved'));
    this.changed.emit();
  }

  private put(body: CrisisResources): Promise<void> {
    return this.api.send({ method: 'PUT', path: '/practice/crisis', body });
  }
}
