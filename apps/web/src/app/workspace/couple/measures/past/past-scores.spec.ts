import type { PastScoresPreview } from '@closeknit/contracts/questionnaires';
import { arrivalAt, openWorkspace } from '../../../../testing/open-workspace.ts';
import type { Screen } from '../../../../testing/screen.ts';
import { aCouple, anaId, duarteId } from '../../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;
const importing = `${path}/measurements/import`;
const rows = 'partner,instrument,day,total\nAna,CSI-4,2026-03-02,11';

const understood = {
  ...{ line: 2, partnerId: anaId, name: 'CSI-4', day: '2026-03-02', total: 11, errors: [] },
};
const wrong = {
  ...{ line: 3, partnerId: null, name: 'PHQ-9', day: '2026-03-02', total: 6 },
  errors: [
    { pointer: '#/partner', code: 'unknown-partner', detail: 'Neither of the two is called so.' },
  ],
};

async function typed(text = rows): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/measures/past`);
  await screen.answer(path, aCouple());
  const area = screen.find<HTMLTextAreaElement>('textarea');
  area.value = text;
  area.dispatchEvent(new Event('input'));
  await screen.settle();
  return screen;
}

async function looked(preview: PastScoresPreview): Promise<Screen> {
  const screen = await typed();
  await screen.press('Look through it');
  await screen.answer(`${importing}/preview`, preview, 'POST');
  return screen;
}

describe('scores from before', () => {
  it('are shown as they were understood before anything is kept, and come in all at once', async () => {
    const screen = await looked({ rows: [understood], mistakes: 0 });
    expect(screen.text).toContain('One score was understood. Nothing is kept yet.');
    const cells = [...screen.find('tbody tr').children].map(({ textContent }) => textContent);
    expect(cells).toEqual(['2', 'Ana', 'CSI-4', '2 March', '11', '']);

    await screen.press('Bring in this score');
    const sent = await screen.answer(importing, { kept: 1 }, 'POST');

    expect(sent.request.body).toEqual({ text: rows });
    await arrivalAt(`/workspace/couples/${duarteId}/measures`);
  });

  it('do not come in while a row is wrong: it is named with the reason', async () => {
    const screen = await looked({ rows: [understood, wrong], mistakes: 1 });

    expect(screen.text).toContain('One thing is not right yet, and nothing comes in before.');
    expect(screen.find('tr.wrong').textContent).toContain(
      '“partner”: Neither of the two is called so.',
    );
    expect(screen.text).not.toContain('Bring in all');
  });

  it('are not sent where there are more than come in at once, and the most is named', async () => {
    const screen = await typed(`${rows}\n`.repeat(1500));
    await screen.press('Look through it');

    expect(screen.text).toContain('At most 2,000 rows come in at once, and here are 2,999.');
    screen.other.expectNone(`/api${importing}/preview`);
  });

  it('are looked through anew once something was changed', async () => {
    const screen = await looked({ rows: [understood], mistakes: 0 });
    const area = screen.find<HTMLTextAreaElement>('textarea');
    area.value = `${rows}\nBen,PHQ-9,2026-03-02,6`;
    area.dispatchEvent(new Event('input'));
    await screen.settle();

    expect(screen.all('tbody tr')).toHaveLength(0);
    expect(screen.text).not.toContain('Bring in');
  });
});
