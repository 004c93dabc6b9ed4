import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type pg from 'pg';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';
import { Refused } from '../http/refused.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import type { Browser } from '../sign-in/browser.ts';
import { Challenges, type Challenge, type Purpose } from './challenges.ts';

interface Row {
  user_id: string;
  credential_id: string;
  public_key: Uint8Array<ArrayBuffer>;
  counter: string;
}

export interface KeptPasskey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

type FromBrowser = Readonly<Record<string, unknown>>;

interface NewPasskey {
  readonly name: string;
  readonly response: FromBrowser;
}

interface Asked {
  readonly purpose: 'passkey-sign-in' | 'passkey-confirm';
  /** Who must show one; nobody in particular when signing in. */
  readonly userId?: string | null;
}

const nothing = () => null;

/**
 * Passkeys (WebAuthn). Each is bound to our origin, found without a name typed, and asks its
 * owner for a finger, a face or a PIN: so one alone is two factors.
 */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly domain: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {
    const { origin, hostname } = new URL(config.publicUrl);
    this.origin = origin;
    this.domain = hostname;
  }

  /** What the browser needs to make a passkey for this person. */
  async askToAdd(userId: string, email: string, browser: Browser) {
    const { rows } = await this.pool.query<{ id: string }>(
      'select credential_id as id from auth.passkey where user_id = $1',
      [userId],
    );
    const options = await generateRegistrationOptions({
      rpName: 'Closeknit',
      rpID: this.domain,
      userID: Uint8Array.from(Buffer.from(userId)),
      userName: email,
      excludeCredentials: rows,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.challenges.pose(browser, { ...options, purpose: 'passkey-add', userId });
    return { options: { ...options } };
  }

  async add(userId: string, { name, response }: NewPasskey, browser: Browser): Promise<void> {
    const asked = await this.asked(browser, 'passkey-add', userId);
    const made = await verifyRegistrationResponse({
      ...this.expected(asked),
      response: response as unknown as RegistrationResponseJSON,
    }).catch(nothing);
    if (!made?.verified) throw new Refused('passkey-refused');

    const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
    const { rowCount } = await this.pool.query(
      `insert into auth.passkey (user_id, name, credential_id, public_key, counter, transports, added_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing`,
      [userId, name, id, publicKey, counter, transports, this.clock.instant()],
    );
    if (!rowCount) throw new Refused('passkey-refused');
  }

  /** What the browser needs to show a passkey; whose it is, it will say itself. */
  async ask(browser: Browser, { purpose, userId = null }: Asked) {
    const options = await generateAuthenticationOptions({
      rpID: this.domain,
      userVerification: 'required',
    });
    await this.challenges.pose(browser, { challenge: options.challenge, purpose, userId });
    return { options: { ...options } };
  }

  /** Whose passkey this is, if it answers what this browser was just asked. */
  async ownerOf(
    response: FromBrowser,
    browser: Browser,
    { purpose, userId = null }: Asked,
  ): Promise<string> {
    const asked = await this.asked(browser, purpose, userId);
    const row = await this.row(response['id'], userId);
    const shown = row && (await this.shown(response, row, asked));
    if (!shown) throw new Refused('passkey-refused');

    await this.pool.query(
      'update auth.passkey set counter = $2, last_used_at = $3 where credential_id = $1',
      [row.credential_id, shown.authenticationInfo.newCounter, this.clock.instant()],
    );
    return row.user_id;
  }

  async of(userId: string): Promise<KeptPasskey[]> {
    const { rows } = await this.pool.query<KeptPasskey>(
      `select id, name, added_at as "addedAt", last_used_at as "lastUsedAt"
       from auth.passkey where user_id = $1 order by added_at, id`,
      [userId],
    );
    return rows;
  }

  async remove(userId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'delete from auth.passkey where id = $1 and user_id = $2',
      [id, userId],
    );
    return rowCount === 1;
  }

  private async asked(browser: Browser, purpose: Purpose, userId: string | null) {
    const asked = await this.challenges.take(browser, purpose);
    if (!asked || asked.userId !== userId) throw new Refused('passkey-refused');
    return asked;
  }

  private async row(credentialId: unknown, userId: string | null): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>(
      `select user_id, credential_id, public_key, counter from auth.passkey
       where credential_id = $1 and user_id = coalesce($2, user_id)`,
      [isCredentialId(credentialId) ? credentialId : '', userId],
    );
    return rows[0];
  }

  private async shown(response: FromBrowser, row: Row, asked: Challenge) {
    const shown = await verifyAuthenticationResponse({
      ...this.expected(asked),
      response: response as unknown as AuthenticationResponseJSON,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
      },
    }).catch(nothing);
    return shown?.verified ? shown : null;
  }

  private expected({ challenge }: Challenge) {
    return {
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.domain,
      requireUserVerification: true,
    };
  }
}

// As WebAuthn says it: up to 1023 bytes, in base64url.
function isCredentialId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,1364}$/.test(id);
}
