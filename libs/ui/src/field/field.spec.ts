import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Control } from './control.ts';
import { Field } from './field.ts';

@Component({
  imports: [Control, Field],
  template: `<ck-field label="Email" [hint]="hint()" [error]="error()"
    ><input ckControl
  /></ck-field>`,
})
class Page {
  readonly hint = signal('');
  readonly error = signal('');
}

function open() {
  const fixture = TestBed.createComponent(Page);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const input = element.querySelector('input') as HTMLInputElement;
  const described = () =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.querySelector(`[id="${id}"]`)?.textContent);
  return { fixture, element, input, described };
}

describe('a field', () => {
  it('names its control', () => {
    const { element, input } = open();

    expect(element.querySelector('label')?.control).toBe(input);
    expect(input.getAttribute('aria-describedby')).toBeNull();
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('describes its control by hint and error', () => {
    const { fixture, input, described } = open();

    fixture.componentInstance.hint.set('Where you get mail.');
    fixture.componentInstance.error.set('Please fill this in.');
    fixture.detectChanges();

    expect(described()).toEqual(['Where you get mail.', 'Please fill this in.']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('tells two fields on a page apart', () => {
    expect(open().input.id).not.toBe(open().input.id);
  });
});
