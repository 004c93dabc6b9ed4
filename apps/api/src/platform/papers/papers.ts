import { Injectable } from '@nestjs/common';
import { sentence } from '../../words/sentence.ts';
import type { Paper } from './paper.ts';
import { LOOK } from './paper-look.ts';
import { PaperPrint } from './paper-print.ts';

/** Prints papers as PDF files that can be read aloud, searched and copied from. */
@Injectable()
export class Papers {
  /** The file's bytes. The same paper gives the same bytes. */
  async pdf(paper: Paper): Promise<Buffer> {
    // Loaded when somebody wants a paper: most processes never do, and fonts are heavy.
    const { default: PDFDocument } = await import('pdfkit');
    const file = new PDFDocument({
      ...LOOK.page,
      size: /-(US|CA)$/.test(paper.locale) ? 'LETTER' : 'A4',
      lang: paper.locale,
      font: LOOK.fonts.text,
      info: {
        Title: paper.title,
        Author: paper.from,
        Creator: 'Closeknit',
        Producer: 'Closeknit',
        CreationDate: toTheSecond(paper.madeAt),
        ModDate: toTheSecond(paper.madeAt),
      },
    });
    const chunks: Buffer[] = [];
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve, reject) => file.on('end', resolve).on('error', reject));
    const print = new PaperPrint(file);
    print.body(paper);
    print.feet((page, pages) =>
      sentence('papers.foot', { from: paper.from, page, pages }, paper.locale),
    );
    file.end();
    await ended;
    return Buffer.concat(chunks);
  }
}

// As a PDF tells it: the file's own id is made from it, and would tell the millisecond.
const toTheSecond = (instant: Date) => new Date(Math.floor(instant.getTime() / 1000) * 1000);
