import { findingSeen, lifeEvent, planned, questionnaire, scored } from './wishes.mjs';

/**
 * What each is asked and has scored: one questionnaire of both, which the second has answered so
 * that it asked for help, one of the first alone, and a finding in scores from paper.
 */
export async function measuredOf(therapist, { couple, mark, must }) {
  const at = `/api/couples/${couple.id}`;
  const [{ id: partnerId }] = couple.couple.partners;
  const plan = async (more) => {
    const { plans } = must(await therapist.post(`${at}/check-in-plans`, { ...planned(), ...more }));
    return plans.find(({ key }) => key === (more.instrumentKey ?? key)).id;
  };
  await plan({ instrumentKey: 'gad-7', partnerId });
  const planId = await plan({ instrumentKey: 'phq-9' });
  must(await couple.second.post(`/api/portal/questionnaires/${planId}`, questionnaire()));
  for (const [day, total] of [
    ['2026-11-01', 3],
    ['2026-11-20', 12],
  ])
    must(await therapist.post(`${at}/measurements`, { ...scored({ partnerId }), day, total }));
  const noted = { ...findingSeen({ partnerId }), act: 'note', text: `finding-${mark}` };
  must(await therapist.post(`${at}/findings/marks`, noted));
  must(await therapist.post(`${at}/life-events`, { ...lifeEvent(), text: `event-${mark}` }));
  const [{ id: eventId }] = must(await therapist.get(`${at}/trend`)).events;
  const { measurements } = must(await therapist.get(`${at}/measurements`));
  const { id: measurementId } = measurements.find(({ origin }) => origin === 'paper');
  return { planId, measurementId, eventId };
}
