import { SoftPasskey } from '../../testing/authenticators.ts';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('a passkey', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  async function aPersonWithPasskey() {
    const { email, password } = await aTherapist(api);
    const own = await api.visitor().signIn(email, password);
    const passkey = new SoftPasskey();
    const added = await add(own, passkey);
    return { own, email, password, passkey, added };
  }

  async function add(visitor: Visitor, passkey: SoftPasskey) {
    const { body: asked } = await visitor.post('/api/account/passkeys/options');
    return visitor.post('/api/account/passkeys', {
      name: 'Laptop',
      response: passkey.created(asked),
    });
  }

  const asked = async (visitor: Visitor) =>
    (await visitor.post('/api/sign-in/passkey/options')).body;
  const show = (visitor: Visitor, response: object) =>
    visitor.post('/api/sign-in/passkey', { response });

  it('signs in alone, without a name or a code', async () => {
    const { passkey, added, email } = await aPersonWithPasskey();
    const visitor = api.visitor();

    const answer = await show(visitor, passkey.shown(await asked(visitor)));
    const { body: account } = await visitor.get('/api/account');

    expect([added.status, answer.body]).toEqual([204, { next: 'signed-in' }]);
    expect(account).toMatchObject({
      email,
      passkeys: [{ name: 'Laptop', lastUsedAt: expect.stringMatching(/Z$/) }],
    });
  });

  it('is asked to make sure of its owner, and where it belongs', async () => {
    const { own } = await aPersonWithPasskey();

    const { options: toSignIn } = await asked(api.visitor());
    const { options: toAdd } = (await own.post('/api/account/passkeys/options')).body;

    expect(toSignIn).toMatchObject({ userVerification: 'required', rpId: 'localhost' });
    expect(toSignIn.allowCredentials ?? []).toEqual([]);
    expect(toAdd.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(toAdd.excludeCredentials).toHaveLength(1);
  });

  it('does not open twice with what it said once', async () => {
    const { passkey } = await aPersonWithPasskey();
    const visitor = api.visitor();
    const said = passkey.shown(await asked(visitor));
    await show(visitor, said);
    await visitor.post('/api/sign-out');

    const again = await show(visitor, said);
    await asked(visitor);
    const toAnotherQuestion = await show(visitor, said);

    expect([again.status, again.body.code]).toEqual([401, 'passkey-refused']);
    expect(toAnotherQuestion.body.code).toBe('passkey-refused');
  });

  it('opens nothing in a browser that was not asked, nor after five minutes', async () => {
    const { passkey } = await aPersonWithPasskey();
    const [visitor, other] = [api.visitor(), api.visitor()];
    const said = passkey.shown(await asked(visitor));

    const elsewhere = await show(other, said);
    api.clock.moveTo(new Date(api.clock.now() + 301_000).toISOString());
    const tooLate = await show(visitor, said);

    expect([elsewhere.body.code, tooLate.body.code]).toEqual(Array(2).fill('passkey-refused'));
  });

  it.each<[string, (passkey: SoftPasskey) => void]>([
    ['another site', (passkey) => (passkey.origin = 'http://closeknit.example')],
    ['another domain', (passkey) => (passkey.domain = 'closeknit.example')],
    ['an owner it did not make sure of', (passkey) => (passkey.flags = 0x01)],
  ])('is refused from %s, when it is shown and when it is added', async (_, change) => {
    const { passkey, own } = await aPersonWithPasskey();
    const visitor = api.visitor();
    change(passkey);
    const strange = new SoftPasskey();
    change(strange);

    const shown = await show(visitor, passkey.shown(await asked(visitor)));
    const added = await add(own, strange);

    expect([shown.body.code, added.body.code]).toEqual(['passkey-refused', 'passkey-refused']);
  });

  it('that is not known, or somebody else signs for, is refused', async () => {
    const { passkey } = await aPersonWithPasskey();
    const visitor = api.visitor();
    const stranger = new SoftPasskey();
    const unknown = await show(visitor, stranger.shown(await asked(visitor)));
    const forged = stranger.shown(await asked(visitor));
    const id = passkey.id.toString('base64url');

    const answer = await show(visitor, { ...forged, id, rawId: id });

    expect([unknown.body.code, answer.body.code]).toEqual(['passkey-refused', 'passkey-refused']);
  });

  it.each([{}, { id: 7 }, { id: 'a\0b', response: null }, { id: '', response: { x: [1] } }])(
    'that is %j is refused without a fault',
    async (response) => {
      const visitor = api.visitor();
      await asked(visitor);

      expect((await show(visitor, response)).body.code).toBe('passkey-refused');
    },
  );

  it('confirms its owner, and nobody else', async () => {
    const { own, passkey } = await aPersonWithPasskey();
    const { own: other, passkey: foreign } = await aPersonWithPasskey();
    await api.asOwner('update auth.session set confirmed_at = null');
    const confirm = async (visitor: Visitor, shown: SoftPasskey) => {
      const { body } = await visitor.post('/api/account/confirm/passkey/options');
      return visitor.post('/api/account/confirm/passkey', { response: shown.shown(body) });
    };

    const answers = [await confirm(own, foreign), await confirm(own, passkey)];
    const after = [await own.get('/api/account'), await other.get('/api/account')];

    expect(answers.map(({ status }) => status)).toEqual([401, 204]);
    expect(after.map(({ body }) => body.confirmedUntil !== null)).toEqual([true, false]);
  });

  it('is taken away by its owner only, and then opens nothing', async () => {
    const { own, passkey } = await aPersonWithPasskey();
    const { own: other } = await aPersonWithPasskey();
    const { body: account } = await own.get('/api/account');
    const route = `/api/account/passkeys/${account.passkeys[0].id}`;

    const byOther = await other.send('DELETE', route);
    const byOwner = await own.send('DELETE', route);
    const visitor = api.visitor();
    const shown = await show(visitor, passkey.shown(await asked(visitor)));

    expect([byOther.status, byOwner.status, shown.status]).toEqual([404, 204, 401]);
  });
});
