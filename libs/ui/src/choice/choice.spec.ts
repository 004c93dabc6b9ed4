import { TestBed } from '@angular/core/testing';
import { Choice } from './choice.ts';

function open() {
  const fixture = TestBed.createComponent(Choice);
  fixture.componentRef.setInput('question', 'Who may read this?');
  fixture.componentRef.setInput('options', [
    { value: 'private', label: 'Only me', note: 'Nobody else sees that you wrote.' },
    { value: 'shared', label: 'Ben too', note: 'From now on.' },
  ]);
  fixture.componentRef.setInput('value', 'private');
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, radios: [...element.querySelectorAll('input')] };
}

describe('a choice', () => {
  it('is one question over a group of answers', () => {
    const { element, radios } = open();

    expect(element.querySelector('fieldset > legend')?.textContent).toBe('Who may read this?');
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  });

  it('explains only what is chosen', () => {
    const { fixture, element, radios } = open();

    radios[1]?.click();
    fixture.detectChanges();

    expect(fixture.componentInstance.value()).toBe('shared');
    expect(element.textContent).toContain('From now on.');
    expect(element.textContent).not.toContain('Nobody else');
  });
});
