import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  EnvironmentInjector,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../../words/words.ts';
import type { Drafts } from '../drafts.ts';

/**
 * Sends what a closed window left behind once the page stands, and leads to what somebody has to
 * decide about. Otherwise there is nothing to see.
 */
@Component({
  selector: 'app-unsent-line',
  imports: [RouterLink],
  template: `@for (id of undecided(); track id) {
    <p class="notice">
      {{ say('portal.week.two-versions') }}
      <a class="reach" [routerLink]="['/portal/exercises', id]">{{
        say('portal.week.see-both')
      }}</a>
    </p>
  }`,
})
export class UnsentLine {
  protected readonly say = inject(Words).say;
  private readonly drafts = signal<Drafts | undefined>(undefined);
  protected readonly undecided = computed(() => (this.drafts()?.undecided() ?? []).slice(0, 1));

  constructor() {
    const around = inject(EnvironmentInjector);
    const page = inject(DestroyRef);
    afterNextRender(() => void this.takeUp(around, page));
  }

  private async takeUp(around: EnvironmentInjector, page: DestroyRef): Promise<void> {
    const { Drafts } = await import('../drafts.ts');
    if (page.destroyed) return;
    const drafts = around.get(Drafts);
    this.drafts.set(drafts);
    await drafts.takeUp();
  }
}
