import { Injectable, StreamableFile } from '@nestjs/common';
import type { JointRecord } from '@closeknit/contracts/releases';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { isReleased } from '@closeknit/domain/records/release';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { Papers } from '../../platform/papers/papers.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { DisclosureRow } from './disclosure.entity.ts';
import { JointPartsService } from './joint-parts.service.ts';
import { jointRecordPaper, type Letterhead } from './joint-record-paper.ts';
import { ofRules, ReleaseBook } from './release-book.service.ts';
import { ReleasesService, type Which } from './releases.service.ts';

/** Makes what leaves the practice, while it may, and writes down that it did. */
@Injectable()
export class JointRecordService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly papers: Papers,
    private readonly book: ReleaseBook,
    private readonly releases: ReleasesService,
    private readonly parts: JointPartsService,
  ) {}

  async asPaper(which: Which, actor: MemberActor): Promise<StreamableFile> {
    const record = await this.disclose(which, 'paper', actor);
    const pdf = await this.papers.pdf(jointRecordPaper(record, await this.letterhead()));
    const disposition = 'attachment; filename="joint-record.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }

  async disclose(
    { coupleId, releaseId }: Which,
    format: DisclosureRow['format'],
    actor: MemberActor,
  ): Promise<JointRecord> {
    await this.care.require(actor, 'releases:decide', coupleId);
    const booked = await this.book.find(coupleId, releaseId);
    const partners = await this.releases.partnersOf(coupleId);
    const release = ofRules(booked, this.releases.placesOf(partners));
    const madeAt = this.clock.instant();
    if (!isReleased(release, madeAt.getTime())) throw new Refused('not-released');

    const nameOf = (id: string) => partners.find((each) => each.id === id)?.firstName ?? '';
    const answers = partners.map(({ id }) =>
      found(booked.answers.find(({ partnerId }) => partnerId === id)),
    );
    const record = {
      madeAt: madeAt.toISOString(),
      practice: (await this.letterhead()).name,
      partners: partners.map(({ firstName }) => firstName),
      ...booked.words,
      expiresAt: booked.row.expiresAt.toISOString(),
      signatures: answers.map(({ partnerId, typedName, answeredAt }) => ({
        ...{ name: nameOf(partnerId), typedName, signedAt: answeredAt.toISOString() },
      })),
      ...(await this.parts.of(booked.row.parts, { coupleId, nameOf, actor })),
    };
    const [first, second] = answers.map(({ id }) => id);
    await this.db.of(DisclosureRow).insert({
      ...{ coupleId, releaseId, format, madeBy: actor.id, madeAt },
      ...{ firstSignatureId: first, secondSignatureId: second },
    });
    return record;
  }

  private async letterhead(): Promise<Letterhead> {
    return found(await this.db.one<Letterhead>('select name, locale, zone from practice'));
  }
}
