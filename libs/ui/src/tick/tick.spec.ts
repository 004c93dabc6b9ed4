import { TestBed } from '@angular/core/testing';
import { Tick } from './tick.ts';

function open() {
  const fixture = TestBed.createComponent(Tick);
  fixture.componentRef.setInput('label', 'Others use this device too');
  fixture.componentRef.setInput('hint', 'Signing out comes sooner.');
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, box: element.querySelector('input') as HTMLInputElement };
}

describe('a tick', () => {
  it('is named by its sentence and described by the hint', () => {
    const { element, box } = open();

    expect(box.labels?.[0]?.textContent).toBe('Others use this device too');
    const hint = element.querySelector(`[id="${box.getAttribute('aria-describedby')}"]`);
    expect(hint?.textContent).toBe('Signing out comes sooner.');
  });

  it('holds once it is pressed, and no longer once pressed again', () => {
    const { fixture, box } = open();

    box.click();
    expect(fixture.componentInstance.checked()).toBe(true);
    box.click();
    expect(fixture.componentInstance.checked()).toBe(false);
  });
});
