import type { Block, Paper, PrintedSignature } from './paper.ts';
import { LOOK } from './paper-look.ts';

type File = PDFKit.PDFDocument;

// The font would part a letter from its accent (ị), and a reader would find them apart. What is
// printed has been composed already. pdfkit hands this on to fontkit; its types know lists only.
const features = { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

interface Style {
  readonly size: keyof typeof LOOK.sizes;
  readonly font?: keyof typeof LOOK.fonts;
  readonly colour?: keyof typeof LOOK.colours;
}

/** Puts a paper's blocks on pages. Everything is tagged for screen readers, or marked as decoration. */
export class PaperPrint {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly file: File) {
    this.root = file.struct('Document');
    file.addStructure(this.root);
  }

  body({ from, title, blocks }: Paper): void {
    this.say('P', from, { size: 'small', colour: 'quiet' });
    this.say('H1', title, { size: 'title', font: 'strong' });
    this.file.moveDown(0.6);
    for (const block of blocks) this.block(block);
    this.root.end();
  }

  /** Writes the last line of every page, once it is known how many there are. */
  feet(lineOf: (page: number, pages: number) => string): void {
    const { file } = this;
    const { count } = file.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      file.switchToPage(page);
      const { margins, height, width } = file.page;
      // Below the margin no line would be written: it would begin a page of its own.
      const bottom = margins.bottom;
      margins.bottom = 0;
      file.markContent('Artifact', { type: 'Pagination' });
      this.style({ size: 'small', colour: 'quiet' });
      file.text(plain(lineOf(page + 1, count)), margins.left, height - 52, {
        width: width - margins.left - margins.right,
        height: 20,
        ellipsis: true,
        features,
      });
      file.endMarkedContent();
      margins.bottom = bottom;
    }
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.room(70);
        this.file.moveDown(0.5);
        return this.say('H2', block.text, { size: 'heading', font: 'strong' });
      case 'paragraph':
        return this.say('P', block.text, { size: 'text' });
      case 'note':
        return this.say('P', block.text, { size: 'small', colour: 'quiet' });
      case 'facts':
        return block.rows.forEach(([label, value]) => this.fact(label, value));
      case 'signatures':
        return block.signatures.forEach((signature) => this.signature(signature));
    }
  }

  private say(tag: string, text: string, style: Style): void {
    this.tagged(tag, () => {
      this.style(style);
      this.file.text(plain(text), { lineGap: LOOK.lineGap, features });
    });
    this.file.moveDown(0.5);
  }

  private fact(label: string, value: string): void {
    this.tagged('P', () => {
      this.style({ size: 'text', font: 'strong' });
      this.file.text(`${plain(label)}: `, { continued: true, lineGap: LOOK.lineGap, features });
      this.style({ size: 'text' });
      this.file.text(plain(value), { lineGap: LOOK.lineGap, features });
    });
    this.file.moveDown(0.2);
  }

  private signature({ typedName, smallPrint }: PrintedSignature): void {
    const { file } = this;
    this.room(90);
    file.moveDown(1);
    this.say('P', typedName, { size: 'name' });
    this.rule();
    for (const line of smallPrint) this.say('P', line, { size: 'small', colour: 'quiet' });
  }

  private rule(): void {
    const { file } = this;
    const y = file.y - 4;
    file.markContent('Artifact', { type: 'Layout' });
    file.moveTo(file.page.margins.left, y).lineTo(file.page.margins.left + 260, y);
    file.lineWidth(0.7).stroke(LOOK.colours.rule);
    file.endMarkedContent();
    file.moveDown(0.2);
  }

  /** Begins a page where less than so many points are left, so that what belongs together stays so. */
  private room(points: number): void {
    if (this.file.y + points > this.file.page.maxY()) this.file.addPage();
  }

  private tagged(tag: string, write: () => void): void {
    this.root.add(this.file.struct(tag, {}, write));
  }

  private style({ size, font = 'text', colour = 'ink' }: Style): void {
    this.file.font(LOOK.fonts[font]).fontSize(LOOK.sizes[size]).fillColor(LOOK.colours[colour]);
  }
}

// A control character has no glyph and would be printed as an empty box.
function plain(text: string): string {
  return text.normalize('NFC').replace(/[^\P{Cc}\n]/gu, ' ');
}
