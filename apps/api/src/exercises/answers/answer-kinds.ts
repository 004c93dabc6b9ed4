import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Prompt } from '@closeknit/contracts/exercises';

/** Whether a value is the kind its prompt asks for. An empty text is an answer taken back. */
export function fits(value: AnswerValue, prompt: Prompt): boolean {
  switch (prompt.type) {
    case 'text':
      return typeof value === 'string';
    case 'scale':
      return typeof value === 'number';
    case 'choice':
      return typeof value === 'string' && (value === '' || prompt.choices.includes(value));
    case 'list':
      return Array.isArray(value) && value.length <= prompt.most;
    case 'meeting':
      return typeof value === 'object' && 'day' in value;
    case 'done':
      return value === true;
  }
}
