import { readFileSync } from 'node:fs';
import { verdictOn } from './serving/audit-file.mjs';

const [file, ...checkpoints] = process.argv.slice(2);
if (!file) {
  console.error('Which file? npm run verify-audit -- closeknit-audit.json [checkpoint.json...]');
  process.exit(2);
}
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    console.error(`${path} cannot be read: ${fault.message}`);
    return process.exit(2);
  }
}
const { holds, sentence } = await verdictOn(read(file), checkpoints.map(read));
console.log(sentence);
process.exit(holds ? 0 : 1);
