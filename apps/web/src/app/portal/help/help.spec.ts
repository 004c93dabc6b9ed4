import { openPortal } from '../../testing/open-portal.ts';
import { linkTo } from './link-to.ts';

describe('help in a crisis', () => {
  it('stands there with its numbers to press, and says that nobody watches here', async () => {
    const screen = await openPortal('/help');
    await screen.answer('/portal/help', {
      resources: [{ label: 'A helpline', contact: '555 0100', hours: 'day and night' }],
    });

    expect(screen.heading).toBe('Help at once');
    expect(screen.text).toContain('call the emergency number where you are');
    expect(screen.text).toContain('Nobody at Harbour Practice reads along');
    expect(screen.find('li a').getAttribute('href')).toBe('tel:5550100');
  });

  it('is no empty page where the list is empty', async () => {
    const screen = await openPortal('/help');
    await screen.answer('/portal/help', { resources: [] });

    expect(screen.text).toContain('call the emergency number');
  });

  it.each([
    ['116 123', 'tel:116123'],
    ['+1-800-799-7233', 'tel:+18007997233'],
    ['findahelpline.com', 'https://findahelpline.com'],
    ['https://988lifeline.org/chat', 'https://988lifeline.org/chat'],
    ['12 Quay', undefined],
    ['javascript:alert(1)', undefined],
  ])('leads from %s to %s', (contact, link) => {
    expect(linkTo(contact)).toBe(link);
  });
});
