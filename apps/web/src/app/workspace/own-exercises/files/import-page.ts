import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type FileFault, readExercises } from '@closeknit/contracts/exercise-file/read';
import { ImportedExercises } from '@closeknit/contracts/own-exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { placeOf } from './place-of.ts';
import { ExerciseFacts } from '../../exercises/exercise-facts.ts';
import { PageTop } from '../../page-top/page-top.ts';

/** The longest hundred exercises are shorter; more is some other file. */
const longest = 10_000_000;

/** Exercises out of a file: first they are shown, or what is wrong and where; then all come in, or none. */
@Component({
  selector: 'app-import-exercises',
  imports: [Control, ExerciseFacts, Field, FormError, PageTop, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export default class ImportPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errand = injectErrand();

  protected readonly text = signal('');
  private readonly isTooLarge = signal(false);
  private readonly read = computed(() =>
    this.text().trim() === '' ? undefined : readExercises(this.text()),
  );
  protected readonly exercises = computed(() => {
    const read = this.read();
    const found = read?.kind === 'read' ? read.exercises : [];
    return found.map((exercise, at) => ({ key: String(at), version: 1, ...exercise }));
  });
  protected readonly faults = computed(() => {
    if (this.isTooLarge()) return [this.words.problem('file-too-large')];
    const read = this.read();
    return read?.kind === 'refused' ? read.faults.map((fault) => this.sentence(fault)) : [];
  });

  protected async take(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.isTooLarge.set(file.size > longest);
    this.text.set(this.isTooLarge() ? '' : await file.text());
  }

  protected type(text: string): void {
    this.isTooLarge.set(false);
    this.text.set(text);
  }

  protected async bringIn(): Promise<void> {
    const read = this.read();
    if (read?.kind !== 'read') return;
    const body = { exercises: read.exercises };
    const wish = { method: 'POST', path: '/own-exercises/import', body } as const;
    const isDone = await this.errand.run(() => this.api.send(wish, ImportedExercises));
    if (isDone) await this.router.navigate(['/workspace/own-exercises']);
  }

  private sentence({ code, line, part, pointer }: FileFault): string {
    const what = this.words.problem(code, 'invalid-input');
    if (line !== undefined && part) return this.say('workspace.own.at-part', { line, part, what });
    if (line !== undefined) return this.say('workspace.own.at-line', { line, what });
    const at = placeOf(pointer ?? '').map(([kind, which]) =>
      kind === 'field' ? which : this.say(`workspace.own.of-${kind}`, { which }),
    );
    return at.length > 0 ? this.say('workspace.own.at', { at: at.join(', '), what }) : what;
  }
}
