import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { anAnswer, anAssignment, distanceId } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const at = `/portal/assignments/${distanceId}`;
const saved = { revision: 1, savedAt: '2026-11-24T22:04:00Z' };

async function openExercise(facts: Parameters<typeof anAssignment>[0], query = '') {
  const screen = await openPortal(`/exercises/${distanceId}${query}`);
  await screen.answer(at, anAssignment(facts));
  return screen;
}

async function write(screen: Screen, text: string): Promise<void> {
  const area = screen.find<HTMLTextAreaElement>('textarea');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.settle();
}

describe('an exercise', () => {
  it('begins with what to do', async () => {
    const screen = await openExercise({ note: 'Start with June.' });

    expect(screen.heading).toBe('Naming the distance');
    expect(screen.text).toContain('Start with June.');
    expect(screen.text).toContain('2 questions, one at a time.');
  });

  it('says whose part one has, and that the other does not see it, before anything is asked', async () => {
    const screen = await openExercise({ forYouAlone: true, role: 'You ask, and listen.' });

    expect(screen.find('app-beginning').textContent).toContain('Your part: You ask, and listen.');
    expect(screen.find('app-beginning .notice').textContent).toBe(
      'Mira gave this to you alone. Ben does not see it, nor what you write here.',
    );
  });

  it('says nothing of parts, nor of being alone, where both were asked the same', async () => {
    const screen = await openExercise({});

    expect(screen.text).not.toContain('Your part');
    expect(screen.all('app-beginning .notice')).toHaveLength(0);
  });

  it.each([
    [true, ['private', 'therapist']],
    [false, ['private', 'therapist', 'when-both-answered', 'shared']],
  ])('offers readers that are possible: given alone %s', async (forYouAlone, expected) => {
    const screen = await openExercise({ forYouAlone }, '?step=1');

    const offered = screen.all<HTMLInputElement>('app-readers-field input');
    expect(offered.map(({ value }) => value)).toEqual(expected);
  });

  it('asks one question a page and says how far one is', async () => {
    const screen = await openExercise({});

    await screen.press('Begin');

    expect(screen.heading).toBe('When did you last feel close?');
    expect(screen.find('.progress').getAttribute('aria-label')).toBe('Question 1 of 2');
    expect(document.activeElement).toBe(screen.find('h1'));
  });

  it('goes on at the first question that is open', async () => {
    const screen = await openExercise({ answers: [anAnswer()] });

    expect(screen.heading).toBe('How near do you feel today?');
  });

  it('saves what was typed when one goes on, and brings it back', async () => {
    const screen = await openExercise({}, '?step=1');

    await write(screen, 'In June');
    await screen.press('Next');
    const sent = await screen.answer(`${at}/answers/when`, saved, 'PUT');
    await screen.press('Back');

    expect(sent.request.body).toEqual({ value: 'In June', visibility: 'therapist', revision: 0 });
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June');
    expect(screen.text).toContain('Saved 22:04');
  });

  it('offers four circles of readers in plain sentences', async () => {
    const screen = await openExercise({}, '?step=1');

    expect(
      screen.all('.who label').map((label) => label.textContent?.trim().split('  ')[0]),
    ).toEqual([
      'Only me',
      expect.stringContaining('Mira and me'),
      'Ben too, once we have both answered',
      'Ben too',
    ]);
    expect(screen.labelled('Mira and me').checked).toBe(true);
  });

  it('keeps the words and says so while the network is away', async () => {
    const screen = await openExercise({}, '?step=1');

    await write(screen, 'In June');
    await screen.choose('Only me');
    await new Promise((resolve) => setTimeout(resolve));
    await screen.cutOff(screen.request('PUT', `${at}/answers/when`));

    expect(screen.find('[role=status]').textContent).toContain('Waiting for the network.');
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June');
    await screen.press('Try now');
    await screen.answer(`${at}/answers/when`, saved, 'PUT');
    expect(screen.text).toContain('Saved 22:04');
  });

  it('keeps what is typed into an exercise that was taken back meanwhile, and asks no more', async () => {
    const screen = await openExercise({}, '?step=1');

    await write(screen, 'In June');
    await screen.choose('Only me');
    await new Promise((resolve) => setTimeout(resolve));
    await screen.answer(`${at}/answers/when`, { ...saved, takenBack: true }, 'PUT');

    expect(screen.find('[role=status]').textContent).toContain('What you have written is kept');
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June');
    expect(screen.text).toContain('Saved 22:04');
    expect(screen.text).not.toContain('Next');
    expect(screen.text).toContain('To this week');
  });

  it('that was taken back shows what was written, and asks nothing', async () => {
    const answers = [anAnswer({ promptKey: 'when', value: 'In June' })];
    const screen = await openExercise({ takenBack: true, answers }, '?step=2');

    expect(screen.text).toContain('This exercise has been taken back');
    expect(screen.text).toContain('In June');
    expect(screen.all('textarea')).toHaveLength(0);
    expect(screen.text).not.toContain('Change what I wrote');
  });

  it('says that the browser is signed in for another place, and keeps the words', async () => {
    const screen = await openExercise({}, '?step=1');

    await write(screen, 'In June');
    await screen.choose('Only me');
    await new Promise((resolve) => setTimeout(resolve));
    const sent = screen.request('PUT', `${at}/answers/when`);
    await screen.refuse(sent, { status: 409, code: 'other-person' });

    const said = screen.find('[role=status]').textContent;
    expect(said).toContain('This page was opened for another place');
    expect(said).not.toContain('Try now');
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June');
  });

  it('asks before the page is closed while words are unsaved', async () => {
    const screen = await openExercise({}, '?step=1');

    await write(screen, 'In June');
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);

    expect(closing.defaultPrevented).toBe(true);
  });

  it('shows both versions when the answer was changed on another device', async () => {
    const screen = await openExercise({ answers: [anAnswer()] }, '?step=1');

    await write(screen, 'On the laptop');
    await screen.choose('Only me');
    await new Promise((resolve) => setTimeout(resolve));
    await screen.refuse(screen.request('PUT', `${at}/answers/when`), {
      status: 409,
      code: 'changed-elsewhere',
    });
    const theirs = anAnswer({ value: 'On the phone', revision: 7 });
    await screen.answer(at, anAssignment({ answers: [theirs] }));

    expect(screen.find('app-two-versions').textContent).toContain('On the phone');
    expect(screen.find('app-two-versions').textContent).toContain('On the laptop');
    await screen.press('Take the other');
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('On the phone');
  });

  it('tells what happens with the answers before it is done', async () => {
    const answers = [anAnswer({ visibility: 'when-both-answered' })];
    const screen = await openExercise({ answers }, '?step=3');

    expect(screen.heading).toBe('What happens with what you wrote');
    expect(screen.text).toContain('Ben too, once we have both answered');
    expect(screen.text).toContain('You left one question open. That is fine.');
  });

  it('waits for the last words before it is done', async () => {
    const screen = await openExercise({}, '?step=1');
    await write(screen, 'In June');
    await TestBed.inject(Router).navigateByUrl(`/portal/exercises/${distanceId}?step=3`);
    await screen.settle();

    await screen.press('Done');
    screen.other.expectNone(`/api${at}/done`);
    expect(screen.heading).toBe('Done. Thank you, Ana');
    expect(screen.find('app-after [role=status]').textContent).toContain('Saving');
    expect(screen.all('app-after button, app-after a')).toHaveLength(0);
    await screen.answer(`${at}/answers/when`, saved, 'PUT');
    await screen.answer(`${at}/done`, null, 'POST');
    await screen.answer(at, anAssignment({ done: true, answers: [anAnswer()] }));

    expect(screen.heading).toBe('Done. Thank you, Ana');
  });

  it('is not done after all where that was refused, and says why', async () => {
    const screen = await openExercise({ answers: [anAnswer()] }, '?step=3');

    await screen.press('Done');
    expect(screen.text).toContain('In June.');
    await screen.refuse(screen.request('POST', `${at}/done`), { status: 410, code: 'withdrawn' });

    expect(screen.heading).toBe('What happens with what you wrote');
    expect(screen.find('main [role=alert]').textContent).toContain('has been taken back');
    await screen.press('Done');
    await screen.cutOff(screen.request('POST', `${at}/done`));
    expect(screen.heading).toBe('What happens with what you wrote');
  });

  it('shows what the other wrote where it may be read', async () => {
    const fromOther = [{ promptKey: 'when', value: 'In the car, singing.' }];
    const screen = await openExercise({ done: true, answers: [anAnswer()], fromOther });

    expect(screen.heading).toBe('Here is what Ben wrote');
    expect(screen.text).toContain('In the car, singing.');
  });

  it('says nothing of the other where nothing may be read', async () => {
    const screen = await openExercise({ done: true, answers: [anAnswer()] });

    expect(screen.heading).toBe('Done. Thank you, Ana');
    expect(screen.all('app-from-partner')).toEqual([]);
    expect(screen.find('main').textContent).not.toMatch(/Ben (wrote|answered|has)/);
  });
});
