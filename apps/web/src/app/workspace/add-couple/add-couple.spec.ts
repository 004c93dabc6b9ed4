import { TestBed } from '@angular/core/testing';
import { arrivalAt, openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import { aCouple, duarteId } from '../../testing/therapist-story.ts';

async function fillIn(screen: Screen, values: readonly string[]): Promise<void> {
  const inputs = screen.all<HTMLInputElement>('form input');
  for (const [at, value] of values.entries()) {
    inputs[at]!.value = value;
    inputs[at]!.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await screen.settle();
}

const both = ['Ana', 'ana@duarte.example', 'Ben', 'Ben@Duarte.example', 'Duarte'];

describe('adding a couple', () => {
  it('invites both and opens their page', async () => {
    const screen = await openWorkspace('couples/new');

    await fillIn(screen, both);
    await screen.press('Add and invite both');
    const sent = await screen.answer('/couples', aCouple(), 'POST');

    expect(sent.request.body).toEqual({
      familyName: 'Duarte',
      first: { firstName: 'Ana', email: 'ana@duarte.example' },
      second: { firstName: 'Ben', email: 'ben@duarte.example' },
    });
    await arrivalAt(`/workspace/couples/${duarteId}/partners`);
  });

  it('puts the usual agreement before them, unless their therapist would rather wait', async () => {
    const added = async (choice?: string) => {
      const screen = await openWorkspace('couples/new');
      await screen.answer('/documents', { usual: 'limited-secrets', templates: [] });
      await fillIn(screen, ['Ana', 'a@mail.example', 'Ben', 'b@mail.example']);
      if (choice) await screen.choose(choice);
      await screen.press('Add and invite both');
      const { body } = screen.request('POST', '/couples').request;
      return (body as { agreement?: string }).agreement;
    };

    expect(await added()).toBe('limited-secrets');
    TestBed.resetTestingModule();
    expect(await added('Not yet')).toBeUndefined();
  });

  it('sends nothing while something is missing, and goes to it', async () => {
    const screen = await openWorkspace('couples/new');

    await fillIn(screen, ['Ana', 'ana', 'Ben']);
    await screen.press('Add and invite both');

    expect(screen.text).toContain('This does not look like an email address.');
    expect(document.activeElement).toBe(screen.all('form input')[1]);
    screen.other.expectNone('/api/couples');
  });

  it('says a refusal on its field and keeps what was typed', async () => {
    const screen = await openWorkspace('couples/new');

    await fillIn(screen, both);
    await screen.press('Add and invite both');
    await screen.refuse(screen.request('POST', '/couples'), {
      status: 422,
      code: 'same-address',
      errors: [{ pointer: '/second/email', code: 'same-address', detail: '' }],
    });

    const email = screen.all<HTMLInputElement>('form input')[3]!;
    expect(screen.text).toContain('Each partner needs an address of their own.');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.value).toBe('Ben@Duarte.example');
    expect(document.activeElement).toBe(email);
  });
});
