import { HttpClient } from '@angular/common/http';
import { type EnvironmentProviders, inject, Service } from '@angular/core';
import { fill, type Params } from '@closeknit/domain/words/fill';
import {
  provideTransloco,
  provideTranslocoMissingHandler,
  provideTranslocoTranspiler,
  type TranslocoLoader,
  type TranslocoMissingHandler,
  type TranslocoTranspiler,
  type TranspileParams,
  type Translation,
} from '@jsverse/transloco';
import type { Observable } from 'rxjs';

const language = 'en';

@Service()
class WordFiles implements TranslocoLoader {
  private readonly http = inject(HttpClient);

  getTranslation(path: string): Observable<Translation> {
    const [face, lang] = path.split('/');
    return this.http.get<Translation>(`/i18n/${face}.${lang}.json`);
  }
}

@Service()
class FilledBlanks implements TranslocoTranspiler {
  transpile({ value, params }: TranspileParams): unknown {
    return typeof value === 'string' ? fill(value, (params ?? {}) as Params, language) : value;
  }
}

@Service()
export class NoWordMissing implements TranslocoMissingHandler {
  handle(key: string): never {
    throw new Error(`No words for ${key}`);
  }
}

export function provideWords({ production }: { production: boolean }): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      config: { availableLangs: [language], defaultLang: language, prodMode: production },
      loader: WordFiles,
    }),
    provideTranslocoTranspiler(FilledBlanks),
    provideTranslocoMissingHandler(NoWordMissing),
  ];
}
