type Value = string | number | true | readonly string[] | Meeting | null;

interface Meeting {
  readonly day: string;
  readonly time: string | null;
  readonly place: string;
}

/** Whether nothing is said: not answered yet, or answered and taken back. */
export function isUnsaid(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two answers say the same, also where each is a list or a meeting of its own. */
export function saysTheSame(one: Value, other: Value): boolean {
  if (isLines(one) && isLines(other)) {
    return one.length === other.length && one.every((line, at) => line === other[at]);
  }
  if (isMeeting(one) && isMeeting(other)) {
    return one.day === other.day && one.time === other.time && one.place === other.place;
  }
  return one === other;
}

function isLines(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function isMeeting(value: Value): value is Meeting {
  return typeof value === 'object' && value !== null && 'day' in value;
}
