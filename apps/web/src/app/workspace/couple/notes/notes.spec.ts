import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Unsaved } from '../../../shell/unsaved.ts';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { mira } from '../../../testing/people.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aCare, aCouple, aSession, duarteId, jonas } from '../../../testing/therapist-story.ts';

const noteId = '0192f0c1-0000-7000-8000-0000000000f1';
const path = `/couples/${duarteId}/notes`;
const own = `/couples/${duarteId}/private-notes`;
const saved = { id: noteId, revision: 1, savedAt: '2026-11-24T17:04:00Z' };
const signed = {
  ...{ id: noteId, appointmentId: null, sessionAt: null, author: 'Mira Okafor', isOwn: true },
  ...{ text: 'They made up.', revision: 2, begunAt: '2026-11-24T17:00:00Z' },
  ...{ savedAt: '2026-11-24T17:04:00Z', signedAt: '2026-11-24T17:05:00Z', addenda: [] },
};

async function open(page: string, care = aCare(), as = mira): Promise<Screen> {
  const screen = await openWorkspace(`couples/${duarteId}/${page}`, as);
  await screen.answer(`/couples/${duarteId}`, aCouple({ care }));
  await screen.answer(`/couples/${duarteId}/appointments`, {
    zone: mira.zone,
    appointments: [aSession()],
  });
  return screen;
}

async function goTo(screen: Screen, page: string): Promise<void> {
  await TestBed.inject(Router).navigateByUrl(`/workspace/couples/${duarteId}/${page}`);
  await screen.settle();
}

const patience = () => new Promise((resolve) => setTimeout(resolve, 1300));

