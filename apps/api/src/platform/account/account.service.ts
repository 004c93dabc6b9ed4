import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '@closeknit/contracts/account';
import type pg from 'pg';
import { Clock } from '../clock.ts';
import { Passkeys } from '../second-factor/passkeys.ts';
import { Accounts } from '../sign-in/accounts.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import type { HeldSeat, Session } from '../sign-in/sessions/sessions.ts';
import { deviceName } from './device-name.ts';
import { Places } from './places.ts';
import { SecondFactorService } from './second-factor.service.ts';

interface BrowserRow {
  session_id: string;
  user_agent: string | null;
  shared_device: boolean;
  signed_in_at: Date;
  seen_at: Date;
  is_current: boolean;
}

/** A person's own account, as they see it. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly factor: SecondFactorService,
    private readonly passkeys: Passkeys,
    private readonly places: Places,
  ) {}

  async read(session: Session): Promise<Account> {
    const { userId, seats, confirmedUntil } = session;
    const [email, newEmail, secondFactor, passkeys, sessions] = await Promise.all([
      this.accounts.emailOf(userId),
      this.newEmailOf(userId),
      this.factor.of(session),
      this.passkeys.of(userId),
      this.browsersOf(session),
    ]);
    const couples = await this.places.of(seats, userId);
    const isConfirmed = confirmedUntil > this.clock.now();
    return {
      email,
      newEmail,
      secondFactor,
      passkeys: passkeys.map(({ addedAt, lastUsedAt, ...passkey }) => ({
        ...passkey,
        addedAt: addedAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      sessions,
      seats: seats.map((seat, place) => ({
        ...seatFrom(seat),
        couple: couples.get(seat.actorId) ?? null,
        current: place === 0,
      })),
      confirmedUntil: isConfirmed ? new Date(confirmedUntil).toISOString() : null,
    };
  }

  private async newEmailOf(userId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ email: string }>(
      `select email from auth.ticket where user_id = $1 and purpose = 'new-email'
       and spent_at is null and expires_at > $2 order by made_at desc limit 1`,
      [userId, this.clock.instant()],
    );
    return rows[0]?.email ?? null;
  }

  private async browsersOf({ token }: Session): Promise<Account['sessions']> {
    const { rows } = await this.pool.query<BrowserRow>('select * from auth.browsers_of($1, $2)', [
      token,
      this.clock.shift(),
    ]);
    return rows.map((row) => ({
      id: row.session_id,
      device: deviceName(row.user_agent ?? ''),
      current: row.is_current,
      sharedDevice: row.shared_device,
      signedInAt: row.signed_in_at.toISOString(),
      lastSeenAt: row.seen_at.toISOString(),
    }));
  }
}

function seatFrom({ actorId, practiceName, kind, role }: HeldSeat) {
  return { actorId, practiceName, kind, role };
}
