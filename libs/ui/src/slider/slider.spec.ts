import { TestBed } from '@angular/core/testing';
import { Slider } from './slider.ts';

function open(value: number | null = null) {
  const fixture = TestBed.createComponent(Slider);
  const texts = { label: 'How close?', lowest: 'Far', highest: 'Near', unset: 'not yet' };
  for (const [name, text] of Object.entries(texts)) fixture.componentRef.setInput(name, text);
  fixture.componentRef.setInput('value', value);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const range = element.querySelector('input') as HTMLInputElement;
  return { fixture, element, range, shown: () => element.querySelector('output')?.textContent };
}

describe('a slider', () => {
  it('starts unset, and says so', () => {
    const { range, shown } = open();

    expect(shown()).toBe('not yet');
    expect(range.getAttribute('aria-valuetext')).toBe('not yet');
  });

  it.each([
    [0, '0, Far'],
    [6, '6'],
    [10, '10, Near'],
  ])('says %i as "%s"', (value, spoken) => {
    expect(open(value).range.getAttribute('aria-valuetext')).toBe(spoken);
  });

  it.each(['Enter', ' '])('takes the middle by the key "%s"', (key) => {
    const { fixture, range } = open();

    range.dispatchEvent(new KeyboardEvent('keydown', { key }));

    expect(fixture.componentInstance.value()).toBe(5);
  });

  it('takes the number where its thumb stands from a finger, which makes no click there', () => {
    const { fixture, range } = open();

    range.dispatchEvent(new Event('pointerup'));

    expect(fixture.componentInstance.value()).toBe(5);
  });

  it('follows the hand', () => {
    const { fixture, range, shown } = open();

    range.value = '8';
    range.dispatchEvent(new Event('input'));
    fixture.detectChanges();

    expect(fixture.componentInstance.value()).toBe(8);
    expect(shown()).toBe('8');
  });
});
