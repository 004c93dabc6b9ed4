import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ColleagueInvitation } from '@closeknit/contracts/members';
import { reading } from '../../../client/reading.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { speakAsInvited } from '../speak-as-invited.ts';
import { linkStateOf } from '../link-state.ts';
import { PageHeading } from '../../page-heading.ts';
import { Waiting } from '../../waiting/waiting.ts';
import { JoinForm } from './join-form.ts';

/** The page behind a colleague's invitation. Opening it spends nothing; only the form does. */
@Component({
  selector: 'app-colleague',
  imports: [Door, JoinForm, PageHeading, RouterLink, Waiting],
  templateUrl: './colleague.html',
})
export default class Colleague {
  protected readonly say = inject(Words).say;

  readonly token = input.required<string>();
  protected readonly path = computed(
    () => `/colleague-invitations/${encodeURIComponent(this.token())}`,
  );
  protected readonly invitation = reading(() => this.path(), ColleagueInvitation);
  protected readonly linkState = linkStateOf(this.invitation);

  constructor() {
    speakAsInvited(this.invitation);
  }
}
