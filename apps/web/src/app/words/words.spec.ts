import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { PROBLEM_CODES } from '@closeknit/contracts/problem';
import shell from '../../../public/i18n/shell.en.json';
import { Words } from './words.ts';

function begin(): Words {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  return TestBed.inject(Words);
}

describe('the words on screen', () => {
  it('are fetched once for a face', async () => {
    const words = begin();

    const loading = words.load('portal');
    TestBed.inject(HttpTestingController)
      .expectOne('/i18n/portal.en.json')
      .flush({ hello: 'Good evening, {name}' });
    await loading;
    await words.load('portal');

    expect(words.say('portal.hello', { name: 'Ana' })).toBe('Good evening, Ana');
    TestBed.inject(HttpTestingController).verify();
  });

  it('are spoken in another language at once, where they are there', async () => {
    const words = begin();
    words.know('portal', { hello: 'Good evening, {name}', things: '{n}' });
    const other = TestBed.inject(HttpTestingController);

    const speaking = words.speak('de');
    const file = other.expectOne('/i18n/portal.de.json');
    expect(words.say('portal.hello', { name: 'Ana' })).toBe('Good evening, Ana');
    file.flush({ hello: 'Guten Abend, {name}', things: '{n}' });
    await speaking;

    expect(words.say('portal.hello', { name: 'Ana' })).toBe('Guten Abend, Ana');
    expect(words.say('portal.things', { n: 1200.5 })).toBe('1.200,5');
    expect(document.documentElement.lang).toBe('de');
  });

  it('end up in the language that was wished for last', async () => {
    const words = begin();
    words.know('portal', { hello: 'Hello' });
    const other = TestBed.inject(HttpTestingController);

    const first = words.speak('de');
    await words.speak('en');
    other.expectOne('/i18n/portal.de.json').flush({ hello: 'Hallo' });
    await first;

    expect(words.language()).toBe('en');
    expect(words.say('portal.hello')).toBe('Hello');
  });

  it('are fetched anew where another language was chosen while they were on their way', async () => {
    const words = begin();
    const other = TestBed.inject(HttpTestingController);

    const loading = words.load('portal');
    await words.speak('de');
    other.expectOne('/i18n/portal.en.json').flush({ hello: 'Hello' });
    await new Promise((done) => setTimeout(done));
    other.expectOne('/i18n/portal.de.json').flush({ hello: 'Hallo' });
    await loading;

    expect(words.say('portal.hello')).toBe('Hallo');
  });

  it('are there in the new language, too, where their page was opened on the way to it', async () => {
    const words = begin();
    words.know('shell', { hello: 'Hello' });
    const other = TestBed.inject(HttpTestingController);

    const speaking = words.speak('de');
    words.know('workspace', { today: 'Today' });
    other.expectOne('/i18n/shell.de.json').flush({ hello: 'Hallo' });
    await new Promise((done) => setTimeout(done));
    expect(words.say('workspace.today')).toBe('Today');
    other.expectOne('/i18n/workspace.de.json').flush({ today: 'Heute' });
    await speaking;

    expect(words.say('workspace.today')).toBe('Heute');
  });

  it('are never missing in silence', () => {
    const words = begin();

    expect(() => words.say('portal.nothing')).toThrow('No words for portal.nothing');
  });

  it('have a sentence for every code of a problem', () => {
    expect(PROBLEM_CODES.filter((code) => !(code in shell.problems))).toEqual([]);
  });

  it('call what has no sentence a fault', () => {
    const words = begin();
    words.know('shell', shell);

    expect(words.problem('unheard-of')).toBe(shell.problems.fault);
  });
});
