import { Component, computed, inject, input } from '@angular/core';
import type { CoupleDocuments } from '@closeknit/contracts/agreements';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

type PutBefore = CoupleDocuments['documents'][number];
type Partner = PutBefore['partners'][number];

/** A document as it was put before the couple, and where each partner stands with it. */
@Component({
  selector: 'app-signed-document',
  imports: [Tag],
  template: `
    @let put = document();
    <h2>
      {{ put.title }}&ngsp;
      <ck-tag [tone]="put.isCurrent ? 'action' : 'plain'">{{
        say('workspace.agreement.' + (put.isCurrent ? 'current' : 'replaced'))
      }}</ck-tag>
    </h2>
    <p class="soft">{{ about() }}</p>
    <ul class="plain">
      @for (partner of partners(); track partner.id) {
        <li>
          <span>{{ partner.name }}</span>&ngsp;
          <ck-tag [tone]="partner.tone">{{ partner.state }}</ck-tag>
          @if (partner.signed) {
            <p class="faint">{{ partner.signed }}</p>
          }
        </li>
      }
    </ul>
    <details>
      <summary>{{ say('workspace.agreement.whole') }}</summary>
      @for (paragraph of paragraphs(); track $index) {
        <p class="letter">{{ paragraph }}</p>
      }
    </details>
    <a class="reach" download [href]="paper()"
      >{{ say('workspace.agreement.pdf') }}<span class="visually-hidden">: {{ put.title }}</span></a
    >
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      justify-items: start;
    }
    h2 {
      font: 620 var(--step-1) / 1.3 var(--sans);
    }
    li {
      padding-block: var(--space-1);
    }
    summary {
      min-block-size: 2.75rem;
      align-content: center;
      cursor: pointer;
    }
    .letter + .letter {
      margin-block-start: var(--space-3);
    }
  `,
})
export class SignedDocument {
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  readonly document = input.required<PutBefore>();

  protected readonly about = computed(() => {
    const { version, putAt, putBy } = this.document();
    return this.say('workspace.agreement.about', {
      version,
      day: this.times.date(putAt),
      name: putBy,
    });
  });
  protected readonly paragraphs = computed(() => this.document().text.split(/\n\s*\n/));
  protected readonly partners = computed(() => this.document().partners.map(this.told));
  protected readonly paper = computed(
    () => `/api${this.atHand.below(`/agreements/${this.document().id}/paper`)}`,
  );

  private readonly told = (partner: Partner) => {
    const { partnerId: id, firstName: name, signedAt, typedName } = partner;
    const state = standingOf(partner);
    const tones: Record<typeof state, Tone> = {
      signed: 'leaf',
      'talk-first': 'honey',
      waiting: 'plain',
    };
    const signed =
      signedAt &&
      this.say('workspace.agreement.signed-as', {
        name: typedName ?? '',
        day: this.times.day(signedAt),
      });
    return {
      id,
      name,
      signed,
      tone: tones[state],
      state: this.say(`workspace.agreement.state.${state}`),
    };
  };
}

function standingOf({ signedAt, talkFirstAt }: Partner) {
  if (signedAt) return 'signed';
  return talkFirstAt ? 'talk-first' : 'waiting';
}
