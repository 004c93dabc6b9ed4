import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Invitation as Invited } from '@closeknit/contracts/couples';
import { reading } from '../../../client/reading.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { speakAsInvited } from '../speak-as-invited.ts';
import { linkStateOf } from '../link-state.ts';
import { PageHeading } from '../../page-heading.ts';
import { Waiting } from '../../waiting/waiting.ts';
import { AcceptForm } from './accept-form.ts';

/** The page behind an invitation link. Opening it spends nothing; only the form does. */
@Component({
  selector: 'app-invitation',
  imports: [AcceptForm, Door, PageHeading, RouterLink, Waiting],
  templateUrl: './invitation.html',
})
export default class Invitation {
  protected readonly say = inject(Words).say;

  readonly token = input.required<string>();
  protected readonly path = computed(() => `/invitations/${encodeURIComponent(this.token())}`);
  protected readonly invitation = reading(() => this.path(), Invited);
  protected readonly linkState = linkStateOf(this.invitation);

  constructor() {
    speakAsInvited(this.invitation);
  }
}
