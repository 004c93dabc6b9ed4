import type { BrowserContext } from '@playwright/test';
import { LANGUAGES, type Language } from '@closeknit/domain/words/language';
import { aWrittenProgramme } from '@closeknit/fixtures/own-programmes';
import { aQuestionnaireDraft } from '@closeknit/fixtures/practice-questionnaires';
import { Errands } from './harness/errands.ts';
import { expect, test } from './harness/journey.ts';
import { linkIn, type Mailbox } from './harness/mailbox.ts';
import { pagesOfApp } from './harness/route-tables.ts';
import { Sweep } from './harness/sweep.ts';

const password = 'a quiet harbour at dusk';
const mira = { email: 'mira@harbour.example', password };
const ana = { email: 'ana@duarte.example', password };

/** Where pages are looked at whose address names something; any other page has the one address. */
type Addresses = Readonly<Record<string, readonly string[]>>;

test.use({ trace: 'off' });
for (const language of LANGUAGES) {
  test(`every page is whole, by day and night, on a phone and at 200 %: ${language}`, async ({
    browser,
    baseURL,
    mailbox,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ locale: language, deviceScaleFactor: 2 });
    const errands = new Errands(context, baseURL ?? '');
    const sweep = await Sweep.through(context, language);
    const pages = Map.groupBy(pagesOfApp(), faceOf);
    const looksThrough = async (face: Face, addresses: Addresses) => {
      await sweep.begins();
      for (const page of pages.get(face) ?? [])
        for (const address of addressesOf(page, addresses)) await sweep.visits(address);
    };

    await test.step('as nobody', async () => {
      await looksThrough('door', await linksInMails(errands, mailbox, language));
    });
    await test.step('as somebody whose practice asks for a second step', async () => {
      await demandSecondFactor(context);
      await looksThrough('second-factor', {});
      await context.unrouteAll();
    });
    await test.step('as a partner who is asked for a questionnaire', async () => {
      await errands.signIn(mira);
      await askQuestionnaire(errands);
      await errands.signIn(ana);
      const addresses = await namedInPortal(errands);
      await inLanguage(errands, language, () => looksThrough('portal', addresses));
    });
    await test.step('as a therapist who owns the practice', async () => {
      await errands.signIn(mira);
      const addresses = await namedInWorkspace(errands);
      await inLanguage(errands, language, () => looksThrough('workspace', addresses));
    });
    expect(sweep.findings).toEqual([]);
  });
}

type Face = 'door' | 'second-factor' | 'portal' | 'workspace';

function faceOf(page: string): Face {
  const [first] = page.split('/');
  return first === 'portal' || first === 'workspace' || first === 'second-factor' ? first : 'door';
}

function addressesOf(page: string, addresses: Addresses): readonly string[] {
  const known = addresses[page];
  if (!known && /[:*]/.test(page)) throw new Error(`Where is ${page} to be looked at?`);
  return known ?? [`/${page}`];
}

/** Mails with every link there is, from a practice in this language; its founder stays signed in. */
async function linksInMails(
  errands: Errands,
  mailbox: Mailbox,
  language: Language,
): Promise<Addresses> {
  const addressed = (name: string) => `${name}-${language}@every-page.example`;
  const linkTo = async (name: string, part: string) => {
    const link = linkIn(await mailbox.mailTo(addressed(name)), part);
    return new URL(link).pathname;
  };
  const founds = async (name: string) => {
    const practice = { practiceName: `${name} & Co.`, name, email: addressed(name), password };
    await errands.post('/api/practices', { ...practice, zone: 'Europe/Berlin', language });
    return linkTo(name, '/verify/');
  };

  const unspent = await founds('otto');
  const spent = await founds('nora');
  await errands.post(`/api/verifications/${spent.split('/').at(-1)}`);
  await errands.signIn({ email: addressed('nora'), password });
  const partner = (firstName: string) => ({ firstName, email: addressed(firstName) });
  const couple = { familyName: '', first: partner('eva'), second: partner('sam') };
  await errands.post('/api/couples', couple);
  const colleague = { name: 'Omar', email: addressed('omar'), role: 'therapist' };
  await errands.post('/api/member-invitations', colleague);
  await errands.post('/api/password-resets', { email: addressed('otto') });
  return {
    'verify/:token': [unspent, spent],
    'invitation/:token': [await linkTo('eva', '/invitation/'), '/invitation/unknown'],
    'join/:token': [await linkTo('omar', '/join/')],
    'reset/:token': [await linkTo('otto', '/reset/')],
    '**': ['/nothing-is-here'],
  };
}

/** As if the practice of whoever is signed in asked for a second step. */
async function demandSecondFactor(context: BrowserContext): Promise<void> {
  await context.route('/api/me', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), secondFactorNeeded: true } });
  });
}

