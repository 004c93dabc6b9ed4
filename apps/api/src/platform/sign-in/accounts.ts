import { Inject, Injectable } from '@nestjs/common';
import { found, Refused } from '../http/refused.ts';
import { AUTH, type Auth } from './auth.ts';
import { isCommon } from './common-passwords.ts';

interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Proved {
  readonly userId: string;
  /** Whether the address is known to be theirs. */
  readonly isVerified: boolean;
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
    return this.create(account, { isVerified: true });
  }

  /**
   * Makes an account whose address is still to be confirmed, or, where there is one
   * already, does as much work for nothing and answers with null.
   */
  async openUnproved(account: NewAccount): Promise<string | null> {
    const { internalAdapter, password } = await this.auth.$context;
    refuseCommon(account);
    if (!(await internalAdapter.findUserByEmail(account.email))) {
      return this.create(account, { isVerified: false });
    }
    await password.hash(account.password);
    return null;
  }

  /** Whose address and password these are. An unknown address costs as much as a known one. */
  async prove(email: string, typed: string): Promise<Proved | null> {
    const { internalAdapter, password } = await this.auth.$context;
    const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
    const hash = hashOf(known?.accounts);
    if (!known || !hash) {
      await password.hash(typed);
      return null;
    }
    if (!(await password.verify({ hash, password: typed }))) return null;
    return { userId: known.user.id, isVerified: known.user.emailVerified };
  }

  /** Whether this is the password of this person. */
  async provesIt(userId: string, typed: string): Promise<boolean> {
    const { internalAdapter, password } = await this.auth.$context;
    const hash = hashOf(await internalAdapter.findAccounts(userId));
    return hash !== null && (await password.verify({ hash, password: typed }));
  }

  /**
   * The account of an invited person: a new one, or, where the address already has one,
   * that one, if the password is right. The invitation has proved the address: an account that
   * never proved it may be anybody's, and goes with all it holds.
   */
  async openOrProve(account: NewAccount): Promise<{ userId: string; opened: boolean }> {
    const known = await this.find(account.email);
    if (known?.isVerified) {
      const proved = await this.prove(account.email, account.password);
      if (!proved) throw new Refused('wrong-password', '/password');
      return { userId: proved.userId, opened: false };
    }
    refuseCommon(account);
    if (known) await this.close(known.userId);
    return { userId: await this.create(account, { isVerified: true }), opened: true };
  }

  /** What is kept of a new password. Refuses those that are guessed first. */
  async digestOf(fresh: Pick<NewAccount, 'email' | 'password'>): Promise<string> {
    refuseCommon(fresh);
    const { password } = await this.auth.$context;
    return password.hash(fresh.password);
  }

  async find(email: string): Promise<Proved | null> {
    const { internalAdapter } = await this.auth.$context;
    const known = await internalAdapter.findUserByEmail(email);
    return known && { userId: known.user.id, isVerified: known.user.emailVerified };
  }

  async emailOf(userId: string): Promise<string> {
    const { internalAdapter } = await this.auth.$context;
    return found(await internalAdapter.findUserById(userId)).email;
  }

  /**
   * Whether an address has an account that proved it; to be told only to those who read mail
   * that goes there.
   */
  async knows(email: string): Promise<boolean> {
    return (await this.find(email))?.isVerified ?? false;
  }

  /** Takes an account away, with its seats and whatever else hangs on it. */
  async close(userId: string): Promise<void> {
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteUser(userId);
  }

  private async create(account: NewAccount, { isVerified }: { isVerified: boolean }) {
    const { name, email } = account;
    const { internalAdapter } = await this.auth.$context;
    const password = await this.digestOf(account);
    const person = { name, email, emailVerified: isVerified };
    const user = await internalAdapter.createUser(person, { method: 'email-password' });
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password,
    });
    return user.id;
  }
}

interface Kept {
  readonly providerId: string;
  readonly password?: string | null | undefined;
}

function hashOf(accounts: readonly Kept[] = []): string | null {
  return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
}

function refuseCommon({ email, password }: Pick<NewAccount, 'email' | 'password'>): void {
  if (isCommon(password, email)) throw new Refused('common-password', '/password');
}
