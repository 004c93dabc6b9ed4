import { AppointmentRow } from './appointments/appointment.entity.ts';
import { OpenBlockRow } from './appointments/open-block.entity.ts';
import { CheckInNoteRow } from './check-ins/check-in-note.entity.ts';
import { AttendanceRow } from './appointments/attending/attendance.entity.ts';
import { AbsenceRow } from './appointments/attending/absence.entity.ts';
import { CalendarFeedRow } from './appointments/feeds/calendar-feed.entity.ts';
import { TimeOffRow } from './appointments/hours-off/time-off.entity.ts';
import { LifeEventRow } from './check-ins/life-event.entity.ts';
import { LineConsentRow } from './check-ins/line-consent.entity.ts';
import { CheckInRow } from './check-ins/check-in.entity.ts';
import { FindingMarkRow } from './check-ins/findings/finding-mark.entity.ts';
import { PracticeQuestionnaireDraftRow } from './check-ins/instruments/practice-questionnaire-draft.entity.ts';
import { PracticeQuestionnaireVersionRow } from './check-ins/instruments/practice-questionnaire-version.entity.ts';
import { PracticeQuestionnaireRow } from './check-ins/instruments/practice-questionnaire.entity.ts';
import { CheckInPlanRow } from './check-ins/questionnaires/check-in-plan.entity.ts';
import { HelpSignRow } from './check-ins/questionnaires/help-sign.entity.ts';
import { MeasurementRow } from './check-ins/questionnaires/measurement.entity.ts';
import { BreakGlassRow } from './couples/break-glass/break-glass.entity.ts';
import { CoupleRow } from './couples/couple.entity.ts';
import { InvitationRow } from './couples/invitations/invitation.entity.ts';
import { PartnerContactRow } from './couples/partner-contact.entity.ts';
import { PartnerRow } from './couples/partner.entity.ts';
import { CoupleDocumentTwinRow } from './agreements/couple-document-twin.entity.ts';
import { CoupleDocumentRow } from './agreements/couple-document.entity.ts';
import { DocumentTemplateRow } from './agreements/templates/document-template.entity.ts';
import { DocumentVersionRow } from './agreements/templates/document-version.entity.ts';
import { SignatureRow } from './agreements/signature.entity.ts';
import { TalkFirstRow } from './agreements/talk-first.entity.ts';
import { AnswerRow } from './exercises/answer.entity.ts';
import { AnswerOfferRow } from './exercises/offers/answer-offer.entity.ts';
import { RepetitionRow } from './exercises/giving/repetition.entity.ts';
import { CourseItemRow } from './exercises/programmes/course-item.entity.ts';
import { CourseRow } from './exercises/programmes/course.entity.ts';
import { OwnProgrammeDraftRow } from './exercises/programmes/own/own-programme-draft.entity.ts';
import { OwnProgrammeRow } from './exercises/programmes/own/own-programme.entity.ts';
import { OwnExerciseDraftRow } from './exercises/shelf/own-exercise-draft.entity.ts';
import { OwnExerciseVersionRow } from './exercises/shelf/own-exercise-version.entity.ts';
import { OwnExerciseRow } from './exercises/shelf/own-exercise.entity.ts';
import { AssignmentPartRow } from './exercises/assignment-part.entity.ts';
import { AssignmentRow } from './exercises/assignment.entity.ts';
import { CoupleStepRow } from './life/couple-step.entity.ts';
import { EpisodeRow } from './life/episode.entity.ts';
import { DiscussionPointRow } from './discussing/discussion-point.entity.ts';
import { CommentRow } from './exercises/review/comment.entity.ts';
import { MessageRow } from './messages/message.entity.ts';
import { MessageSeenRow } from './messages/message-seen.entity.ts';
import { AnswerFileRow } from './files/answer-file.entity.ts';
import { NoteAddendumRow } from './notes/note-addendum.entity.ts';
import { PrivateNoteRow } from './notes/private-note.entity.ts';
import { ProgressNoteRow } from './notes/progress-note.entity.ts';
import { KeyRotationRow } from './platform/encryption/key-rotation.entity.ts';
import { AuditEntryRow } from './platform/audit/audit-entry.entity.ts';
import { AuditHeadRow } from './platform/audit/audit-head.entity.ts';
import { PracticeKeyRow } from './platform/encryption/practice-key.entity.ts';
import { PlannedJobRow } from './platform/jobs/planned-job.entity.ts';
import { DeliveryRow } from './platform/mail/delivery.entity.ts';
import { MemberRow } from './practices/members/member.entity.ts';
import { MemberInvitationRow } from './practices/members/member-invitation.entity.ts';
import { PracticeLogoRow } from './practices/settings/practice-logo.entity.ts';
import { PracticeRow } from './practices/practice.entity.ts';
import { SafeContactRow } from './reach/safe-contact.entity.ts';
import { DisclosureRow } from './records/releases/disclosure.entity.ts';
import { ReleaseAnswerRow } from './records/releases/release-answer.entity.ts';
import { ReleaseRequestRow } from './records/releases/release-request.entity.ts';
import { SafetyAskingRow } from './safety/safety-asking.entity.ts';
import { SafetyScreeningRow } from './safety/safety-screening.entity.ts';
import { SafetyStepRow } from './safety/safety-step.entity.ts';
import { SupervisionRow } from './practices/handing-over/supervision.entity.ts';

/** Every table that has rows in code; `drift.ts` compares them with what the migrations made. */
export const entities = [
  AnswerFileRow,
  AnswerOfferRow,
  AnswerRow,
  AppointmentRow,
  AssignmentPartRow,
  AssignmentRow,
  AuditEntryRow,
  AuditHeadRow,
  BreakGlassRow,
  CheckInNoteRow,
  AttendanceRow,
  AbsenceRow,
  CalendarFeedRow,
  TimeOffRow,
  LifeEventRow,
  LineConsentRow,
  CheckInPlanRow,
  CheckInRow,
  CoupleDocumentRow,
  CoupleDocumentTwinRow,
  CoupleRow,
  CoupleStepRow,
  CourseItemRow,
  CourseRow,
  DeliveryRow,
  DisclosureRow,
  DocumentTemplateRow,
  DocumentVersionRow,
  EpisodeRow,
  FindingMarkRow,
  HelpSignRow,
  InvitationRow,
  KeyRotationRow,
  MemberInvitationRow,
  MemberRow,
  CommentRow,
  DiscussionPointRow,
  MeasurementRow,
  MessageRow,
  MessageSeenRow,
  NoteAddendumRow,
  OpenBlockRow,
  PracticeQuestionnaireDraftRow,
  PracticeQuestionnaireVersionRow,
  PracticeQuestionnaireRow,
  OwnExerciseDraftRow,
  OwnExerciseRow,
  OwnExerciseVersionRow,
  OwnProgrammeDraftRow,
  OwnProgrammeRow,
  PartnerContactRow,
  PartnerRow,
  PlannedJobRow,
  PracticeKeyRow,
  PracticeLogoRow,
  PracticeRow,
  PrivateNoteRow,
  ProgressNoteRow,
  ReleaseAnswerRow,
  ReleaseRequestRow,
  RepetitionRow,
  SignatureRow,
  SafeContactRow,
  SafetyAskingRow,
  SafetyScreeningRow,
  SafetyStepRow,
  SupervisionRow,
  TalkFirstRow,
];