/** Once: what is asked already stays, and so does a score that makes a finding. */
async function askQuestionnaire(errands: Errands): Promise<void> {
  const { couples } = await errands.get('/api/couples');
  const { id } = couples.find(({ name }: { name: string }) => name === 'Ana & Ben Duarte');
  const path = `/api/couples/${id}/check-in-plans`;
  const { plans } = await errands.get(path);
  if (plans.length > 0) return;
  const which = { instrumentKey: 'phq-2', instrumentVersion: 1 };
  const beginsOn = new Date().toISOString().slice(0, 10);
  await errands.post(path, {
    ...{ ...which, partnerId: null, rhythm: 'once', everyWeeks: null, beginsOn },
  });
}

async function namedInPortal(errands: Errands): Promise<Addresses> {
  const { exercises } = await errands.get('/api/portal/week');
  const { answers } = await errands.get('/api/portal/privacy');
  const { documents } = await errands.get('/api/portal/agreements');
  const { due, weeks } = await errands.get('/api/portal/check-ins');
  const questionnaires = await errands.get('/api/portal/questionnaires');
  const answered = answers.map(({ assignmentId }: { assignmentId: string }) => assignmentId);
  const isOpen = (given: string) => exercises.some(({ id }: { id: string }) => id === given);
  const doneId = answered.find((given: string) => !isOpen(given));
  const pagesOf = ({ id }: { id: string }) =>
    [0, 1, 2, 99].map((step) => `/portal/exercises/${id}?step=${step}`);
  return {
    'portal/exercises/:id': [...exercises.flatMap(pagesOf), `/portal/exercises/${doneId}`],
    'portal/questionnaires/:planId': [
      ...questionnaires.due.map(({ planId }: { planId: string }) => planId),
      'over',
    ].map((planId) => `/portal/questionnaires/${planId}`),
    'portal/check-ins/:week': [`/portal/check-ins/${due ?? weeks[0].week}`],
    'portal/agreements/:id': [`/portal/agreements/${documents[0].id}`],
  };
}

async function namedInWorkspace(errands: Errands): Promise<Addresses> {
  const { couples } = await errands.get('/api/couples');
  const { id } = couples.find(({ name }: { name: string }) => name === 'Ana & Ben Duarte');
  const { id: draftId } = await errands.post('/api/own-exercises', { draft });
  const programme = aWrittenProgramme({ items: rules.map((rule) => ({ exerciseKey, rule })) });
  const { id: programmeId } = await errands.post('/api/own-programmes', { draft: programme });
  const begun = { draft: aQuestionnaireDraft() };
  const { id: questionsId } = await errands.post('/api/practice-questionnaires', begun);
  const ofCouple = pagesOfApp().filter((page) => page.includes(':coupleId'));
  return {
    ...Object.fromEntries(ofCouple.map((page) => [page, [`/${page.replace(':coupleId', id)}`]])),
    'workspace/exercises/:key': [`/workspace/exercises/${exerciseKey}`],
    'workspace/programmes/own/:programmeId': [`/workspace/programmes/own/${programmeId}`],
    'workspace/programmes/:key': ['/workspace/programmes/six-weeks'],
    'workspace/questionnaires/:questionnaireId': [`/workspace/questionnaires/${questionsId}`],
    'workspace/own-exercises/:exerciseId': [`/workspace/own-exercises/${draftId}`],
  };
}

const exerciseKey = 'i-have-missed';

/** Every rule by which an exercise may come. */
const rules = [
  { kind: 'at-once' },
  { kind: 'after-previous' },
  { kind: 'after-days', days: 3 },
  { kind: 'weekday', weekday: 2 },
  { kind: 'after-session' },
] as const;

const prompt = {
  ...{ asks: 'both', help: '', visibility: 'therapist', lowest: '', highest: '' },
  ...{ choices: '', most: 3 },
};

/** An exercise that is being written, with a prompt of each kind. */
const draft = {
  ...{ title: 'The bench by the harbour', step: 'time', signs: ['talk'], causes: [] },
  ...{ mode: 'alone', minutes: 15, purpose: 'A place that asks nothing.', notWhen: '' },
  ...{ invitation: 'Sit on one bench.', roles: { one: '', other: '' }, closing: true },
  evidence: { note: '', source: '' },
  prompts: ['text', 'scale', 'choice', 'list', 'meeting', 'done'].map((type) => ({
    ...{ ...prompt, type, key: `question-${type}`, question: 'What did you notice?' },
  })),
};

/** Somebody of the demo reads in a language, and afterwards in English again. */
async function inLanguage(
  errands: Errands,
  language: Language,
  work: () => Promise<void>,
): Promise<void> {
  await errands.put('/api/me/language', { language });
  try {
    await work();
  } finally {
    await errands.put('/api/me/language', { language: 'en' });
  }
}
