import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import type { FieldProblem } from '@closeknit/contracts/problem';

// Kept from before a test may stop the clock.
const soon = globalThis.setTimeout;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
}

/** A page as its reader meets it: by words and roles, with the other side answering on demand. */
export class Screen {
  readonly fixture: ComponentFixture<unknown>;
  readonly other: HttpTestingController;

  constructor(fixture: ComponentFixture<unknown>, other: HttpTestingController) {
    this.fixture = fixture;
    this.other = other;
  }

  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** All text on screen, single-spaced. */
  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get heading(): string {
    return this.find('h1').textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  find<E extends HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing on screen matches ${selector}: ${this.text}`);
    return found;
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.element.querySelectorAll<E>(selector)];
  }

  /** The control a label names. */
  labelled<E extends HTMLElement = HTMLInputElement>(label: string): E {
    const found = this.all<HTMLLabelElement>('label').find((each) =>
      wordsOf(each).startsWith(label),
    );
    const control = found?.control ?? found?.querySelector('input');
    if (!control) throw new Error(`No control is labelled ${label}: ${this.text}`);
    return control as unknown as E;
  }

  async type(label: string, text: string): Promise<void> {
    const control = this.labelled<HTMLInputElement | HTMLTextAreaElement>(label);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  /** Presses the button or follows the link with these words. */
  async press(words: string): Promise<void> {
    const found = this.all('button, a, summary').find((each) => wordsOf(each) === words);
    if (!found) throw new Error(`Nothing to press reads ${words}: ${this.text}`);
    found.click();
    await this.settle();
  }

  async choose(label: string): Promise<void> {
    this.labelled(label).click();
    await this.settle();
  }

  request(method: string, path: string): TestRequest {
    return this.other.expectOne({ method, url: `/api${path}` });
  }

  async answer(path: string, body: unknown, method = 'GET'): Promise<TestRequest> {
    const request = this.request(method, path);
    request.flush(body as object);
    await this.settle();
    return request;
  }

  async refuse(request: TestRequest, { status, code, errors }: Refusal): Promise<void> {
    const problem = { type: 'about:blank', title: code, status, code, detail: code, errors };
    request.flush(problem, { status, statusText: code });
    await this.settle();
  }

  /** No answer comes back at all. */
  async cutOff(request: TestRequest): Promise<void> {
    request.error(new ProgressEvent('error'));
    await this.settle();
  }

  // The page is not waited for as "stable": an unanswered request would keep it from ever being so.
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => soon(resolve));
      this.fixture.detectChanges();
    }
  }
}

function wordsOf(element: HTMLElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
