import { ApplicationRef, Component, signal, ViewEncapsulation } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Sparkline } from '@closeknit/ui/sparkline/sparkline';

const COUPLES = 100;
const WEEKS = 52;

/** Totals that rise and fall by a fixed rule, with a week missing now and then. */
function lineOf(couple: number, shift: number): (number | null)[] {
  return Array.from({ length: WEEKS }, (_, week) => {
    if ((week + couple + shift) % 11 === 5) return null;
    return Math.round(25 + 12 * Math.sin((week + 3 * couple + shift) / 7));
  });
}

const couples = Array.from({ length: COUPLES }, (_, couple) => ({
  first: lineOf(couple, 0),
  second: lineOf(couple, 17),
}));

// The rules of the component, for the same picture without it.
const sameLook = `
  #string svg {
    fill: none;
    stroke-width: 20;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  #string .first { stroke: var(--first); }
  #string .second { stroke: var(--second); }
  #string .first.mark { fill: var(--first); stroke: none; }
  #string .second.mark { fill: var(--second); stroke: none; }
`;

@Component({
  selector: 'app-root',
  imports: [Sparkline],
  template: `@if (isShown()) {
    @for (couple of couples; track $index) {
      <ck-sparkline [first]="couple.first" [second]="couple.second" label="Both lines" />
    }
  }`,
  styles: sameLook,
  encapsulation: ViewEncapsulation.None,
})
class Caseload {
  protected readonly couples = couples;
  readonly isShown = signal(false);
}

const app = await bootstrapApplication(Caseload);
const caseload = app.components[0]!.instance as Caseload;
const root = document.querySelector('app-root')!;
const place = document.querySelector('#string')!;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What the components draw, as a string: without comments, and without the marks of their styles. */
async function drawnAsString(): Promise<string> {
  caseload.isShown.set(true);
  await app.whenStable();
  const svgs = [...root.querySelectorAll('svg')].map((svg) => svg.outerHTML);
  return svgs.join('').replaceAll(/<!--.*?-->|\s_ng[\w-]+=""/g, '');
}

async function clear(): Promise<void> {
  caseload.isShown.set(false);
  place.innerHTML = '';
  await app.injector.get(ApplicationRef).whenStable();
  await frame();
  await frame();
}

/** From here until the first task after the frame that shows all of them, in milliseconds. */
function timed(how: 'components' | 'string'): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const drawn = () => {
      if (document.querySelectorAll('svg').length < COUPLES) return requestAnimationFrame(drawn);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      return port2.postMessage(undefined);
    };
    if (how === 'components') caseload.isShown.set(true);
    else place.innerHTML = asString;
    requestAnimationFrame(drawn);
  });
}

const asString = await drawnAsString();
await clear();
Object.assign(globalThis, { clear, timed });
