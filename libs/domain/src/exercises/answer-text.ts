interface Meeting {
  readonly day: string;
  readonly time: string | null;
  readonly place: string;
}

/** "Thursday 3 December, 19:30, by the lake": a wall-clock time, the same for whoever reads it. */
export function meetingInWords({ day, time, place }: Meeting, locale: string): string {
  const inFull = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(locale, inFull).format(Date.parse(`${day}T12:00:00Z`));
  return [date, time ?? '', place.trim()].filter((part) => part !== '').join(', ');
}

/** What somebody wrote, as a text: lines one below the other, a meeting in one line. */
export function answerText(value: string | readonly string[] | Meeting, locale: string): string {
  if (typeof value === 'string') return value;
  return 'day' in value ? meetingInWords(value, locale) : value.join('\n');
}
