import { dictionary } from '@zxcvbn-ts/language-common';

// Leaked passwords, the most used first (zxcvbn-ts, from xato.net's ten million). They are looked
// for in whole, with what people put around them, and two of them one behind the other.
const leaked = new Map(dictionary['passwords-common'].map((password, rank) => [password, rank]));
const OFTEN = 10_000;

// What that list is too short for: long phrases, and the words of German and French ones.
const worn = [
  ...['administrator', 'changeme', 'closeknit', 'correcthorsebatterystaple', 'ichliebedich'],
  ...['jetaime', 'letmein', 'manchesterunited', 'motdepasse', 'passwort', 'thisisapassword'],
];

/**
 * Whether a password of allowed length is still among the first an attacker tries: few distinct
 * characters, a straight run, something short over and over, a walk along the keys, the account's
 * own address, or what lists of leaked passwords open with, digits and marks around it apart.
 */
export function isCommon(password: string, email: string): boolean {
  const plain = password.toLowerCase().trim();
  if (new Set(plain).size <= 4 || isRun(plain) || isRepeated(plain) || plain === email) return true;
  return isWalk(plain) || isLeaked(plain) || isLeaked(withoutSpaces(plain)) || isTwoOften(plain);
}

function isLeaked(text: string): boolean {
  return [text, coreOf(text), coreOf(asLetters(text))].some(
    (word) => leaked.has(word) || worn.includes(word),
  );
}

function isTwoOften(text: string): boolean {
  const isOften = (part: string) => (leaked.get(part) ?? OFTEN) < OFTEN;
  return [...text].some((_, at) => isOften(text.slice(0, at)) && isOften(text.slice(at)));
}

function isRepeated(text: string): boolean {
  const shortest = text.slice(1).concat(text).indexOf(text) + 1;
  return shortest > 0 && shortest < text.length;
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

const coreOf = (text: string) => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const lookalikes = new Map(Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }))
  .set('@', 'a')
  .set('$', 's')
  .set('!', 'i');

// Only within the word: digits behind it are digits.
function asLetters(text: string): string {
  return coreOf(text).replaceAll(/[^\p{L}]/gu, (sign) => lookalikes.get(sign) ?? sign);
}

const keyRows = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];

function isWalk(text: string): boolean {
  const walked = [text, coreOf(text)].filter(({ length }) => length > 5);
  return keyRows.some((keys) => walked.some((keysPressed) => keys.repeat(8).includes(keysPressed)));
}

function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, at) => char.charCodeAt(0) - text.charCodeAt(at));
  return steps.every((step) => step === steps[0]) || '1234567890'.repeat(20).includes(text);
}
