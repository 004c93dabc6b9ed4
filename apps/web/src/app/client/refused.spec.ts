import { HttpErrorResponse } from '@angular/common/http';
import { refusalFrom } from './refused.ts';

const problem = { type: 'about:blank', title: 'x', status: 409, code: 'taken', detail: 'x' };
const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('what an error of a request means', () => {
  it.each([
    ['a problem', answer(409, problem), 'taken'],
    ['a problem that came as text', answer(409, JSON.stringify(problem)), 'taken'],
    ['a problem a resource has wrapped', new Error('x', { cause: answer(409, problem) }), 'taken'],
    ['no answer at all', answer(0, null), 'away'],
    ['a gateway without a server', answer(502, '<html>'), 'away'],
    ['too much at once, in other words', answer(429, { message: 'slow' }), 'too-many'],
    ['a fault in other words', answer(500, '<html>'), 'fault'],
    ['an answer that breaks the contract', new Error('not a week'), 'fault'],
  ])('is told for %s', (_, error, code) => {
    expect(refusalFrom(error).code).toBe(code);
  });
});
