// Long passwords that lists of leaked ones open with: repeated, keyboard rows, well-worn phrases.
const worn = [
  'password',
  'passwort',
  'letmein',
  'iloveyou',
  'welcome',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'administrator',
  'changeme',
  'closeknit',
];

/**
 * Whether a password of allowed length is still among the first an attacker tries:
 * few distinct characters, a straight run, a walk along the keys, the account's own address, or a
 * worn word with only digits and marks around it.
 */
export function isCommon(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size <= 4 || isRun(plain) || plain.trim() === email) return true;
  if (keyRows.some((keys) => keys.repeat(8).includes(plain))) return true;
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return worn.some((word) => letters === word || letters === word + word);
}

const keyRows = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];

function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, at) => char.charCodeAt(0) - text.charCodeAt(at));
  return steps.every((step) => step === steps[0]) || '1234567890'.repeat(20).includes(text);
}
