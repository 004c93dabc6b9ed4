import { Injectable } from '@nestjs/common';
import type {
  AgreementKind,
  Documents,
  RewriteDocument,
  WriteDocument,
} from '@closeknit/contracts/agreements';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { AGREEMENT_KINDS, isAgreement } from '@closeknit/domain/agreements/agreement';
import { agreementTexts } from '@closeknit/domain/agreements/agreement-texts';
import { shippedAgreements } from '@closeknit/domain/agreements/agreement-texts.en';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { DocumentTemplateRow } from './document-template.entity.ts';
import { DocumentVersionRow } from './document-version.entity.ts';

type Template = Documents['templates'][number];

interface Row extends Omit<Template, 'id' | 'writtenAt'> {
  id: string;
  writtenAt: Date;
}

const LATEST = `
  select template.id, template.kind, latest.title, latest.text, latest.version,
         latest.written_at as "writtenAt"
  from document_template template join lateral (
    select title, text, version, written_at from document_version
    where template_id = template.id order by version desc limit 1) latest on true
  where template.retired_at is null`;

/** What a practice has couples sign: Closeknit's texts or its own, each in its latest version. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async read(): Promise<Documents> {
    const rows = await this.db.query<Row>(`${LATEST} order by latest.title, template.id`);
    const own = rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
    const language = await this.language();
    const agreements = AGREEMENT_KINDS.map(
      (kind) => own.find((template) => template.kind === kind) ?? shipped(kind, language),
    );
    const consents = own.filter(({ kind }) => !isAgreement(kind));
    return { usual: await this.usual(), templates: [...agreements, ...consents] };
  }

  /** The language of the practice, in which Closeknit's texts stand here. */
  async language(): Promise<Language> {
    return languageOf(await this.readers.ofPractice());
  }

  /** A new document, or the practice's own text of an agreement, whether it had one before or not. */
  async write({ kind, ...text }: WriteDocument, actor: MemberActor): Promise<void> {
    const known = isAgreement(kind) && (await this.templateOf(kind));
    if (known) {
      await this.db.of(DocumentTemplateRow).update({ id: known.id }, { retiredAt: null });
      return this.addVersion(known.id, text, actor);
    }
    const inserted = await this.db.of(DocumentTemplateRow).insert({ kind });
    const id = inserted.generatedMaps[0]?.['id'] as string;
    await this.addVersion(id, text, actor, isAgreement(kind) ? shippedAgreements[kind].version : 0);
  }

  /** Its next version. What has been put before couples stays as it was. */
  async rewrite(id: string, text: RewriteDocument, actor: MemberActor): Promise<void> {
    const known = found(await this.db.of(DocumentTemplateRow).findOneBy({ id }));
    if (known.retiredAt) throw new Refused('document-retired');
    await this.addVersion(id, text, actor);
  }

  /** Is no longer put before anybody; an agreement goes back to Closeknit's text. */
  async retire(id: string): Promise<void> {
    const known = found(await this.db.of(DocumentTemplateRow).findOneBy({ id }));
    const retiredAt = known.retiredAt ?? this.clock.instant();
    await this.db.of(DocumentTemplateRow).update({ id }, { retiredAt });
  }

  async chooseUsual(usual: AgreementKind): Promise<void> {
    await this.db.query('update practice set usual_agreement = $1', [usual]);
  }

  private async usual(): Promise<AgreementKind> {
    const row = await this.db.one<{ usual: AgreementKind }>(
      'select usual_agreement as usual from practice',
    );
    return found(row).usual;
  }

  private templateOf(kind: AgreementKind): Promise<DocumentTemplateRow | null> {
    return this.db.of(DocumentTemplateRow).findOneBy({ kind });
  }

  private async addVersion(
    templateId: string,
    { title, text }: RewriteDocument,
    actor: MemberActor,
    after = 0,
  ): Promise<void> {
    // Locked, so that two who write at once get two numbers.
    await this.db.query('select from document_template where id = $1 for update', [templateId]);
    const versions = this.db.of(DocumentVersionRow);
    const last = (await versions.maximum('version', { templateId })) ?? after;
    const writtenAt = this.clock.instant();
    const version = { templateId, version: last + 1, title, text, writtenBy: actor.id, writtenAt };
    await versions.insert(version);
  }
}

function shipped(kind: AgreementKind, language: Language): Template {
  const { version, title, text } = agreementTexts[language][kind];
  return { id: null, kind, title, text, version, writtenAt: null };
}
