import type { SavedAnswer } from '@closeknit/contracts/assignments';
import { Refused } from '../../client/refused.ts';
import { anAnswer } from '../../testing/couple-story.ts';
import { Draft, type Keeping, type KeptAnswer } from './draft.ts';

type Sent = Parameters<Keeping['save']>[0];

/** The other side, which keeps what it is sent, or refuses with the codes it is given. */
class OtherSide implements Keeping {
  readonly sent: Sent[] = [];
  readonly refusals: string[] = [];
  held: Sent | undefined;
  theirs: KeptAnswer | undefined;

  async save(answer: Sent): Promise<SavedAnswer> {
    this.sent.push(answer);
    const code = this.refusals.shift();
    if (code !== undefined) throw new Refused(code);
    return { revision: answer.revision + 1, savedAt: '2026-11-24T22:04:00Z' };
  }

  hold(unsent: Sent | undefined): void {
    this.held = unsent;
  }

  async readAgain(): Promise<KeptAnswer | undefined> {
    return this.theirs;
  }
}

function begin(kept?: KeptAnswer) {
  const other = new OtherSide();
  return { other, draft: new Draft(other, { visibility: 'therapist', kept }) };
}

describe('an answer being written', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is sent within two seconds, though the typing goes on', async () => {
    const { draft, other } = begin();

    for (const text of ['I', 'In', 'In J', 'In Ju', 'In June']) {
      draft.write(text);
      await vi.advanceTimersByTimeAsync(400);
    }

    expect(other.sent[0]).toEqual({ value: 'In J', visibility: 'therapist', revision: 0 });
  });

  it('is held from the first letter until it is saved', async () => {
    const { draft, other } = begin();

    draft.write('I');
    const typed = other.held;
    await vi.advanceTimersByTimeAsync(2000);

    expect(typed).toEqual({ value: 'I', visibility: 'therapist', revision: 0 });
    expect(other.held).toBeUndefined();
  });

  it('stays held while there is no network, as it stands now', async () => {
    const { draft, other } = begin();
    other.refusals.push('away');

    draft.write('In June');
    await vi.advanceTimersByTimeAsync(1500);
    draft.write('In June, by the sea');

    expect(other.held).toMatchObject({ value: 'In June, by the sea' });
  });

  it('goes on from what a closed window could not send', async () => {
    const unsent = { value: 'In June', visibility: 'private', revision: 2 } as const;
    const other = new OtherSide();
    const draft = new Draft(other, { visibility: 'therapist', unsent });

    await draft.save();

    expect(other.sent).toEqual([unsent]);
    expect(draft.isUnsaved()).toBe(false);
  });

  it('asks which shall stay where another device has been quicker than a closed window', async () => {
    const unsent = { value: 'In June', visibility: 'therapist', revision: 2 } as const;
    const other = new OtherSide();
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'In May', revision: 3 });
    const draft = new Draft(other, { visibility: 'therapist', unsent });

    await draft.save();

    expect(draft.state()).toEqual({ kind: 'changed-elsewhere', theirs: other.theirs });
    expect(draft.value()).toBe('In June');
  });

  it('goes on from what arrived although nobody was told: no other device is blamed', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('away', 'changed-elsewhere');
    draft.write('In June');
    await draft.save();
    other.theirs = anAnswer({ value: 'In June', revision: 4 });

    draft.write('In June, by the sea');
    await vi.advanceTimersByTimeAsync(5000);

    expect(other.sent.at(-1)).toMatchObject({ value: 'In June, by the sea', revision: 4 });
    expect(draft.state().kind).toBe('saved');
  });

  it('goes on so, too, where the window was closed meanwhile', async () => {
    const unsent = { value: 'In June, by the sea', visibility: 'therapist', revision: 2 } as const;
    const unheard = [{ value: 'In June', visibility: 'therapist' }] as const;
    const other = new OtherSide();
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'In June', revision: 3 });
    const draft = new Draft(other, { visibility: 'therapist', unsent, unheard });

    await draft.save();
    await vi.advanceTimersByTimeAsync(0);

    expect(other.sent.at(-1)).toEqual({ ...unsent, revision: 3 });
  });

  it('asks where another device wrote the same some time ago, and then something else', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('away', 'changed-elsewhere');
    draft.write('In June');
    await draft.save();
    other.theirs = anAnswer({ value: 'In June', revision: 5 });

    draft.write('In July');
    await vi.advanceTimersByTimeAsync(5000);

    expect(draft.state().kind).toBe('changed-elsewhere');
  });

  it('goes out again, with the new revision, where typing went on meanwhile', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));

    draft.write('In June');
    const saving = draft.save();
    draft.write('In June, by the sea');
    await saving;
    expect(draft.isUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);

    expect(other.sent.map(({ value, revision }) => [value, revision])).toEqual([
      ['In June', 3],
      ['In June, by the sea', 4],
    ]);
    expect(draft.isUnsaved()).toBe(false);
  });

  it('is not sent while nothing is written, whoever may read it', async () => {
    const { draft, other } = begin();

    draft.showTo('shared');
    await vi.advanceTimersByTimeAsync(5000);

    expect(other.sent).toEqual([]);
  });

  it('takes a narrower circle of readers over at once', async () => {
    const { draft, other } = begin(anAnswer({ visibility: 'shared' }));

    draft.showTo('private');
    await vi.advanceTimersByTimeAsync(0);

    expect(other.sent).toEqual([{ value: 'In June.', visibility: 'private', revision: 3 }]);
  });

  it('stays, and is tried again by itself, while the network is away', async () => {
    const { draft, other } = begin();
    other.refusals.push('away', 'away');

    draft.write('In June');
    await vi.advanceTimersByTimeAsync(1200);
    expect(draft.state()).toEqual({ kind: 'away' });
    expect(draft.isUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(3000 + 6000);

    expect(draft.state()).toEqual({ kind: 'saved', at: '2026-11-24T22:04:00Z' });
    expect(other.sent.map(({ value }) => value)).toEqual(['In June', 'In June', 'In June']);
  });

  it('stays where it is refused, and is not tried again as it is', async () => {
    const { draft, other } = begin();
    other.refusals.push('withdrawn');

    draft.write('In June');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(draft.state()).toEqual({ kind: 'refused', code: 'withdrawn' });
    expect(draft.value()).toBe('In June');
    expect(other.sent.length).toBe(1);
  });

  it('waits for a decision when it was changed on another device', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'On the phone', revision: 7 });

    draft.write('On the laptop');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(draft.state()).toEqual({ kind: 'changed-elsewhere', theirs: other.theirs });
    expect(other.sent.length).toBe(1);
  });

  it('replaces the other device’s words when told to', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'On the phone', revision: 7 });
    draft.write('On the laptop');
    await draft.save();

    await draft.keepMine();

    expect(other.sent.at(-1)).toEqual({
      value: 'On the laptop',
      visibility: 'therapist',
      revision: 7,
    });
    expect(draft.isUnsaved()).toBe(false);
  });

  it('takes the other device’s words over when told to', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'On the phone', revision: 7 });
    draft.write('On the laptop');
    await draft.save();

    draft.takeTheirs();

    expect(draft.value()).toBe('On the phone');
    expect(draft.isUnsaved()).toBe(false);
  });

  it('asks nothing when both devices wrote the same', async () => {
    const { draft, other } = begin(anAnswer({ revision: 3 }));
    other.refusals.push('changed-elsewhere');
    other.theirs = anAnswer({ value: 'In June', revision: 7 });

    draft.write('In June');
    await draft.save();

    expect(draft.state().kind).toBe('saved');
  });
});
