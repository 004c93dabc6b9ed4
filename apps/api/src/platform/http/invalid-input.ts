import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { FieldProblem } from '@closeknit/contracts/problem';
import { onField } from './problems.ts';
import { Refused } from './refused.ts';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What was sent does not fit the contract. */
export class InvalidInput extends Error {
  readonly problems: readonly FieldProblem[];

  constructor(issues: readonly Issue[]) {
    super('invalid-input');
    this.problems = issues.slice(0, 50).map(({ path = [], message }) => {
      const code = /^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'not-fitting';
      return onField(pointerTo(path), code);
    });
  }
}

function pointerTo(path: NonNullable<Issue['path']>): string {
  return path
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Checks bodies and queries against their contract. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new InvalidInput(issues) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (refusal) {
      // What is no id names nothing: the same answer as a foreign or unknown one.
      if (refusal instanceof InvalidInput && metadata.type === 'param') {
        throw new Refused('not-found');
      }
      throw refusal;
    }
  }
}
