import { Audit1795000032000 } from './migrations/audit-1795000032000.ts';
import { AuditDoor1795000033000 } from './migrations/audit-door-1795000033000.ts';
import { Answers1795000002500 } from './migrations/answers-1795000002500.ts';
import { AnswerOffers1795000050200 } from './migrations/answer-offers-1795000050200.ts';
import { Appointments1795000004000 } from './migrations/appointments-1795000004000.ts';
import { BreakGlass1795000030000 } from './migrations/break-glass-1795000030000.ts';
import { Care1795000031000 } from './migrations/care-1795000031000.ts';
import { CheckIns1795000003000 } from './migrations/check-ins-1795000003000.ts';
import { Colleagues1795000021000 } from './migrations/colleagues-1795000021000.ts';
import { Couples1795000001000 } from './migrations/couples-1795000001000.ts';
import { Deliveries1795000006000 } from './migrations/deliveries-1795000006000.ts';
import { HelpSigns1795000084100 } from './migrations/help-signs-1795000084100.ts';
import { Homework1795000002000 } from './migrations/homework-1795000002000.ts';
import { Invitations1795000001500 } from './migrations/invitations-1795000001500.ts';
import { KeyRotations1795000041000 } from './migrations/key-rotations-1795000041000.ts';
import { KeyVersions1795000040000 } from './migrations/key-versions-1795000040000.ts';
import { OpenedAnswers1795000050000 } from './migrations/opened-answers-1795000050000.ts';
import { PlannedJobs1795000005000 } from './migrations/planned-jobs-1795000005000.ts';
import { PracticeSettings1795000022000 } from './migrations/practice-settings-1795000022000.ts';
import { Practices1795000000000 } from './migrations/practices-1795000000000.ts';
import { QuestionnaireReleases1795000085500 } from './migrations/questionnaire-releases-1795000085500.ts';
import { RequestCounts1795000043000 } from './migrations/request-counts-1795000043000.ts';
import { Revealing1795000050100 } from './migrations/revealing-1795000050100.ts';
import { SealingDoors1795000042000 } from './migrations/sealing-doors-1795000042000.ts';
import { SafeContact1795000052200 } from './migrations/safe-contact-1795000052200.ts';
import { Safety1795000052000 } from './migrations/safety-1795000052000.ts';
import { SafetySteps1795000052100 } from './migrations/safety-steps-1795000052100.ts';
import { Seats1795000000500 } from './migrations/seats-1795000000500.ts';
import { SessionDoors1795000012000 } from './migrations/session-doors-1795000012000.ts';
import { Sessions1795000011000 } from './migrations/sessions-1795000011000.ts';
import { SignInRules1795000010000 } from './migrations/sign-in-rules-1795000010000.ts';
import { Supervision1795000020000 } from './migrations/supervision-1795000020000.ts';
import { WaysIn1795000013000 } from './migrations/ways-in-1795000013000.ts';
import { LifeOfCouples1795000053000 } from './migrations/life-of-couples-1795000053000.ts';
import { CoupleSteps1795000053050 } from './migrations/couple-steps-1795000053050.ts';
import { LifeRules1795000053100 } from './migrations/life-rules-1795000053100.ts';
import { LifeWalls1795000053200 } from './migrations/life-walls-1795000053200.ts';
import { AnswerWalls1795000053300 } from './migrations/answer-walls-1795000053300.ts';
import { Documents1795000051000 } from './migrations/documents-1795000051000.ts';
import { Signatures1795000051100 } from './migrations/signatures-1795000051100.ts';
import { LastingWords1795000051150 } from './migrations/lasting-words-1795000051150.ts';
import { WrittenUnder1795000051200 } from './migrations/written-under-1795000051200.ts';
import { Notes1795000054000 } from './migrations/notes-1795000054000.ts';
import { PrivateNotes1795000054100 } from './migrations/private-notes-1795000054100.ts';
import { Relief1795000074000 } from './migrations/relief-1795000074000.ts';
import { Releases1795000054200 } from './migrations/releases-1795000054200.ts';
import { ReleaseAnswers1795000054250 } from './migrations/release-answers-1795000054250.ts';
import { Disclosures1795000054300 } from './migrations/disclosures-1795000054300.ts';
import { WhomItIsFor1795000060000 } from './migrations/whom-it-is-for-1795000060000.ts';
import { PartnerDeletion1795000055000 } from './migrations/partner-deletion-1795000055000.ts';
import { OwnExercises1795000061000 } from './migrations/own-exercises-1795000061000.ts';
import { ExerciseDrafts1795000061100 } from './migrations/exercise-drafts-1795000061100.ts';
import { FindingMarks1795000085000 } from './migrations/finding-marks-1795000085000.ts';
import { CheckInPlans1795000084000 } from './migrations/check-in-plans-1795000084000.ts';
import { MeasurementDeletion1795000085900 } from './migrations/measurement-deletion-1795000085900.ts';
import { Measurements1795000084050 } from './migrations/measurements-1795000084050.ts';
import { Messages1795000065000 } from './migrations/messages-1795000065000.ts';
import { MessagesSeen1795000065100 } from './migrations/messages-seen-1795000065100.ts';
import { Languages1795000066000 } from './migrations/languages-1795000066000.ts';
import { TwinTexts1795000066100 } from './migrations/twin-texts-1795000066100.ts';
import { AnswerFiles1795000065200 } from './migrations/answer-files-1795000065200.ts';
import { SidesOfTheDesk1795000079000 } from './migrations/sides-of-the-desk-1795000079000.ts';
import { Courses1795000070000 } from './migrations/courses-1795000070000.ts';
import { CoupleRests1795000070500 } from './migrations/couple-rests-1795000070500.ts';
import { LeftProgrammes1795000090000 } from './migrations/left-programmes-1795000090000.ts';
import { TimeOff1795000097700 } from './migrations/time-off-1795000097700.ts';
import { Absences1795000097600 } from './migrations/absences-1795000097600.ts';
import { LifeEvents1795000097500 } from './migrations/life-events-1795000097500.ts';
import { CalendarFeeds1795000097400 } from './migrations/calendar-feeds-1795000097400.ts';
import { Attendance1795000097000 } from './migrations/attendance-1795000097000.ts';
import { IndividualSessions1795000097100 } from './migrations/individual-sessions-1795000097100.ts';
import { JointSessionsReminded1795000097200 } from './migrations/joint-sessions-reminded-1795000097200.ts';
import { SessionChanges1795000097300 } from './migrations/session-changes-1795000097300.ts';
import { LineConsents1795000091000 } from './migrations/line-consents-1795000091000.ts';
import { ShownLines1795000091100 } from './migrations/shown-lines-1795000091100.ts';
import { SharedIdle1795000092000 } from './migrations/shared-idle-1795000092000.ts';
import { PracticeQuestionnaires1795000094000 } from './migrations/practice-questionnaires-1795000094000.ts';
import { QuestionnaireReminders1795000096000 } from './migrations/questionnaire-reminders-1795000096000.ts';
import { Endings1795000095000 } from './migrations/endings-1795000095000.ts';
import { QuestionnaireVersions1795000094100 } from './migrations/questionnaire-versions-1795000094100.ts';
import { MeasurementsCleared1795000093000 } from './migrations/measurements-cleared-1795000093000.ts';
import { GivenInstead1795000083000 } from './migrations/given-instead-1795000083000.ts';
import { GivenAlone1795000071000 } from './migrations/given-alone-1795000071000.ts';
import { Repetitions1795000071500 } from './migrations/repetitions-1795000071500.ts';
import { OwnProgrammes1795000072000 } from './migrations/own-programmes-1795000072000.ts';
import { Discussion1795000080000 } from './migrations/discussion-1795000080000.ts';
import { Comments1795000080100 } from './migrations/comments-1795000080100.ts';
import { ReviewDeletion1795000080200 } from './migrations/review-deletion-1795000080200.ts';
import { ProgrammeDrafts1795000082000 } from './migrations/programme-drafts-1795000082000.ts';
import { CheckInWords1795000087000 } from './migrations/check-in-words-1795000087000.ts';
import { CheckInReaders1795000087100 } from './migrations/check-in-readers-1795000087100.ts';

