import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const binaries = join(root, 'node_modules/.bin');
export const dataFolder = join(root, '.data');
export const inRoot = (...parts) => join(root, ...parts);
