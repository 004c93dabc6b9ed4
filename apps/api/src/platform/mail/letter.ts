import { brandTones } from '@closeknit/domain/practices/brand-colour';

/** A mail to one person, in plain facts: what it says, before how it looks. */
export interface Letter {
  readonly to: string;
  /** The practice, as the sender's name. */
  readonly from: string;
  /** The practice's own colour, `#rrggbb`. */
  readonly colour?: string | null;
  readonly locale: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly footnotes: readonly string[];
}

/** The letter as plain text, with the address of its page on a line of its own. */
export function asText(letter: Letter): string {
  const { greeting, paragraphs, action, footnotes } = letter;
  return [greeting, ...paragraphs, `${action.label}:\n${action.url}`, ...footnotes].join('\n\n');
}

/** The letter as HTML that mail programs understand: one column, inline styles, light and dark. */
export function asHtml(letter: Letter): string {
  const text = (content: string, style: string) => `<p style="${style}">${escaped(content)}</p>`;
  const body = 'margin:0 0 16px;font-size:17px;line-height:1.6';
  const { light, dark } = actionsOf(letter);
  const note = 'margin:0 0 12px;font-size:15px;line-height:1.5;opacity:.75';
  return `<!doctype html>
<html lang="${escaped(letter.locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(letter.subject)}</title><style>${darkWith(dark)}</style></head>
<body class="paper" style="margin:0;padding:32px 16px;background:#faf8f3;color:#20282a;font-family:${FONTS}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:544px;background:#ffffff;border:1px solid #e4ded2;border-radius:10px"><tr><td style="padding:36px">
${text(letter.greeting, body)}
${letter.paragraphs.map((paragraph) => text(paragraph, body)).join('\n')}
<p style="margin:0 0 24px"><a class="action" href="${escaped(letter.action.url)}" style="display:inline-block;padding:14px 18px;border-radius:8px;background:${light};color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escaped(letter.action.label)}</a></p>
${letter.footnotes.map((footnote) => text(footnote, note)).join('\n')}
</td></tr></table></td></tr></table></body></html>`;
}

const FONTS = `Figtree,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;

// Closeknit's own, where the practice has none.
const OWN_ACTIONS = { light: '#17595a', dark: '#6fc3bd' } as const;

function actionsOf({ colour }: Letter): { light: string; dark: string } {
  if (!colour) return OWN_ACTIONS;
  const { light, dark } = brandTones(colour);
  return { light: light.action, dark: dark.action };
}

const darkWith = (action: string) => `@media (prefers-color-scheme: dark) {
.paper { background: #15181a !important; color: #eceae4 !important }
.sheet { background: #1c2022 !important; border-color: #2d3336 !important }
.action { background: ${action} !important; color: #0d1f20 !important } }`;

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
