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
