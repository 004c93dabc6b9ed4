import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { NoteStep, type ProtocolStep } from '@closeknit/contracts/safety';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';

interface Step extends NoteStep {
  readonly step: ProtocolStep;
}

@Component({
  selector: 'app-protocol-step',
  imports: [Control, Field, FormError, FormField, FormRoot, Tick],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-tick
        [label]="say('workspace.safety.step.' + step().step + '.label', { name: name() })"
        [hint]="say('workspace.safety.step.' + step().step + '.hint')"
        [formField]="f.done"
      />
      <ck-field [label]="say('workspace.safety.note')" [error]="errorOf(f.note)">
        <textarea ckControl rows="2" [formField]="f.note"></textarea>
      </ck-field>
      <p class="actions">
        <button class="button" type="submit">
          {{ say('workspace.safety.keep') }}
          <span class="visually-hidden">{{
            say('workspace.safety.step.' + step().step + '.label', { name: name() })
          }}</span>
        </button>
        <span role="status" class="faint">{{ kept() }}</span>
      </p>
    </form>
  `,
  styles: `
    form {
      padding-block: var(--space-3);
    }
  `,
})
export class ProtocolStepForm implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly kept = signal('');

  readonly step = input.required<Step>();
  readonly name = input.required<string>();
  readonly path = input.required<string>();
  readonly changed = output<void>();

  protected readonly f = contractForm(NoteStep, { done: false, note: '' }, async (body) => {
    this.kept.set('');
    await this.api.send({ method: 'PUT', path: `${this.path()}${this.step().step}`, body });
    this.kept.set(this.say('workspace.saved'));
    this.changed.emit();
  });

  ngOnInit(): void {
    const { done, note } = this.step();
    this.f().value.set({ done, note });
  }
}