/** In the order they run. */
export const migrations = [
  Practices1795000000000,
  Seats1795000000500,
  Couples1795000001000,
  Invitations1795000001500,
  Homework1795000002000,
  Answers1795000002500,
  CheckIns1795000003000,
  Appointments1795000004000,
  PlannedJobs1795000005000,
  Deliveries1795000006000,
  SignInRules1795000010000,
  Sessions1795000011000,
  SessionDoors1795000012000,
  WaysIn1795000013000,
  Supervision1795000020000,
  Colleagues1795000021000,
  PracticeSettings1795000022000,
  BreakGlass1795000030000,
  Care1795000031000,
  Audit1795000032000,
  AuditDoor1795000033000,
  KeyVersions1795000040000,
  KeyRotations1795000041000,
  SealingDoors1795000042000,
  RequestCounts1795000043000,
  Safety1795000052000,
  SafetySteps1795000052100,
  SafeContact1795000052200,
  OpenedAnswers1795000050000,
  Revealing1795000050100,
  AnswerOffers1795000050200,
  Documents1795000051000,
  Signatures1795000051100,
  LastingWords1795000051150,
  WrittenUnder1795000051200,
  LifeOfCouples1795000053000,
  CoupleSteps1795000053050,
  LifeRules1795000053100,
  LifeWalls1795000053200,
  AnswerWalls1795000053300,
  Notes1795000054000,
  PrivateNotes1795000054100,
  Releases1795000054200,
  ReleaseAnswers1795000054250,
  Disclosures1795000054300,
  PartnerDeletion1795000055000,
  WhomItIsFor1795000060000,
  OwnExercises1795000061000,
  ExerciseDrafts1795000061100,
  Messages1795000065000,
  MessagesSeen1795000065100,
  Languages1795000066000,
  TwinTexts1795000066100,
  AnswerFiles1795000065200,
  SidesOfTheDesk1795000079000,
  Courses1795000070000,
  CoupleRests1795000070500,
  GivenAlone1795000071000,
  Repetitions1795000071500,
  OwnProgrammes1795000072000,
  Discussion1795000080000,
  Comments1795000080100,
  ReviewDeletion1795000080200,
  Relief1795000074000,
  ProgrammeDrafts1795000082000,
  GivenInstead1795000083000,
  CheckInPlans1795000084000,
  Measurements1795000084050,
  HelpSigns1795000084100,
  FindingMarks1795000085000,
  QuestionnaireReleases1795000085500,
  MeasurementDeletion1795000085900,
  CheckInWords1795000087000,
  CheckInReaders1795000087100,
  LeftProgrammes1795000090000,
  LineConsents1795000091000,
  ShownLines1795000091100,
  SharedIdle1795000092000,
  MeasurementsCleared1795000093000,
  PracticeQuestionnaires1795000094000,
  QuestionnaireVersions1795000094100,
  Endings1795000095000,
  QuestionnaireReminders1795000096000,
  Attendance1795000097000,
  IndividualSessions1795000097100,
  JointSessionsReminded1795000097200,
  SessionChanges1795000097300,
  CalendarFeeds1795000097400,
  LifeEvents1795000097500,
  Absences1795000097600,
  TimeOff1795000097700,
];
