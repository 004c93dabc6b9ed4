import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ChangeZone } from '@closeknit/contracts/me';
import { OwnPrivacy } from '@closeknit/contracts/portal';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { ZoneField } from '../../shell/zone-field/zone-field.ts';
import { Words } from '../../words/words.ts';
import { visibilities } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { type OwnAnswer, ReadersDialog } from '../readers/readers-dialog.ts';
import { RecordOpenings } from './record-openings.ts';

/** Who reads what: the rule in plain sentences, and one's own words under each. */
@Component({
  selector: 'app-privacy',
  imports: [
    FormError,
    FormRoot,
    PageHeading,
    ReadersDialog,
    RecordOpenings,
    RouterLink,
    Waiting,
    ZoneField,
  ],
  templateUrl: './privacy.html',
  styleUrl: './privacy.css',
})
export default class Privacy {
  private readonly signedIn = inject(SignedIn);
  private readonly me = this.signedIn.partner();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly names = namesFor(this.me);
  protected readonly own = reading(() => '/portal/privacy', OwnPrivacy);
  protected readonly isZoneKept = signal(false);
  protected readonly choosing = signal<OwnAnswer | undefined>(undefined);

  protected readonly groups = computed(() =>
    visibilities.map((visibility) => ({
      visibility,
      answers: (this.own.value()?.answers ?? []).filter((each) => each.visibility === visibility),
    })),
  );

  protected readonly f = contractForm(ChangeZone, { zone: this.me.zone }, ({ zone }) =>
    this.changeZone(zone),
  );

  protected settle(): void {
    this.choosing.set(undefined);
    this.own.reload();
  }

  private async changeZone(zone: string): Promise<void> {
    this.isZoneKept.set(false);
    await this.signedIn.changeZone(zone);
    this.isZoneKept.set(true);
  }
}
