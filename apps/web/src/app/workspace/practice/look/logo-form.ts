import { Component, inject, input, output, signal } from '@angular/core';
import { LARGEST_LOGO, readLogo } from '@closeknit/domain/practices/logo';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { Words } from '../../../words/words.ts';

/** The logo: kept as soon as a picture is chosen, if it is one. */
@Component({
  selector: 'app-logo-form',
  imports: [Control, Field],
  template: `
    <div class="stack">
      <h2>{{ say('workspace.look-page.logo') }}</h2>
      @if (logo(); as address) {
        <img [src]="address" [alt]="say('workspace.look-page.logo-now')" />
      } @else {
        <p class="soft">{{ say('workspace.look-page.no-logo') }}</p>
      }
      <ck-field
        [label]="say('workspace.look-page.picture')"
        [hint]="say('workspace.look-page.picture-hint')"
        [error]="error() || errand.refusal()"
      >
        <input
          #picture
          ckControl
          type="file"
          accept="image/png,image/jpeg,image/webp"
          (change)="keep(picture)"
        />
      </ck-field>
      <div class="actions">
        @if (logo()) {
          <button class="button" type="button" (click)="remove()">
            {{ say('workspace.look-page.remove-logo') }}
          </button>
        }
        <p role="status" class="soft">{{ saved() }}</p>
      </div>
    </div>
  `,
  styles: `
    img {
      max-inline-size: 12rem;
      max-block-size: 6rem;
      padding: var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--round);
      background: #fff;
      object-fit: contain;
    }
  `,
})
export class LogoForm {
  private readonly api = inject(Api);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errand = injectErrand();
  protected readonly error = signal('');
  protected readonly saved = signal('');

  readonly logo = input.required<string | null>();
  readonly changed = output<void>();

  protected async keep(chosen: HTMLInputElement): Promise<void> {
    const [file] = chosen.files ?? [];
    if (!file) return;
    const refusal = await refusalOf(file);
    this.error.set(refusal ? this.words.problem(refusal) : '');
    this.saved.set('');
    if (!refusal) {
      const body = { picture: new Uint8Array(await file.arrayBuffer()).toBase64() };
      await this.send({ method: 'PUT', path: '/practice/logo', body });
    }
    // The same file, mended, counts as a new choice.
    chosen.value = '';
  }

  protected async remove(): Promise<void> {
    await this.send({ method: 'DELETE', path: '/practice/logo' });
  }

  private async send(wish: Parameters<Api['send']>[0]): Promise<void> {
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.saved.set(this.say('workspace.saved'));
    this.changed.emit();
  }
}

/** The rule the other side keeps, asked here first so that nothing large travels in vain. */
async function refusalOf(file: File): Promise<string | undefined> {
  if (file.size > LARGEST_LOGO) return 'picture-too-large';
  const read = readLogo(new Uint8Array(await file.arrayBuffer()));
  return typeof read === 'string' ? read : undefined;
}
