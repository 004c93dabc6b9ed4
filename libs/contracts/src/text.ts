import * as z from 'zod/mini';

// PostgreSQL refuses NUL and silently changes a lone surrogate: neither may pass the door.
export const storable = z.refine<string>((text) => !text.includes('\0') && text.isWellFormed(), {
  error: 'unreadable',
});

/** A line people type: trimmed, not empty, storable. `longest` counts UTF-16 units. */
export const line = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1, 'missing'), z.maxLength(longest, 'too-long'), storable);

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
