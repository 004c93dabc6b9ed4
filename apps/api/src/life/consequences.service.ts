import { Injectable } from '@nestjs/common';
import type { Consequence } from '@closeknit/domain/couples/life';
import { QuestionnaireReminders } from '../check-ins/questionnaires/questionnaire-reminders.service.ts';
import { InvitationsService } from '../couples/invitations/invitations.service.ts';
import { RepetitionsService } from '../exercises/giving/repetitions.service.ts';
import { CoursePlan } from '../exercises/programmes/course-plan.service.ts';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { JointSessionsService } from '../appointments/joint-sessions.service.ts';

/** What a step in a couple's life brings about, in the step's own transaction. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly sessions: JointSessionsService,
    private readonly invitations: InvitationsService,
    private readonly courses: CoursePlan,
    private readonly repetitions: RepetitionsService,
    private readonly questionnaires: QuestionnaireReminders,
  ) {}

  async bring(consequence: Consequence, coupleId: string): Promise<void> {
    await this.bringAbout[consequence]?.(coupleId);
  }

  // What is not here follows from the state itself, and the row policies see to it.
  private readonly bringAbout: Readonly<
    Partial<Record<Consequence, (coupleId: string) => Promise<void>>>
  > = {
    'rest-joint-work': (coupleId) => this.planAnew(coupleId),
    'share-again': (coupleId) => this.planAnew(coupleId),
    'freeze-shared': (coupleId) => this.nothingMoreComes(coupleId),
    'rest-reminders': (coupleId) => this.sessions.rest(coupleId),
    'remind-again': (coupleId) => this.sessions.remindAgain(coupleId),
    'cancel-sessions': (coupleId) => this.sessions.callOff(coupleId),
    'unlink-contacts': (coupleId) => this.invitations.endAll(coupleId),
    'new-episode': (coupleId) => this.beginEpisode(coupleId),
  };

  private async planAnew(coupleId: string): Promise<void> {
    await this.courses.afterTurn(coupleId);
    await this.repetitions.afterTurn(coupleId);
    await this.questionnaires.planAnew(coupleId);
  }

  private async nothingMoreComes(coupleId: string): Promise<void> {
    await this.courses.stopAll(coupleId);
    await this.repetitions.stopAll(coupleId);
    await this.questionnaires.planAnew(coupleId);
  }

  private async beginEpisode(coupleId: string): Promise<void> {
    await this.db.query(
      `insert into episode (couple_id, number, began_at)
       select $1, max(number) + 1, $2 from episode where couple_id = $1`,
      [coupleId, this.clock.instant()],
    );
  }
}
