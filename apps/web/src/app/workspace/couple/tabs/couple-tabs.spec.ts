import { openWorkspace } from '../../../testing/open-workspace.ts';
import { aCouple, duarteId } from '../../../testing/therapist-story.ts';

const path = `/couples/${duarteId}`;

/** A narrow screen: every tab 100 wide, and room for three and a half of them. */
function onNarrowScreen(): void {
  const places = function (this: HTMLElement): number {
    return 100 * [...(this.parentElement?.children ?? [])].indexOf(this);
  };
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(places);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(350);
}

async function openTab(tab: string) {
  const screen = await openWorkspace(`${path.slice(1)}/${tab}`);
  await screen.answer(path, aCouple());
  return screen;
}

describe('the tabs of a couple', () => {
  beforeEach(() => onNarrowScreen());
  afterEach(() => vi.restoreAllMocks());

  it('bring the one that is open into the middle', async () => {
    const screen = await openTab('partners');

    const row = screen.find('app-couple-tabs nav');
    const open = screen.find('app-couple-tabs [aria-current=page]');
    expect(open.textContent).toBe('Partners');
    expect(row.scrollLeft).toBe(open.offsetLeft - 125);
  });

  it('follow to the next one that is opened', async () => {
    const screen = await openTab('partners');
    const row = screen.find('app-couple-tabs nav');

    await screen.press('Sessions');
    await vi.waitFor(() =>
      expect(screen.find('app-couple-tabs [aria-current=page]').textContent).toBe('Sessions'),
    );

    expect(row.scrollLeft).toBe(
      screen.find('app-couple-tabs [aria-current=page]').offsetLeft - 125,
    );
  });

  it('stay plain links in a place of their own', async () => {
    const screen = await openTab('partners');

    const row = screen.find('app-couple-tabs nav');
    expect(row.getAttribute('aria-label')).toContain('Ana & Ben Duarte');
    expect(row.querySelectorAll('a[href]').length).toBe(row.children.length);
  });
});
