import { getDocumentProxy } from 'unpdf';
import { paragraphsOf, type Paper } from './paper.ts';
import { Papers } from './papers.ts';

const aPaper = (facts: Partial<Paper> = {}): Paper => ({
  title: 'How we keep confidences',
  from: 'Harbour Couples Practice',
  locale: 'en-GB',
  madeAt: new Date('2026-11-24T12:00:00Z'),
  blocks: [{ kind: 'paragraph', text: 'What you tell me alone stays with me.' }],
  ...facts,
});

const printed = (facts: Partial<Paper> = {}) => new Papers().pdf(aPaper(facts));
const opened = async (facts: Partial<Paper> = {}) =>
  getDocumentProxy(new Uint8Array(await printed(facts)));
type Opened = Awaited<ReturnType<typeof opened>>;

async function textOf(file: Opened): Promise<string[]> {
  const pages = Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('');
    }),
  );
}

interface Tagged {
  readonly role?: string;
  readonly children?: readonly Tagged[];
}

const rolesOf = ({ role, children = [] }: Tagged): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesOf),
];

describe('a printed paper', () => {
  it('says what it was given to say', async () => {
    const [text] = await textOf(
      await opened({
        blocks: [
          { kind: 'heading', text: 'What it means' },
          { kind: 'paragraph', text: 'A first thought.' },
          { kind: 'facts', rows: [['Version', '3']] },
          { kind: 'signatures', signatures: [{ typedName: 'Ana D.', smallPrint: ['Signed.'] }] },
          { kind: 'note', text: 'A last one.' },
        ],
      }),
    );

    const said = ['How we keep confidences', 'What it means', 'A first thought.', 'Version: 3'];
    for (const part of [...said, 'Ana D.', 'Signed.', 'A last one.']) expect(text).toContain(part);
    expect(text).toContain('Harbour Couples Practice · page 1 of 1');
  });

  it.each(['Zoë Ångström', 'Łukasz Dvořák', 'Nguyễn Thị Hoà', 'Ελένη', 'Дмитрий', 'I\u0307pek'])(
    'has the letters of %s',
    async (typedName) => {
      const file = await opened({
        blocks: [{ kind: 'signatures', signatures: [{ typedName, smallPrint: [] }] }],
      });

      expect((await textOf(file)).join('').normalize('NFC')).toContain(typedName.normalize('NFC'));
    },
  );

  it('can be read aloud: it has a language, a title, headings and paragraphs', async () => {
    const file = await opened({ blocks: [{ kind: 'heading', text: 'What it means' }] });

    const { info } = await file.getMetadata();
    expect(info).toMatchObject({ Title: 'How we keep confidences', Language: 'en-GB' });
    expect((await file.getMarkInfo())?.Marked).toBe(true);
    const tree = (await (await file.getPage(1)).getStructTree()) as Tagged;
    expect(rolesOf(tree)).toEqual(['Root', 'Document', 'P', 'H1', 'H2']);
  });

  it('goes on over pages, and numbers them', async () => {
    const text = 'A thought that takes a line or two, and then some. '.repeat(12);
    const blocks = Array.from({ length: 20 }, () => ({ kind: 'paragraph', text }) as const);

    const pages = await textOf(await opened({ blocks }));

    expect(pages.length).toBeGreaterThan(2);
    expect(pages.at(-1)).toContain(`page ${pages.length} of ${pages.length}`);
    expect(pages.join(' ').match(/thought/g)).toHaveLength(240);
  });

  it('is the same file for the same paper, and tells the time it was given', async () => {
    const [first, second] = [await printed(), await printed()];
    const later = await printed({ madeAt: new Date('2026-11-24T12:00:01Z') });

    expect(first.equals(second)).toBe(true);
    expect(first.equals(later)).toBe(false);
    expect(first.toString('latin1')).toContain('D:20261124120000Z');
  });

  it('prints no box for a character that cannot be seen', async () => {
    const [text] = await textOf(await opened({ title: 'One\u0007two' }));

    expect(text).toContain('One two');
  });
});

describe('paragraphs of a text', () => {
  it('are parted by empty lines', () => {
    expect(paragraphsOf('\nOne\nline.\n\n  \nTwo.\n')).toEqual([
      { kind: 'paragraph', text: 'One\nline.' },
      { kind: 'paragraph', text: 'Two.' },
    ]);
  });
});
