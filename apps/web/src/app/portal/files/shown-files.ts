import { Component, computed, inject, input } from '@angular/core';
import { OwnFiles } from '@closeknit/contracts/files';
import { reading } from '../../client/reading.ts';
import { FileShown } from '../../shell/files/file-shown.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** Pictures and papers of an exercise that is done: the other's where they may be read, and one's own. */
@Component({
  selector: 'app-shown-files',
  imports: [FileShown],
  template: `
    @for (group of groups(); track group.heading) {
      <section>
        <h2>{{ group.heading }}</h2>
        @for (file of group.files; track file.id) {
          <app-file-shown [file]="file" [address]="'/api/portal/files/' + file.id" />
        }
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--space-3);
      margin-block-start: var(--space-4);
    }
  `,
})
export class ShownFiles {
  private readonly say = inject(Words).say;
  private readonly names = namesFor(inject(SignedIn).partner());

  readonly assignmentId = input.required<string>();

  private readonly read = reading(
    () => `/portal/assignments/${this.assignmentId()}/files`,
    OwnFiles,
  );
  protected readonly groups = computed(() => {
    const files = this.read.hasValue() ? this.read.value().files : [];
    return [false, true]
      .map((isOwn) => ({
        heading: this.say(`portal.files.${isOwn ? 'own' : 'theirs'}`, this.names),
        files: files.filter((file) => file.isOwn === isOwn),
      }))
      .filter((group) => group.files.length > 0);
  });
}
