import { Module } from '@nestjs/common';
import { SafeContacts } from '../../reach/safe-contacts.service.ts';
import { QuestionnaireReminders } from './questionnaire-reminders.service.ts';

/** By itself, for those whose changes move a questionnaire: sessions, the life of a couple, how to be reached. */
@Module({
  providers: [QuestionnaireReminders, SafeContacts],
  exports: [QuestionnaireReminders],
})
export class QuestionnaireRemindersModule {}
