import { Component, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { firstPages } from '../../guards.ts';
import { PageHeading } from '../../page-heading.ts';
import { SignedIn } from '../../signed-in.ts';
import type { Step } from './steps.ts';
import { WaysIn } from './ways-in.ts';

@Component({
  selector: 'app-sign-in',
  imports: [Door, PageHeading, RouterLink, WaysIn],
  templateUrl: './sign-in.html',
})
export default class SignIn {
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;

  /** The page somebody was on the way to. */
  readonly from = input<string>();
  /** What somebody has just done elsewhere: `reset` a password, or given it already. */
  readonly after = input<string>();
  protected readonly step = linkedSignal<Step>(() =>
    this.after() === 'password' ? 'code' : 'password',
  );

  protected readonly enter = async (): Promise<void> => {
    const me = await this.signedIn.findAgain();
    if (me) await this.router.navigateByUrl(this.placeWanted() ?? firstPages[me.kind]);
  };

  /** Only a page of our own: an address from outside must not choose where a sign-in ends. */
  private placeWanted(): string | undefined {
    return this.from()?.match(/^\/(portal|workspace)(\/[\w/-]*)?$/)?.[0];
  }
}
