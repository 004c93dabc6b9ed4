/** A place in a file that cannot be read as what it should be. */
export interface Misread {
  readonly line: number;
  readonly code: 'unknown-field' | 'unknown-part' | 'out-of-place';
}

/** What stands in a file, unchecked, and on which line the value of each pointer does. */
export interface Markdown {
  readonly exercises: readonly object[];
  readonly lines: ReadonlyMap<string, number>;
  readonly misread: readonly Misread[];
}

type Fields = Record<string, unknown>;

const ofExercise = ['step', 'mode', 'minutes', 'signs', 'causes', 'one', 'other'];
const ofPrompt = ['key', 'type', 'asks', 'read by', 'lowest', 'highest', 'most'];
const parts = ['purpose', 'invitation', 'not when', 'evidence', 'questions'];
/** What may be quoted, line by line, and the field it is. */
const ofPassages: Readonly<Record<string, string>> = {
  ...{ purpose: 'purpose', invitation: 'invitation' },
  'not when': 'notWhen',
};
const numbers = ['minutes', 'most'];
const lists = ['signs', 'causes'];

/** Takes a file apart, line by line. Whether what it says makes an exercise is for the contract. */
export function readMarkdown(text: string): Markdown {
  const reader = new MarkdownReader();
  text.split('\n').forEach((line, at) => reader.take(line.replace(/\r$/, ''), at + 1));
  return reader;
}

class MarkdownReader implements Markdown {
  readonly exercises: Fields[] = [];
  readonly lines = new Map<string, number>();
  readonly misread: Misread[] = [];
  private part = '';
  private line = 0;

  take(line: string, number: number): void {
    this.line = number;
    const [, depth = '', heading = ''] = /^(#{1,3})\s+(.*)$/.exec(line) ?? [];
    const [, name = '', words = ''] = /^- ([a-z ]+):(.*)$/.exec(line) ?? [];
    if (depth) this.open(depth.length, heading.trim());
    else if (name) this.set(name, words.trim());
    else if (line.startsWith('>')) this.quote(line.replace(/^> ?/, ''));
    else if (line.startsWith('* ')) this.choose(line.slice(2).trim());
    else if (line.trim() !== '') this.tell(line.trim());
  }

  private open(depth: number, words: string): void {
    if (depth === 1) return this.begin(words);
    if (!this.exercise) return this.refuse('out-of-place');
    if (depth === 3) return this.ask(words);
    this.part = words.toLowerCase();
    if (!parts.includes(this.part)) this.refuse('unknown-part');
  }

  private begin(title: string): void {
    this.exercises.push({
      ...{ title, signs: [], causes: [], notWhen: '', roles: null, evidence: null },
      prompts: [],
    });
    this.part = '';
    this.mark('');
    this.mark('/title');
  }

  private ask(question: string): void {
    if (this.part !== 'questions') return this.refuse('out-of-place');
    this.prompts.push({ question, help: '', asks: 'both' });
    this.markPrompt('');
    this.markPrompt('/question');
  }

  private set(name: string, words: string): void {
    if (name === 'source' && this.part === 'evidence') return this.know('source', words);
    if (this.prompt && this.part === 'questions') return this.setOfPrompt(name, words);
    if (!this.exercise || this.part !== '') return this.refuse('out-of-place');
    if (!ofExercise.includes(name)) return this.refuse('unknown-field');
    if (name === 'one' || name === 'other') {
      this.exercise['roles'] = {
        one: '',
        other: '',
        ...(this.exercise['roles'] ?? {}),
        [name]: words,
      };
      return this.mark(`/roles/${name}`);
    }
    this.exercise[name] = valueOf(name, words);
    this.mark(`/${name}`);
  }

  private setOfPrompt(name: string, words: string): void {
    if (!ofPrompt.includes(name)) return this.refuse('unknown-field');
    const field = name === 'read by' ? 'visibility' : name;
    Object.assign(this.prompt ?? {}, { [field]: valueOf(field, words) });
    this.markPrompt(`/${field}`);
  }

  private quote(words: string): void {
    if (this.prompt && this.part === 'questions') {
      this.prompt['help'] = this.goOn(this.pointerOfPrompt('/help'), this.prompt['help'], words);
    } else if (this.exercise && this.part in ofPassages) {
      const field = ofPassages[this.part] ?? '';
      this.exercise[field] = this.goOn(this.pointer(`/${field}`), this.exercise[field], words);
    } else if (this.exercise && this.part === 'evidence') {
      const known = { note: '', source: '', ...(this.exercise['evidence'] ?? {}) };
      const note = this.goOn(this.pointer('/evidence/note'), known.note, words);
      this.exercise['evidence'] = { ...known, note };
    } else this.refuse('out-of-place');
  }

  private choose(choice: string): void {
    if (!this.prompt || this.part !== 'questions') return this.refuse('out-of-place');
    const choices = (this.prompt['choices'] ??= []) as string[];
    choices.push(choice);
    if (choices.length === 1) this.markPrompt('/choices');
    this.markPrompt(`/choices/${choices.length - 1}`);
  }

  private tell(line: string): void {
    const words = line.replace(/^\\/, '');
    if (!this.exercise) return this.refuse('out-of-place');
    if (this.part === 'evidence') return this.know('note', words);
    if (this.part !== 'purpose' && this.part !== 'invitation') return this.refuse('out-of-place');
    const before = this.exercise[this.part];
    this.exercise[this.part] = typeof before === 'string' ? `${before} ${words}` : words;
    if (before === undefined) this.mark(`/${this.part}`);
  }

  private know(part: 'note' | 'source', words: string): void {
    if (!this.exercise) return this.refuse('out-of-place');
    const known = { note: '', source: '', ...(this.exercise['evidence'] ?? {}) };
    this.exercise['evidence'] = {
      ...known,
      [part]: known[part] ? `${known[part]} ${words}` : words,
    };
    this.mark(`/evidence/${part}`);
  }

  /** The first quoted line begins a text, the next ones go on with it. */
  private goOn(place: string, before: unknown, words: string): string {
    if (this.lines.has(place)) return `${String(before)}\n${words}`;
    this.lines.set(place, this.line);
    return words;
  }

  private get exercise(): Fields | undefined {
    return this.exercises.at(-1);
  }

  private get prompts(): Fields[] {
    return (this.exercise?.['prompts'] ?? []) as Fields[];
  }

  private get prompt(): Fields | undefined {
    return this.prompts.at(-1);
  }

  private pointer(field: string): string {
    return `/${this.exercises.length - 1}${field}`;
  }

  private pointerOfPrompt(field: string): string {
    return this.pointer(`/prompts/${this.prompts.length - 1}${field}`);
  }

  private mark(field: string): void {
    this.lines.set(this.pointer(field), this.line);
  }

  private markPrompt(field: string): void {
    this.lines.set(this.pointerOfPrompt(field), this.line);
  }

  private refuse(code: Misread['code']): void {
    this.misread.push({ line: this.line, code });
  }
}

function valueOf(name: string, words: string): unknown {
  if (lists.includes(name))
    return words
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  if (numbers.includes(name)) return /^\d+$/.test(words) ? Number(words) : words;
  return words;
}
