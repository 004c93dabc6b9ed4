import * as z from 'zod/mini';

// PostgreSQL refuses NUL and silently changes a lone surrogate: neither may pass the door.
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();
export const storable = z.refine<string>(isStorable, { error: 'unreadable' });

// Line breaks and the like would begin a new line in a mail; marks nobody sees are no name.
const isOnOneLine = (text: string) => isStorable(text) && !/\p{Cc}|[\u2028\u2029]/u.test(text);
const onOneLine = z.refine<string>(isOnOneLine, { error: 'unreadable' });
const visible = z.refine<string>((text) => !/^[\p{Cf}\p{Mn}\s]*$/u.test(text), {
  error: 'missing',
});

/** A line people type: trimmed, not empty, without breaks, storable. `longest` counts UTF-16 units. */
export const line = (longest: number) =>
  z.string().check(z.trim(), visible, z.maxLength(longest, 'too-long'), onOneLine);

/** A text people have to write: trimmed, not empty, breaks kept as plain ones, storable. */
export const passage = (longest: number) =>
  z.string().check(
    z.overwrite((text) => text.replaceAll(/\r\n?/g, '\n')),
    z.trim(),
    visible,
    z.maxLength(longest, 'too-long'),
    storable,
  );

/** A text people write: kept as typed, may be empty, storable. */
export const prose = (longest: number) =>
  z.string().check(z.maxLength(longest, 'too-long'), storable);

export const EmailAddress = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, 'too-long'),
    z.email('not-an-address'),
    storable,
  );

/** At least twelve characters; a longest length keeps hashing cheap to refuse. */
export const Password = z
  .string()
  .check(z.minLength(12, 'too-short'), z.maxLength(200, 'too-long'), storable);
