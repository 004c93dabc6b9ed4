import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { AuditLine } from '@closeknit/contracts/audit';
import { AUDIT_ACTIONS } from '@closeknit/domain/audit/actions';
import workspace from '../../../../public/i18n/workspace.en.json';
import { mira } from '../../testing/people.ts';
import { chooseFrom, openWorkspace } from '../../testing/open-workspace.ts';
import { aCoupleInBrief, anaId, duarteId } from '../../testing/therapist-story.ts';

const members = {
  members: [],
  invitations: [],
};

const aLine = (facts: Partial<AuditLine> = {}): AuditLine => ({
  seq: 7,
  at: '2026-11-24T14:00:00.000Z',
  actorKind: 'member',
  actor: { id: mira.id, name: 'Mira Okafor' },
  role: 'owner',
  action: 'trends:read',
  couple: { id: duarteId, name: 'Ana & Ben Duarte' },
  partner: null,
  whom: '',
  isUnderGlass: false,
  ...facts,
});

const aLog = (lines: AuditLine[], next: number | null = null) => ({
  zone: 'America/New_York',
  lines,
  next,
});

async function openAudit(log = aLog([aLine()])) {
  const screen = await openWorkspace('practice/audit');
  await screen.answer('/audit', log);
  await screen.answer('/couples', { couples: [aCoupleInBrief()] });
  await screen.answer('/members', members);
  return screen;
}

describe('the audit log', () => {
  it('is read in sentences, by day', async () => {
    const screen = await openAudit(
      aLog([
        aLine({ seq: 9, isUnderGlass: true }),
        aLine({
          seq: 8,
          actorKind: 'partner',
          actor: { id: anaId, name: 'Ana' },
          role: null,
          action: 'portal:use',
        }),
        aLine({ seq: 7, at: '2026-11-23T20:00:00.000Z', actor: null, action: 'sign-in:succeed' }),
      ]),
    );

    expect(screen.all('h2').map((each) => each.textContent?.trim())).toEqual(
      expect.arrayContaining(['Tuesday 24 November', 'Monday 23 November']),
    );
    const lines = screen.all('ol li').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toContain(
      '09:00 Mira Okafor read the check-ins of Ana & Ben Duarte. with a reason',
    );
    expect(lines[1]).toContain('Ana used their portal.');
    expect(lines[2]).toContain('Somebody who has left signed in.');
  });

  it('is narrowed to a couple and a kind, and back', async () => {
    const screen = await openAudit();

    await chooseFrom(screen, 'Couple', duarteId);
    await screen.answer(`/audit?coupleId=${duarteId}`, aLog([aLine()]));
    await chooseFrom(screen, 'What', 'glass');
    await screen.answer(`/audit?coupleId=${duarteId}&kind=glass`, aLog([]));

    expect(screen.text).toContain('Nothing happened that fits.');
    await screen.press('Show everything');
    await screen.answer('/audit', aLog([aLine()]));
    expect(screen.all('ol li')).toHaveLength(1);
  });

  it('keeps what it was narrowed to in the address', async () => {
    const screen = await openAudit();

    await chooseFrom(screen, 'What', 'glass');
    await screen.answer('/audit?kind=glass', aLog([]));
    expect(TestBed.inject(Router).url).toBe('/workspace/practice/audit?kind=glass');

    await screen.press('Show everything');
    await screen.answer('/audit', aLog([aLine()]));
    expect(TestBed.inject(Router).url).toBe('/workspace/practice/audit');
  });

  it('opens narrowed by its address, and takes nothing else from there', async () => {
    const screen = await openWorkspace(
      `practice/audit?coupleId=${duarteId}&from=2026-11-01&kind=nonsense&to=soon`,
    );

    await screen.answer(`/audit?coupleId=${duarteId}&from=2026-11-01`, aLog([aLine()]));
    expect(screen.labelled('From').value).toBe('2026-11-01');
  });

  it('leads back to the practice', async () => {
    const screen = await openAudit();

    expect(screen.find('.crumb a').getAttribute('href')).toBe('/workspace/practice');
  });

  it('says once only that a record was opened with a reason', async () => {
    const actions = ['glass:break', 'glass:end'] as const;
    const screen = await openAudit(
      aLog(actions.map((action, seq) => aLine({ seq, action, isUnderGlass: true }))),
    );

    const lines = screen.all('ol li p:first-of-type').map((each) => each.textContent?.trim());
    expect(lines).toEqual([
      'Mira Okafor opened the record of Ana & Ben Duarte with a reason.',
      'Mira Okafor closed the record of Ana & Ben Duarte again.',
    ]);
  });

  it('goes back in time, and forth again', async () => {
    const screen = await openAudit(aLog([aLine()], 7));

    await screen.press('Older');
    await screen.answer('/audit?before=7', aLog([aLine({ seq: 6, action: 'hours:change' })]));

    expect(screen.text).toContain('Mira Okafor changed their hours.');
    expect(screen.all('button').map((each) => each.textContent?.trim())).not.toContain('Older');
    await screen.press('Newer');
    screen.request('GET', '/audit');
  });

  it('says when nothing has happened yet', async () => {
    const screen = await openAudit(aLog([]));

    expect(screen.text).toContain(
      'As soon as somebody opens or changes something, it stands here.',
    );
  });

  it('is taken away in parts, and tells how far it is', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const screen = await openAudit();

    await screen.press('CSV for a spreadsheet');
    await screen.answer('/audit/export/csv?after=0', {
      text: 'a\r\n',
      done: 2000,
      upTo: 3000,
      next: 2000,
    });
    expect(screen.find<HTMLProgressElement>('progress').value).toBeCloseTo(2 / 3);
    await screen.answer('/audit/export/csv?after=2000&upTo=3000', {
      text: 'b\r\n',
      done: 3000,
      upTo: 3000,
      next: null,
    });

    expect(await saved[0]?.text()).toBe('a\r\nb\r\n');
    expect(screen.text).toContain('The file is with you.');
  });

  it('says why it could not be taken away', async () => {
    const screen = await openAudit();

    await screen.press('Checkpoint');
    await screen.refuse(screen.request('GET', '/audit/checkpoint'), { status: 503, code: 'away' });

    expect(screen.find('[role=alert]').textContent).not.toBe('');
  });

  it('has a sentence for everything that can stand in it', () => {
    const { says } = workspace.audit;

    expect(AUDIT_ACTIONS.filter((action) => !(action in says))).toEqual([]);
  });
});
