import { randomUUID } from 'node:crypto';
import type { Exercise, Prompt } from '@closeknit/domain/exercises/exercise';
import { libraryEn } from '@closeknit/domain/exercises/library.en';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const A_MINUTE = 60_000;

type Choice = Extract<Prompt, { type: 'choice' }>;
const isChoice = (prompt: Prompt): prompt is Choice =>
  prompt.type === 'choice' && prompt.asks === 'both';
const exercise = libraryEn.find(({ prompts }) => prompts.some(isChoice)) as Exercise;
const asked = exercise.prompts.find(isChoice) as Choice;

const german = {
  ...exercise,
  title: 'Auf Deutsch',
  prompts: exercise.prompts.map((prompt) => ({
    ...prompt,
    question: `${prompt.key} auf Deutsch?`,
    ...('choices' in prompt ? { choices: prompt.choices.map((_, at) => `Wahl ${at}`) } : {}),
  })),
};

describe('an exercise that two people do in two languages', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let id: string;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-24T12:00:00Z');
    therapist = await aTherapist(api);
  }, A_MINUTE);
  beforeEach(async () => {
    couple = await aJoinedCouple(api, therapist);
    const wish = { exerciseKey: exercise.key, dueOn: '2026-12-01', note: '' };
    id = (await therapist.post(`/api/couples/${couple.id}/assignments`, wish)).body.id;
    at = `/api/portal/assignments/${id}`;
    await api.asOwner('update assignment set translations = $1 where id = $2', [
      JSON.stringify({ de: german }),
      id,
    ]);
    await couple.first.put('/api/me/language', { language: 'de' });
  }, A_MINUTE);
  afterAll(() => api.close());

  const write = (who: Visitor, value: string, revision = 0) =>
    who.put(`${at}/answers/${asked.key}`, { value, visibility: 'shared', revision });
  const own = async (who: Visitor) => (await who.get(at)).body.answers[0]?.value;

  it('is read by each in their own', async () => {
    expect((await couple.first.get(at)).body.exercise.title).toBe('Auf Deutsch');
    expect((await couple.second.get(at)).body.exercise.title).toBe(exercise.title);
    expect((await couple.first.get('/api/portal/week')).body.exercises[0].title).toBe(
      'Auf Deutsch',
    );
  });

  it('keeps a choice once, and tells it to each in their own words', async () => {
    expect((await write(couple.first, 'Wahl 0')).status).toBe(200);
    await couple.first.post(`${at}/done`);
    await couple.second.post(`${at}/done`);

    expect(await own(couple.first)).toBe('Wahl 0');
    const [fromOther] = (await couple.second.get(at)).body.fromOther;
    expect(fromOther.value).toBe(asked.choices[0]);
    const { assignments } = (await therapist.get(`/api/couples/${couple.id}/assignments`)).body;
    expect(assignments[0].parts[0].answers[0]).toMatchObject({
      question: asked.question,
      value: asked.choices[0],
    });
  });

  it('takes a choice of a page that was opened in the other language', async () => {
    expect((await write(couple.first, asked.choices[1] ?? '')).status).toBe(200);

    expect(await own(couple.first)).toBe('Wahl 1');
    await couple.first.put('/api/me/language', { language: 'en' });
    expect(await own(couple.first)).toBe(asked.choices[1]);
  });

  it('takes no choice that is in neither', async () => {
    expect((await write(couple.first, 'Wahl 99')).body.code).toBe('wrong-kind');
    expect((await write(couple.first, randomUUID())).body.code).toBe('wrong-kind');
  });

  it('stands in one’s own data in one’s own language', async () => {
    await write(couple.first, 'Wahl 0');

    const { body } = await couple.first.get('/api/portal/own-data');
    expect(body.answers[0]).toMatchObject({ exercise: 'Auf Deutsch', value: 'Wahl 0' });
    expect(body.account.locale).toBe('de');
  });
});
