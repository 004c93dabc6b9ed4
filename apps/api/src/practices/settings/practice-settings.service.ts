import { Injectable } from '@nestjs/common';
import type { CancellationRules } from '@closeknit/contracts/cancellation';
import type {
  ChangePractice,
  CrisisResources,
  Practice,
  ReminderRules,
  SignInRules,
} from '@closeknit/contracts/practices';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { crisisResourcesIn } from '@closeknit/domain/practices/crisis-resources';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { AppointmentMailsService } from '../../appointments/appointment-mails.service.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { logoAddress } from './brand.ts';
import { PracticeRow } from '../practice.entity.ts';

/** What a practice settles for itself, and what follows from it at once. */
@Injectable()
export class PracticeSettingsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly mails: AppointmentMailsService,
    private readonly readers: Readers,
  ) {}

  async read(): Promise<Practice> {
    const row = found(await this.db.of(PracticeRow).findOneBy({}));
    const more = await this.db.one<{ people: number; hash: string | null }>(
      `select (select count(*)::integer from auth.seat where kind = 'member') as people,
              (select hash from practice_logo) as hash`,
    );
    const { id, name, zone, locale, country, colour } = row;
    return {
      ...{ id, name, zone, locale, country, colour },
      people: more?.people ?? 0,
      logo: logoAddress(more?.hash ?? null),
      cancellation: {
        cancelNoticeHours: row.cancelNoticeHours,
        moveNoticeHours: row.moveNoticeHours,
        movesAllowed: row.movesAllowed,
      },
      reminders: { hoursBefore: row.reminderHours },
      signIn: {
        secondFactorDemanded: row.secondFactorDemanded,
        workspaceIdleMinutes: row.workspaceIdleMinutes,
        portalIdleMinutes: row.portalIdleMinutes,
        sharedIdleMinutes: row.sharedIdleMinutes,
      },
      safetyLeadId: row.safetyLeadId,
      crisis: crisisOf(row, languageOf(await this.readers.ofActor())),
    };
  }

  change(request: ChangePractice): Promise<void> {
    const { name, zone, locale, country } = request;
    return this.write({ name, zone, locale, country });
  }

  changeCancellation(request: CancellationRules): Promise<void> {
    const { cancelNoticeHours, moveNoticeHours, movesAllowed } = request;
    return this.write({ cancelNoticeHours, moveNoticeHours, movesAllowed });
  }

  /** Holds for sessions that are booked already, too: what has not gone out is planned anew. */
  async changeReminders({ hoursBefore }: ReminderRules): Promise<void> {
    const reminderHours = [...new Set(hoursBefore)].toSorted((one, other) => other - one);
    await this.write({ reminderHours });
    await this.mails.planRemindersAnew();
  }

  changeCrisis({ resources }: CrisisResources): Promise<void> {
    return this.write({ crisisResources: resources });
  }

  /** Nobody may demand of others what they would lock themselves out with. */
  async changeSignIn(request: SignInRules, actor: MemberActor): Promise<void> {
    const { secondFactorDemanded, ...minutes } = request;
    if (secondFactorDemanded && !(await this.hasSecondFactor(actor))) {
      throw new Refused('second-factor-first', '/secondFactorDemanded');
    }
    await this.write({ secondFactorDemanded, ...minutes });
  }

  private async hasSecondFactor({ userId }: MemberActor): Promise<boolean> {
    const way = await this.db.one(
      `select from auth.second_factor where user_id = $1 and sealed_secret is not null
       union all select from auth.passkey where user_id = $1`,
      [userId],
    );
    return way !== null;
  }

  private async write(change: Partial<PracticeRow>): Promise<void> {
    const { id } = found(await this.db.one<{ id: string }>('select current_practice() as id'));
    await this.db.of(PracticeRow).update({ id }, change);
  }
}

function crisisOf(
  { crisisResources, country }: PracticeRow,
  language: Language,
): Practice['crisis'] {
  const resources = crisisResources ?? crisisResourcesIn(country, language);
  return {
    own: crisisResources !== null,
    resources: resources.map(({ label, contact, hours }) => ({ label, contact, hours })),
  };
}
