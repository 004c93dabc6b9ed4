import { TestBed } from '@angular/core/testing';
import { Nearness } from './nearness.ts';

const names = ['worlds apart', 'far', 'rather far', 'halfway', 'rather near', 'near', 'as one'];

function open(value: number | null = null) {
  const fixture = TestBed.createComponent(Nearness);
  fixture.componentRef.setInput('question', 'How near were you?');
  fixture.componentRef.setInput('unset', 'not yet');
  fixture.componentRef.setInput('names', names);
  fixture.componentRef.setInput('value', value);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const radios = [...element.querySelectorAll('input')];
  return { fixture, element, radios, shown: () => element.querySelector('output')?.textContent };
}

/** How far the flat sides of the two halves are from each other, step by step. */
function gapsOf(element: HTMLElement): number[] {
  const flat = (path: string) =>
    [...element.querySelectorAll(path)].map((half) =>
      Number(/^M([\d.]+)/.exec(half.getAttribute('d') ?? '')?.[1]),
    );
  const other = flat('.other');
  return flat('.one').map((x, at) => (other[at] ?? NaN) - x);
}

describe('nearness', () => {
  it('is one question over a group of named steps, none of them chosen', () => {
    const { element, radios, shown } = open();

    expect(element.querySelector('legend')?.textContent?.trim()).toBe('How near were you?');
    expect(radios.map((radio) => radio.labels?.[0]?.textContent?.trim())).toEqual(names);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(radios.some(({ checked }) => checked)).toBe(false);
    expect(shown()).toBe('not yet');
  });

  it('draws two halves that come nearer with every step, and meet', () => {
    const gaps = gapsOf(open().element);

    expect(gaps).toEqual(gaps.toSorted((one, other) => other - one));
    expect(new Set(gaps).size).toBe(7);
    expect(gaps.at(-1)).toBe(0);
  });

  it('is a number from one to seven, told by its name', () => {
    const { fixture, radios, shown } = open();

    radios[5]?.click();
    fixture.detectChanges();

    expect(fixture.componentInstance.value()).toBe(6);
    expect(shown()).toBe('near');
  });

  it('takes the focus where the choice is, and says what is missing', () => {
    const { fixture, element, radios } = open(3);
    document.body.append(element);
    fixture.componentRef.setInput('error', 'Please fill this in.');
    fixture.detectChanges();

    fixture.componentInstance.focus();

    expect(document.activeElement).toBe(radios[2]);
    const described = element.querySelector('fieldset')?.getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toBe('Please fill this in.');
    element.remove();
  });
});
