import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '../http/refused.ts';
import { AUTH, type Auth } from './auth.ts';
import { isCommon } from './common-passwords.ts';

interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Accounts are people; where they sit is a matter of seats. */
@Injectable()
export class Accounts {
  constructor(@Inject(AUTH) private readonly auth: Auth) {}

  /** Makes an account and answers with its id. Refuses an address that has one. */
  async open(account: NewAccount): Promise<string> {
    const { internalAdapter } = await this.auth.$context;
    if (await internalAdapter.findUserByEmail(account.email)) {
      throw new Refused('email-taken', '/email');
    }
    return this.create(account);
  }

  /**
   * The account of an invited person: a new one, or, where the address already has one,
   * that one, if the password is right.
   */
  async openOrProve(account: NewAccount): Promise<{ userId: string; opened: boolean }> {
    const { internalAdapter, password } = await this.auth.$context;
    const known = await internalAdapter.findUserByEmail(account.email, { includeAccounts: true });
    if (!known) return { userId: await this.create(account), opened: true };

    const credential = known.accounts.find(({ providerId }) => providerId === 'credential');
    const hash = credential?.password;
    if (!hash || !(await password.verify({ hash, password: account.password }))) {
      throw new Refused('wrong-password', '/password');
    }
    return { userId: known.user.id, opened: false };
  }

  /** Whether an address has an account; to be told only to those who read mail that goes there. */
  async knows(email: string): Promise<boolean> {
    const { internalAdapter } = await this.auth.$context;
    return (await internalAdapter.findUserByEmail(email)) !== null;
  }

  /** Undoes `open` when what was to follow it failed. */
  async close(userId: string): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteUser(userId);
  }

  private async create({ name, email, password }: NewAccount): Promise<string> {
    if (isCommon(password)) throw new Refused('common-password', '/password');
    const context = await this.auth.$context;
    const person = { name, email, emailVerified: true };
    const user = await context.internalAdapter.createUser(person, { method: 'email-password' });
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await context.password.hash(password),
    });
    return user.id;
  }
}
