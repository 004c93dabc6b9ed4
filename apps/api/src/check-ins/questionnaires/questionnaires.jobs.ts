import { Id } from '@closeknit/contracts/ids';
import { LocalDate } from '@closeknit/contracts/times';
import { QUESTIONNAIRE_REMINDERS } from '@closeknit/domain/reminders/questionnaire-reminders';
import * as z from 'zod/mini';
import { defineJob } from '../../platform/jobs/job.ts';

export const QuestionnaireMail = defineJob({
  name: 'questionnaires.mail',
  payload: z.object({
    kind: z.enum(QUESTIONNAIRE_REMINDERS),
    ...{ coupleId: Id, planId: Id, partnerId: Id, dueOn: LocalDate },
  }),
});
