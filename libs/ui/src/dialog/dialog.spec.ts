import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Dialog } from './dialog.ts';
import { WAY_OUT } from './way-out.ts';

@Component({
  imports: [Dialog],
  template: `<h1 tabindex="-1">Page</h1>
    @if (!isGone()) {
      <button type="button" id="opener" (click)="isOpen.set(true)">Open</button>
    }
    @if (isOpen()) {
      <ck-dialog heading="A question" closeLabel="Close" (closed)="isOpen.set(false)">
        <input />
      </ck-dialog>
    }`,
})
class Page {
  readonly isOpen = signal(false);
  readonly isGone = signal(false);
}

// jsdom has dialogs, but does not open them.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (): void {
    this.open = false;
  };
});

async function openDialog(): Promise<ComponentFixture<Page>> {
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const opener = find<HTMLButtonElement>(fixture, '#opener');
  opener.focus();
  opener.click();
  await fixture.whenStable();
  return fixture;
}

function find<E extends HTMLElement>(fixture: ComponentFixture<Page>, selector: string): E {
  return (fixture.nativeElement as HTMLElement).querySelector<E>(selector)!;
}

describe('a dialog', () => {
  it('is open, modal, and called by its heading', async () => {
    const fixture = await openDialog();

    const dialog = find<HTMLDialogElement>(fixture, 'dialog');

    expect(dialog.open).toBe(true);
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('A question');
  });

  it('has the page’s way out first, and the focus on its first field', async () => {
    const leave = vi.fn();
    const wayOut = { label: () => 'Leave this page', leave };
    TestBed.configureTestingModule({ providers: [{ provide: WAY_OUT, useValue: wayOut }] });
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    showModal.mockImplementation(function (this: HTMLDialogElement) {
      this.open = true;
      this.querySelector('button')?.focus();
    });
    const fixture = await openDialog();

    const out = find<HTMLButtonElement>(fixture, 'dialog button');
    expect(out.textContent?.trim()).toBe('Leave this page');
    expect(document.activeElement).toBe(find(fixture, 'dialog input'));
    out.click();

    expect(leave).toHaveBeenCalledOnce();
    showModal.mockRestore();
  });

  it('begins at its top, where its first field lies out of sight', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    showModal.mockImplementation(function (this: HTMLDialogElement) {
      this.open = true;
      this.querySelector('input')?.focus();
      this.scrollTop = 300;
    });

    const fixture = await openDialog();

    expect(document.activeElement?.textContent).toBe('A question');
    expect(find(fixture, 'dialog').scrollTop).toBe(0);
    showModal.mockRestore();
  });

  it('closes by its button and by the Escape key, which ends as the close event', async () => {
    const fixture = await openDialog();

    find<HTMLButtonElement>(fixture, '[aria-label=Close]').click();
    await fixture.whenStable();
    expect(find(fixture, 'dialog')).toBeNull();

    find<HTMLButtonElement>(fixture, '#opener').click();
    await fixture.whenStable();
    find(fixture, 'dialog').dispatchEvent(new Event('close'));
    await fixture.whenStable();
    expect(find(fixture, 'dialog')).toBeNull();
  });

  it('is not closed by the Escape key once something has been typed in it', async () => {
    const fixture = await openDialog();
    const press = () => {
      const escape = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
      });
      const cancel = new Event('cancel', { cancelable: true });
      find(fixture, 'input').dispatchEvent(escape);
      find(fixture, 'dialog').dispatchEvent(cancel);
      return [escape.defaultPrevented, cancel.defaultPrevented];
    };

    expect(press()).toEqual([false, false]);
    find(fixture, 'input').dispatchEvent(new Event('input', { bubbles: true }));
    expect(press()).toEqual([true, true]);

    find<HTMLButtonElement>(fixture, '[aria-label=Close]').click();
    await fixture.whenStable();
    expect(find(fixture, 'dialog')).toBeNull();
  });

  it('gives the focus back to what opened it', async () => {
    const fixture = await openDialog();
    find<HTMLInputElement>(fixture, 'input').focus();

    fixture.componentInstance.isOpen.set(false);
    await fixture.whenStable();

    expect(document.activeElement?.id).toBe('opener');
  });

  it('gives the focus to the heading of the page when the opener is gone', async () => {
    const fixture = await openDialog();
    fixture.componentInstance.isGone.set(true);
    await fixture.whenStable();

    fixture.componentInstance.isOpen.set(false);
    await fixture.whenStable();

    expect(document.activeElement?.textContent).toBe('Page');
  });
});
