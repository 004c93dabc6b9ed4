import { HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { Me } from '@closeknit/contracts/me';
import { firstValueFrom } from 'rxjs';
import { Api } from '../client/api.ts';
import { refusalFrom } from '../client/refused.ts';
import { languageOf, type Language } from '@closeknit/domain/words/language';
import { FirstLanguage } from '../words/first-language.ts';
import { Words } from '../words/words.ts';
import { CoverMark } from './presence/cover-mark.ts';
import { OtherWindows } from './presence/other-windows.ts';

export type Member = Extract<Me, { kind: 'member' }>;
export type Partner = Extract<Me, { kind: 'partner' }>;

/** Who is signed in on this page. */
@Service()
export class SignedIn {
  private readonly http = inject(HttpClient);
  private readonly api = inject(Api);
  private readonly words = inject(Words);
  private readonly firstLanguage = inject(FirstLanguage);
  private readonly mark = inject(CoverMark);
  private readonly others = inject(OtherWindows);
  private isUnderCover = this.mark.isSet();
  private readonly known = signal<Me | undefined>(undefined);

  readonly me = this.known.asReadonly();

  /** On a page that only a partner reaches. */
  partner(): Partner {
    const me = this.known();
    if (me?.kind !== 'partner') throw new Error('No partner is signed in');
    return me;
  }

  /** On a page that only a member reaches. */
  member(): Member {
    const me = this.known();
    if (me?.kind !== 'member') throw new Error('No member is signed in');
    return me;
  }

  /** Asks once; undefined when nobody is signed in. */
  async find(): Promise<Me | undefined> {
    return this.known() ?? (await this.findAgain());
  }

  async findAgain(): Promise<Me | undefined> {
    const me = await this.ask();
    // A person's pages are in their language, whatever this browser was last read in.
    const language = me && languageOf(me.locale);
    if (language && language !== this.words.language()) await this.words.speak(language);
    this.known.set(me);
    if (this.known()) {
      this.mark.clear();
      this.others.tell({ kind: 'entered' });
    }
    return this.known();
  }

  /** A page that was covered before it was opened anew belongs to nobody: it begins signed out. */
  async beginUncovered(): Promise<void> {
    if (!this.isUnderCover) return;
    await this.signOut();
    this.isUnderCover = false;
    this.mark.clear();
  }

  /** The page still stands as it was, for whom it was, until the browser has left it. */
  async signOut(): Promise<void> {
    await this.api.send({ method: 'POST', path: '/sign-out' });
    this.others.tell({ kind: 'left' });
  }

  async changeZone(zone: string): Promise<void> {
    await this.api.send({ method: 'PUT', path: '/me/zone', body: { zone } });
    this.known.update((me) => me && { ...me, zone });
  }

  /** From now on their pages and mails are in this language, and this browser begins in it. */
  async changeLanguage(language: Language): Promise<void> {
    await this.api.send({ method: 'PUT', path: '/me/language', body: { language } });
    this.firstLanguage.remember(language);
    await this.findAgain();
  }

  /** What a member's page has just changed about the practice, wherever its name stands. */
  renamePractice(name: string): void {
    this.known.update((me) => me && { ...me, practice: { ...me.practice, name } });
  }

  /** Whom the cookie names now, beside the person this page was opened for. */
  async whoIsThere(): Promise<'same' | 'other' | 'nobody'> {
    const there = await this.ask();
    if (there === undefined) return 'nobody';
    return there.id === this.known()?.id ? 'same' : 'other';
  }

  private async ask(): Promise<Me | undefined> {
    if (this.isUnderCover) await this.beginUncovered();
    const answer = await firstValueFrom(this.http.get('/api/me')).catch((error: unknown) => {
      if (isTurnedAway(error)) return undefined;
      throw refusalFrom(error);
    });
    return answer === undefined ? undefined : Me.parse(answer);
  }
}

function isTurnedAway(error: unknown): boolean {
  return (error as { status?: number }).status === 401;
}
