import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { aTask, aWeek, distanceId } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';

const path = `/portal/assignments/${distanceId}/relief`;

async function openWeek(facts: Parameters<typeof aWeek>[0]) {
  const screen = await openPortal();
  await screen.answer('/portal/week', aWeek(facts));
  await screen.settle();
  return screen;
}

describe('too much this week', () => {
  beforeEach(async () => {
    standInForTheBrowser();
    await Promise.all([import('./relief-dialog.ts'), import('./left-out.ts')]);
  });

  it('offers half, something shorter, or not now, and says that the other is not told', async () => {
    const screen = await openWeek({ exercises: [aTask({ minutes: 20 })] });

    await screen.press('Too much this week?: Naming the distance');
    await screen.settle();

    expect(screen.find('dialog').textContent).toContain('Nothing changes for Ben');
    expect(screen.find('dialog').textContent).toContain('in about 10 minutes');
    expect(screen.all('dialog input[type=radio]')).toHaveLength(3);
  });

  it('sends the choice with a word, and shows the week as it is then', async () => {
    const screen = await openWeek({ exercises: [aTask()] });
    await screen.press('Too much this week?: Naming the distance');
    await screen.settle();

    screen.find<HTMLInputElement>('dialog input[value=skipped]').click();
    screen.find<HTMLTextAreaElement>('dialog textarea').value = 'A long week.';
    await screen.press('Make it lighter');
    const sent = await screen.answer(path, null, 'PUT');

    expect(sent.request.body).toEqual({ relief: 'skipped', word: 'A long week.' });
    await screen.answer('/portal/week', aWeek({ leftOut: [aTask()] }));
    await screen.settle();
    expect(screen.text).toContain('Put aside');
  });

  it('says why it could not be kept, and keeps the word', async () => {
    const screen = await openWeek({ exercises: [aTask()] });
    await screen.press('Too much this week?: Naming the distance');
    await screen.settle();
    screen.find<HTMLTextAreaElement>('dialog textarea').value = 'A long week.';

    await screen.press('Make it lighter');
    await screen.refuse(screen.request('PUT', path), { status: 409, code: 'withdrawn' });

    expect(screen.find('dialog').textContent).toContain('taken back');
    expect(screen.find<HTMLTextAreaElement>('dialog textarea').value).toBe('A long week.');
  });

  it('takes up again what was put aside', async () => {
    const screen = await openWeek({ leftOut: [aTask()] });

    await screen.press('Take it up again: Naming the distance');
    const sent = await screen.answer(path, null, 'PUT');

    expect(sent.request.body).toEqual({ relief: null, word: '' });
  });

  it('says what stands in place of what was too much, and that no word is lost', async () => {
    const inPlaceOf = { id: distanceId, title: 'Naming the distance' };
    const screen = await openWeek({ exercises: [aTask({ title: 'Three thanks', inPlaceOf })] });

    expect(screen.find('article').textContent).toContain(
      'In place of “Naming the distance”. What you wrote there stays kept.',
    );
  });

  it('offers all of it again once it is halved', async () => {
    const screen = await openWeek({ exercises: [aTask({ halved: true })] });
    expect(screen.text).toContain('half of it');

    await screen.press('Too much this week?: Naming the distance');
    await screen.settle();

    expect(screen.find('dialog').textContent).toContain('All of it again');
  });
});