describe('progress notes', () => {
  it('are saved as they are typed, from the first word on', async () => {
    const screen = await open('notes');
    await screen.answer(path, { notes: [] });
    await screen.press('New note');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');

    await screen.type('A new note', 'They argued');
    await patience();
    const sent = await screen.answer(path, saved, 'POST');

    expect(sent.request.body).toEqual({ text: 'They argued', appointmentId: null });
    expect(screen.text).toContain('Saved 12:04');
  });

  it('keep what could not be sent, say so, and have the browser ask before it closes', async () => {
    const screen = await open('notes');
    await screen.answer(path, { notes: [] });
    await screen.press('New note');

    await screen.type('A new note', 'They argued');
    await patience();
    await screen.cutOff(screen.request('POST', path));

    expect(screen.find('[role=status]').textContent).toContain('not saved yet');
    const leaving = TestBed.inject(Unsaved).saveAll();
    await screen.cutOff(screen.request('POST', path));
    expect(await leaving).toBe(false);
  });

  describe('begun before those that are kept have arrived', () => {
    const kept = { ...signed, signedAt: null };

    it('stay in the field they are typed in, above the others', async () => {
      const screen = await open('notes');
      await screen.press('New note');
      const field = screen.labelled('A new note');
      await screen.answer(path, { notes: [kept] });

      expect(field.isConnected).toBe(true);
      expect(document.activeElement).toBe(field);
      expect(screen.all<HTMLTextAreaElement>('textarea').map(({ value }) => value)).toEqual([
        '',
        kept.text,
      ]);
    });

    it.each([
      ['before the others were read', []],
      ['and are among the others by then', [{ ...kept, text: 'They argued', revision: 1 }]],
    ])('stay in their field where they were saved %s', async (_, notes) => {
      const screen = await open('notes');
      await screen.press('New note');
      const field = screen.labelled('A new note');
      await screen.type('A new note', 'They argued');
      await patience();
      await screen.answer(path, saved, 'POST');
      await screen.answer(path, { notes });

      expect(field.isConnected).toBe(true);
      expect(screen.all('textarea')).toHaveLength(1);
    });

    it('are gone once the page is left with nothing in them', async () => {
      const screen = await open('notes');
      await screen.answer(path, { notes: [] });
      await screen.press('New note');
      await screen.press('New note');
      await screen.type('A new note', 'They argued');

      await goTo(screen, 'notes/own');
      await screen.answer(path, saved, 'POST');
      await screen.answer(own, { notes: [] });
      await goTo(screen, 'notes');
      await screen.answer(path, { notes: [{ ...kept, text: 'They argued', revision: 1 }] });

      expect(screen.all<HTMLTextAreaElement>('textarea').map(({ value }) => value)).toEqual([
        'They argued',
      ]);
      expect(screen.text).not.toContain('A new note');
    });

    it('are gone, too, where they were thrown away on another device meanwhile', async () => {
      const screen = await open('notes');
      await screen.answer(path, { notes: [] });
      await screen.press('New note');
      await screen.type('A new note', 'They argued');
      await patience();
      await screen.answer(path, saved, 'POST');

      await goTo(screen, 'notes/own');
      await screen.answer(own, { notes: [] });
      await goTo(screen, 'notes');
      await screen.answer(path, { notes: [] });

      expect(screen.all('textarea')).toEqual([]);
    });
  });

  it('show two versions where another device was there first', async () => {
    const screen = await open('notes');
    await screen.answer(path, { notes: [{ ...signed, signedAt: null }] });

    await screen.type('Note', 'Mine');
    await patience();
    const refusal = { status: 409, code: 'changed-elsewhere' };
    await screen.refuse(screen.request('PUT', `${path}/${noteId}`), refusal);
    const theirs = { ...signed, signedAt: null, text: 'Theirs', revision: 3 };
    await screen.answer(path, { notes: [theirs] });
    expect(screen.text).toContain('Theirs');

    await screen.press('Keep what is here');
    const sent = screen.request('PUT', `${path}/${noteId}`);
    expect(sent.request.body).toMatchObject({ text: 'Mine', revision: 3 });
  });

  it('that are not signed are told apart by when they were begun, and by their session', async () => {
    const draft = { ...signed, signedAt: null };
    const ofSession = { id: `${noteId.slice(0, -1)}2`, appointmentId: aSession().id };
    const older = { begunAt: '2026-11-20T22:30:00Z', savedAt: '2026-11-20T22:40:00Z' };
    const screen = await open('notes');
    await screen.answer(path, { notes: [draft, { ...draft, ...ofSession, ...older }] });

    const labels = screen.all('app-note-editor label').map(({ textContent }) => textContent);
    expect(labels.map((label) => label.trim())).toEqual([
      'Note begun Tuesday 24 November, 12:00',
      'Note on the session of Tuesday 24 November, 13:30, begun Friday 20 November, 17:30',
    ]);
    expect(screen.text).toContain('Saved 12:04');
    expect(screen.text).toContain('Saved Friday 20 November, 17:40');
  });

  it('are signed as they stand, once that has been confirmed', async () => {
    const screen = await open('notes');
    await screen.answer(path, { notes: [{ ...signed, signedAt: null }] });

    await screen.press('Sign');
    expect(screen.text).toContain('stays as it is');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    const sent = await screen.answer(`${path}/${noteId}/signature`, null, 'POST');
    await screen.answer(path, { notes: [signed] });

    expect(sent.request.body).toEqual({ revision: 2 });
    expect(screen.all('textarea')).toEqual([]);
    expect(screen.text).toContain('Signed Tuesday 24 November, 12:05');
  });

  it('are added to after they were signed', async () => {
    const screen = await open('notes');
    await screen.answer(path, { notes: [signed] });

    await screen.press('Add to this note');
    await screen.type('What is to be added', 'Ben called.');
    await screen.press('Add');
    const sent = await screen.answer(`${path}/${noteId}/addenda`, null, 'POST');

    expect(sent.request.body).toEqual({ text: 'Ben called.' });
    screen.request('GET', path);
  });

  it('are only read by who is not the couple’s therapist', async () => {
    const care = aCare({ ...jonas, supervisorIds: [mira.id] });
    const screen = await open('notes', care, { ...mira, role: 'supervisor' } as typeof mira);
    await screen.answer(path, { notes: [{ ...signed, isOwn: false }] });

    expect(screen.text).toContain('They made up.');
    expect(screen.all('main button, textarea')).toEqual([]);
    expect(screen.text).not.toContain('Only for you');
  });
});

describe('notes of one’s own', () => {
  it('lie in a place of their own that says who reads them', async () => {
    const screen = await open('notes/own');
    const { text, revision, begunAt, savedAt } = signed;
    await screen.answer(own, { notes: [{ id: noteId, text, revision, begunAt, savedAt }] });

    expect(screen.find('section.own').textContent).toContain('Nobody else can open these');
    expect(screen.labelled<HTMLTextAreaElement>('Tuesday 24 November').value).toBe(text);
    expect(screen.text).not.toContain('Sign');
  });

  it('are thrown away for good', async () => {
    const screen = await open('notes/own');
    const { text, revision, begunAt, savedAt } = signed;
    await screen.answer(own, { notes: [{ id: noteId, text, revision, begunAt, savedAt }] });

    await screen.press('Throw away');
    screen.find<HTMLButtonElement>('dialog button.main').click();
    await screen.settle();
    await screen.answer(`${own}/${noteId}`, null, 'DELETE');

    expect(screen.all('textarea')).toEqual([]);
  });
});
