import { Component, DestroyRef, inject, signal } from '@angular/core';
import { AuditCheckpoint, AuditExportPart, type AuditFormat } from '@closeknit/contracts/audit';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { saveFile } from '../../client/save-file.ts';

const types: Record<AuditFormat, string> = { csv: 'text/csv', json: 'application/json' };

/** Takes the whole log away as a file, part by part, and its signed end. */
@Component({
  selector: 'app-audit-export',
  imports: [FormError],
  template: `
    <h2>{{ say('workspace.audit.export.heading') }}</h2>
    <p class="soft">{{ say('workspace.audit.export.help') }}</p>
    <div class="actions">
      @for (format of formats; track format) {
        <button
          class="button"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="take(format)"
        >
          {{ say('workspace.audit.export.' + format) }}
        </button>
      }
      <button
        class="button quiet"
        type="button"
        [attr.aria-disabled]="errand.underWay() || null"
        (click)="takeCheckpoint()"
      >
        {{ say('workspace.audit.export.checkpoint') }}
      </button>
    </div>
    @if (errand.underWay() && share() !== undefined) {
      <progress
        [attr.aria-label]="say('workspace.audit.export.progress')"
        [value]="share()"
        max="1"
      ></progress>
    }
    <p role="status" class="faint">{{ taken() }}</p>
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-5);
    }
    progress {
      inline-size: 100%;
      accent-color: var(--action);
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class AuditExport {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly formats = ['csv', 'json'] as const;
  /** How much of the file has come, 0 to 1. */
  protected readonly share = signal<number | undefined>(undefined);
  protected readonly taken = signal('');
  private isLeft = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isLeft = true));
  }

  protected async take(format: AuditFormat): Promise<void> {
    this.taken.set('');
    const isTaken = await this.errand.run(async () => {
      const texts = await this.parts(format);
      if (!this.isLeft) saveFile(`closeknit-audit.${format}`, texts, types[format]);
    });
    this.share.set(undefined);
    if (isTaken) this.taken.set(this.say('workspace.audit.export.taken'));
  }

  protected async takeCheckpoint(): Promise<void> {
    this.taken.set('');
    const isTaken = await this.errand.run(async () => {
      const checkpoint = await this.api.read('/audit/checkpoint', AuditCheckpoint);
      const text = JSON.stringify(checkpoint, null, 2);
      saveFile('closeknit-audit-checkpoint.json', [text], types.json);
    });
    if (isTaken) this.taken.set(this.say('workspace.audit.export.taken'));
  }

  private async parts(format: AuditFormat): Promise<string[]> {
    const texts: string[] = [];
    let asked: string | undefined = 'after=0';
    while (asked && !this.isLeft) {
      this.share.update((share) => share ?? 0);
      const path: string = `/audit/export/${format}?${asked}`;
      const part: AuditExportPart = await this.api.read(path, AuditExportPart);
      const { text, done, upTo, next } = part;
      texts.push(text);
      this.share.set(upTo === 0 ? 1 : done / upTo);
      asked = next === null ? undefined : `after=${next}&upTo=${upTo}`;
    }
    return texts;
  }
}
