import type { Documents } from '@closeknit/contracts/agreements';
import { openWorkspace } from '../../../testing/open-workspace.ts';

const id = '0192f0c1-0000-7000-8000-0000000000e1';
const ours = { id: null, version: 1, writtenAt: null };
const read: Documents = {
  usual: 'no-secrets',
  templates: [
    { ...ours, kind: 'no-secrets', title: 'No secrets here', text: 'One.\n\nTwo.' },
    { ...ours, kind: 'limited-secrets', title: 'As you agree', text: 'Three.' },
    {
      ...{ id, kind: 'consent', title: 'Photos', text: 'The garden.', version: 2 },
      writtenAt: '2026-11-20T15:00:00.000Z',
    },
  ],
};

async function openDocuments() {
  const screen = await openWorkspace('practice/documents');
  await screen.answer('/documents', read);
  return screen;
}

describe('the documents of the practice', () => {
  it('stand there with where they come from', async () => {
    const screen = await openDocuments();

    const [first, , last] = screen.all('li').map((each) => each.textContent);
    expect(first).toContain('Closeknit’s text');
    expect(last).toContain('Version 2, written on 20 November');
  });

  it('are written anew as the next version', async () => {
    const screen = await openDocuments();

    await screen.press('Write a new version: Photos');
    await screen.type('Text', 'The harbour.');
    await screen.press('Save');
    const sent = await screen.answer(`/documents/${id}`, null, 'PUT');
    await screen.answer('/documents', read);

    expect(sent.request.body).toEqual({ title: 'Photos', text: 'The harbour.' });
    expect(screen.text).toContain('Saved');
  });

  it('may put an own text in the place of an agreement', async () => {
    const screen = await openDocuments();

    await screen.press('Write a new version: No secrets here');
    await screen.type('Title', 'With us');
    await screen.press('Save');
    const sent = await screen.answer('/documents', null, 'POST');

    expect(sent.request.body).toEqual({
      kind: 'no-secrets',
      title: 'With us',
      text: 'One.\n\nTwo.',
    });
  });

  it('need words', async () => {
    const screen = await openDocuments();

    await screen.press('Write a document');
    await screen.press('Save');

    expect(screen.text).toContain('Please fill this in.');
    screen.other.expectNone({ method: 'POST', url: '/api/documents' });
  });

  it('are retired, and one agreement is usual', async () => {
    const screen = await openDocuments();

    await screen.press('No longer use it: Photos');
    await screen.answer(`/documents/${id}/retire`, null, 'POST');
    await screen.answer('/documents', read);
    await screen.choose('With consent');
    const sent = await screen.answer('/documents/usual', null, 'PUT');

    expect(sent.request.body).toEqual({ usual: 'limited-secrets' });
  });
});
