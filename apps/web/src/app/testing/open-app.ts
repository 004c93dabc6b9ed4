import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Me } from '@closeknit/contracts/me';
import { App } from '../app.ts';
import { reading } from '../client/reading.ts';
import { standInForTheBrowser } from './browser-stand-in.ts';
import { prepare } from './open-page.ts';
import { ana } from './people.ts';
import { Screen } from './screen.ts';

/** A page with something read and something typed. */
@Component({
  template: `<h1>A letter</h1>
    <label>Words <textarea #words (input)="text = words.value"></textarea></label>
    <p>{{ read.hasValue() ? 'read' : 'not read' }}</p>`,
})
class Letter {
  protected text = '';
  protected readonly read = reading(() => '/letter', { parse: (value) => value });
}

/** Opens the whole app on one page, as Ana, on a clock that the test moves by `vi`. */
export async function openApp(as: Me = ana): Promise<Screen> {
  standInForTheBrowser();
  // Fetched before it is needed, as it would be in the minute of the warning.
  await Promise.all([
    import('../shell/presence/cover.ts'),
    import('../shell/presence/still-there.ts'),
  ]);
  const other = await prepare({ page: Letter, as });
  const fixture = TestBed.createComponent(App);
  document.body.append(fixture.nativeElement as HTMLElement);
  const screen = new Screen(fixture, other);
  await TestBed.inject(Router).navigateByUrl('/page');
  await screen.settle();
  return screen;
}
