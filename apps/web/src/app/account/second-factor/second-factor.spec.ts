import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Account } from '@closeknit/contracts/account';
import { Unsaved } from '../../shell/unsaved.ts';
import { anAccount } from '../../testing/account-story.ts';
import { arrivalAt, openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';

const uri =
  'otpauth://totp/Closeknit:mira@harbour.example?secret=JBSWY3DPEHPK3PXP&issuer=Closeknit';
const learnt = { uri, secret: 'JBSWY3DPEHPK3PXP' };
const codes = ['abcde-fghij', 'klmno-pqrst'];

const none = { on: false, recoveryCodesLeft: 0, demanded: false, trustedBrowsers: 0 };

async function open(factor: Partial<Account['secondFactor']> = {}) {
  const screen = await openWorkspace('account');
  const secondFactor = { ...none, ...factor };
  await screen.answer('/account', anAccount({ secondFactor }));
  return screen;
}

async function setUp(): Promise<Screen> {
  const screen = await open();
  await screen.press('Set it up');
  await screen.answer('/account/second-factor', learnt, 'POST');
  return screen;
}

async function turnOn(): Promise<Screen> {
  const screen = await setUp();
  await screen.type('Code from the app', '123 456');
  await screen.press('Turn it on');
  await screen.answer('/account/second-factor/confirm', { codes }, 'POST');
  return screen;
}

describe('setting up a second step', () => {
  it('shows the secret as a picture and as text in groups of four', async () => {
    const screen = await setUp();

    await vi.waitFor(async () => {
      await screen.settle();
      expect(screen.find('svg[role=img]').getAttribute('aria-label')).toContain('QR code');
    });
    expect(screen.find('svg[role=img] path').getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(screen.find('app-set-up code').textContent).toBe('JBSW Y3DP EHPK 3PXP');
  });

  it('is on once a code shows that the app has learnt it', async () => {
    const screen = await setUp();

    await screen.type('Code from the app', '123 456');
    await screen.press('Turn it on');
    const sent = await screen.answer('/account/second-factor/confirm', { codes }, 'POST');

    expect(sent.request.body).toEqual({ code: '123456' });
    expect(screen.all('app-recovery-codes li').map((each) => each.textContent?.trim())).toEqual(
      codes,
    );
  });

  it('keeps the picture when a code does not fit', async () => {
    const screen = await setUp();

    await screen.type('Code from the app', '123456');
    await screen.press('Turn it on');
    const sent = screen.request('POST', '/account/second-factor/confirm');
    const errors = [{ pointer: '/code', code: 'wrong-code', detail: '' }];
    await screen.refuse(sent, { status: 422, code: 'wrong-code', errors });

    expect(screen.text).toContain('This code does not fit');
    expect(screen.find('app-set-up code').textContent).toContain('JBSW');
  });

  it('asks before the page is closed on codes that nobody has kept yet', async () => {
    const screen = await turnOn();
    const unsaved = TestBed.inject(Unsaved);

    expect(await unsaved.saveAll()).toBe(false);
    await screen.press('I have kept them');
    const on = { on: true, recoveryCodesLeft: 2, demanded: false, trustedBrowsers: 0 };
    await screen.answer('/account', anAccount({ secondFactor: on }));

    expect(await unsaved.saveAll()).toBe(true);
    expect(screen.text).not.toContain('abcde-fghij');
    expect(screen.text).toContain('2 recovery codes left.');
  });

  it('says that it is on while its codes are shown', async () => {
    const screen = await turnOn();

    expect(screen.find('app-second-factor ck-tag').textContent).toBe('On');
  });

  it('asks before a link leads away from codes that nobody has kept yet', async () => {
    const screen = await turnOn();
    const router = TestBed.inject(Router);
    const leave = () => void router.navigateByUrl('/workspace/exercises');

    leave();
    await screen.settle();
    expect(screen.find('dialog').textContent).toContain('Have you kept your recovery codes?');
    await screen.press('Stay here');
    expect([router.url, screen.all('dialog').length]).toEqual(['/workspace/account', 0]);

    leave();
    await screen.settle();
    await screen.press('Go on without them');
    await arrivalAt('/workspace/exercises');
  });

  it('asks nothing any more once they are kept', async () => {
    const screen = await turnOn();

    await screen.press('I have kept them');
    void TestBed.inject(Router).navigateByUrl('/workspace/exercises');

    await arrivalAt('/workspace/exercises');
  });

  it('names the account and the day on the sheet the codes are printed on', async () => {
    const screen = await turnOn();

    expect(screen.find('.on-paper').textContent).toContain(
      'for mira@harbour.example, made on 24 November 2026',
    );
  });

  it('copies the codes, or says that it cannot', async () => {
    const copied: string[] = [];
    let isAllowed = true;
    const writeText = async (text: string) => {
      if (!isAllowed) throw new DOMException('', 'NotAllowedError');
      copied.push(text);
    };
    vi.stubGlobal('navigator', { ...navigator, languages: ['en'], clipboard: { writeText } });
    const screen = await turnOn();

    await screen.press('Copy');
    expect(copied).toEqual(['abcde-fghij\nklmno-pqrst\n']);
    expect(screen.text).toContain('Copied.');
    isAllowed = false;
    await screen.press('Copy');
    vi.unstubAllGlobals();

    expect(screen.text).toContain('does not let us copy');
  });

  it('prints and downloads the codes', async () => {
    const screen = await turnOn();
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const saved: (Blob | MediaSource)[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);

    await screen.press('Print');
    await screen.press('Download');

    expect(printed).toHaveBeenCalledOnce();
    expect(await (saved[0] as Blob).text()).toBe('abcde-fghij\nklmno-pqrst\n');
  });
});

describe('a second step that is on', () => {
  const on = { on: true, recoveryCodesLeft: 1 };

  it('makes new recovery codes after asking', async () => {
    const screen = await open(on);

    expect(screen.text).toContain('One recovery code left.');
    await screen.press('Make new recovery codes');
    expect(screen.find('dialog').textContent).toContain('The ones you have now stop working.');
    await screen.press('Make new codes');
    await screen.answer('/account/recovery-codes', { codes }, 'POST');

    expect(screen.text).toContain('abcde-fghij');
  });

  it('is turned off after asking', async () => {
    const screen = await open(on);

    await screen.press('Turn it off');
    screen.other.expectNone('/api/account/second-factor');
    const yes = screen
      .all('dialog button')
      .find((each) => each.textContent?.includes('Turn it off'));
    yes?.click();
    await screen.settle();
    await screen.answer('/account/second-factor', null, 'DELETE');
    await screen.answer('/account', anAccount());

    expect(screen.text).toContain('The second step is off.');
  });

  it('says how many browsers are not asked for a code, and asks everywhere again', async () => {
    const screen = await open({ ...on, trustedBrowsers: 2 });

    expect(screen.text).toContain('2 browsers are not asked for a code');
    await screen.press('Ask for a code everywhere again');
    await screen.answer('/account/trusted-browsers', null, 'DELETE');
    await screen.answer('/account', anAccount({ secondFactor: { ...none, ...on } }));

    expect(screen.text).toContain('From now on every browser is asked for a code.');
    expect(screen.text).not.toContain('Ask for a code everywhere');
  });

  it('goes over to another app, also where the practice asks for the step', async () => {
    const screen = await open({ ...on, demanded: true });

    expect(screen.text).not.toContain('not asked for a code');
    await screen.press('Use another app');
    await screen.answer('/account/second-factor', learnt, 'POST');

    expect(screen.find('app-set-up code').textContent).toBe('JBSW Y3DP EHPK 3PXP');
  });

  it('cannot be turned off where the practice asks for it', async () => {
    const screen = await open({ ...on, demanded: true });

    expect(screen.text).not.toContain('Turn it off');
    expect(screen.text).toContain('Your practice asks for this step');
  });
});
