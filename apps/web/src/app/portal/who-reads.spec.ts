import portal from '../../../public/i18n/portal.en.json';

const { therapist, shared, 'when-both-answered': sealed } = portal.audience;

describe('what the portal says about who reads', () => {
  it.each([
    ['of the therapist’s answers', therapist.note],
    ['of shared answers', shared.note],
    ['of answers that open together', sealed.note],
    ['on the page about privacy', portal.privacy.intro],
    ...Object.values(portal.beside.therapist).map((words) => ['beside an answer', words]),
  ])(
    'names whoever supervises the therapist: %s',
    (_: string | undefined, words: string | undefined) => {
      expect(words).toContain('whoever supervises {therapist}’s work');
    },
  );
});
