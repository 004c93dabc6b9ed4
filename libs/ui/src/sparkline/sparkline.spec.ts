import { TestBed } from '@angular/core/testing';
import { Sparkline } from './sparkline.ts';

function draw(first: (number | null)[], second: (number | null)[] = []) {
  const fixture = TestBed.createComponent(Sparkline);
  fixture.componentRef.setInput('first', first);
  fixture.componentRef.setInput('second', second);
  fixture.componentRef.setInput('label', 'Ana rises, Ben falls');
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const pens = (element: HTMLElement, selector: string) =>
  element.querySelector(selector)?.getAttribute('d')?.match(/M/g)?.length ?? 0;

describe('a sparkline', () => {
  it('is told in words', () => {
    expect(draw([1, 2]).querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Ana rises, Ben falls',
    );
  });

  it('lifts the pen over a missing week', () => {
    expect(pens(draw([20, 22, null, 30, 31]), 'path.first')).toBe(2);
  });

  it('tells the two apart by dash and by the last mark', () => {
    const element = draw([20, 22], [30, 28]);

    expect(element.querySelector('path.second')?.getAttribute('stroke-dasharray')).toBe('40 30');
    expect(pens(element, '.first.mark')).toBe(1);
    expect(pens(element, '.second.mark')).toBe(1);
  });

  it('draws nothing of an empty line', () => {
    expect(pens(draw([null, null]), 'path.first')).toBe(0);
    expect(pens(draw([null, null]), '.first.mark')).toBe(0);
  });
});
