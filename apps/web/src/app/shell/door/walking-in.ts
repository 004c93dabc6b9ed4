import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { type SignIn, SignInStep } from '@closeknit/contracts/sign-in';
import { Api } from '../../client/api.ts';

/** From an accepted invitation into the house, with the password that was just typed. */
@Service()
export class WalkingIn {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** False when a second factor is asked for: the reader is then on the page that asks. */
  async walkIn(typed: Pick<SignIn, 'email' | 'password'>): Promise<boolean> {
    const body: SignIn = { ...typed, sharedDevice: false };
    const { next } = await this.api.send({ method: 'POST', path: '/sign-in', body }, SignInStep);
    if (next !== 'second-factor') return true;
    await this.router.navigate(['/sign-in'], { queryParams: { after: 'password' } });
    return false;
  }
}
