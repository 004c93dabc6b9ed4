import { Component, computed, inject, signal } from '@angular/core';
import { Documents as Read } from '@closeknit/contracts/agreements';
import { Choice } from '@closeknit/ui/choice/choice';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { PracticePage } from '../practice-page.ts';
import { type Template, WriteDialog } from './write-dialog.ts';

/** What couples are asked to sign: the agreements on confidences, and the practice's own documents. */
@Component({
  selector: 'app-documents',
  imports: [Choice, FormError, PracticePage, Tag, Waiting, WriteDialog],
  templateUrl: './documents.html',
  styleUrl: './documents.css',
})
export default class Documents {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly documents = reading(() => '/documents', Read);
  protected readonly told = signal('');
  protected readonly writing = signal<Template | 'new' | undefined>(undefined);

  protected readonly kinds = (['no-secrets', 'limited-secrets'] as const).map((value) => ({
    value,
    label: this.say(`workspace.agreement.kind.${value}`),
    note: this.say(`workspace.agreement.hint.${value}`),
  }));
  protected readonly templates = computed(() =>
    (this.documents.value()?.templates ?? []).map((template) => ({
      template,
      key: template.id ?? template.kind,
      isAgreement: template.kind !== 'consent',
      paragraphs: template.text.split(/\n\s*\n/),
      about: template.writtenAt
        ? this.say('workspace.documents.written', {
            version: template.version,
            day: this.times.date(template.writtenAt),
          })
        : this.say('workspace.documents.ours'),
    })),
  );

  protected async choose(usual: string | null): Promise<void> {
    await this.send({ method: 'PUT', path: '/documents/usual', body: { usual } });
  }

  protected async retire({ id }: Template): Promise<void> {
    await this.send({ method: 'POST', path: `/documents/${id}/retire`, body: {} });
  }

  protected wasWritten(): void {
    this.writing.set(undefined);
    this.told.set(this.say('workspace.saved'));
    this.documents.reload();
  }

  private async send(wish: { method: 'PUT' | 'POST'; path: string; body: object }): Promise<void> {
    this.told.set('');
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.told.set(this.say('workspace.saved'));
    this.documents.reload();
  }
}
