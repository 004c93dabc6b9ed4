import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../practice-table.ts';

const person = 'user_id text not null references auth."user" (id) on delete cascade';

/** Second factors, passkeys, links, and what slows down those who guess. */
export class WaysIn1795000013000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table auth.second_factor (
        ${person} primary key,
        sealed_secret text,
        pending_secret text,
        last_step bigint not null default 0
      )`);
    await query.query(`
      create table auth.recovery_code (
        ${person},
        digest bytea not null,
        primary key (user_id, digest)
      )`);
    await query.query(`
      create table auth.passkey (
        id uuid primary key default uuidv7(),
        ${person},
        name text not null,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        added_at timestamptz not null,
        last_used_at timestamptz
      )`);
    await query.query(`create index on auth.passkey (user_id)`);
    await query.query(`
      create table auth.challenge (
        id uuid primary key default gen_random_uuid(),
        purpose text not null
          check (purpose in ('second-factor', 'passkey-sign-in', 'passkey-confirm', 'passkey-add')),
        ${person.replace('not null ', '')},
        challenge text,
        shared_device boolean not null default false,
        attempts integer not null default 0,
        expires_at timestamptz not null
      )`);
    await query.query(`create index on auth.challenge (expires_at)`);
    await query.query(`
      create table auth.ticket (
        id uuid primary key default gen_random_uuid(),
        ${person},
        purpose text not null check (purpose in ('reset', 'founding', 'new-email')),
        email text,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz,
        check ((purpose = 'new-email') = (email is not null))
      )`);
    await query.query(`create index on auth.ticket (user_id)`);
    await query.query(`
      create table auth.known_browser (
        browser_id uuid not null,
        ${person},
        trusted_until timestamptz,
        primary key (browser_id, user_id)
      )`);
    await query.query(`create index on auth.known_browser (user_id)`);
    await query.query(`
      create table auth.failure (key bytea primary key, count integer not null, last_at timestamptz not null)`);
    await query.query(`
      grant select, insert, update, delete on auth.second_factor, auth.recovery_code, auth.passkey,
        auth.challenge, auth.ticket, auth.known_browser, auth.failure to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table auth.failure, auth.known_browser, auth.ticket, auth.challenge, auth.passkey,
        auth.recovery_code, auth.second_factor`);
  }
}
