import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { inRoot } from './places.mjs';

const worthIt = /\.(js|css|html|json|svg|webmanifest)$/;
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

// Once at build what would cost every visitor's first page: the server sends these as they are.
const folder = process.argv[2] ?? inRoot('dist/web/browser');
const files = readdirSync(folder, { recursive: true, withFileTypes: true });
for (const { parentPath, name } of files.filter(
  (file) => file.isFile() && worthIt.test(file.name),
)) {
  const path = join(parentPath, name);
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, smallest));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
