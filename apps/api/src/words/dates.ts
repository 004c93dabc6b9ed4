const styles = {
  weekday: { weekday: 'long' },
  date: { weekday: 'long', day: 'numeric', month: 'long' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

interface Reader {
  readonly locale: string;
  /** IANA name of the zone on whose clock it is read. */
  readonly zone: string;
}

const MOST = 500;
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as its reader would say it. */
export function inWords(instant: Date, style: keyof typeof styles, reader: Reader): string {
  return formatFor(style, reader).format(instant);
}

// To make one takes longer than to compose the mail it is for, so they are kept.
function formatFor(style: keyof typeof styles, { locale, zone }: Reader): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const tag = locale === 'en' ? 'en-GB' : locale;
  const format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...styles[style] });
  if (formats.size < MOST) formats.set(key, format);
  return format;
}
