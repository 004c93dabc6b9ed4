import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { inRoot } from '../../../tools/set-up/places.mjs';

type Route = Readonly<Record<string, ts.Expression>>;

/** The address patterns of all pages, as the app's own route tables have them: `portal/discuss`. */
export function pagesOfApp(): string[] {
  return pagesIn(inRoot('apps/web/src/app/app.routes.ts'));
}

function pagesIn(file: string, above = ''): string[] {
  return pagesOf(tableIn(file), { file, above });
}

interface Whereabouts {
  readonly file: string;
  readonly above: string;
}

function pagesOf(table: ts.Expression, { file, above }: Whereabouts): string[] {
  return routesIn(table).flatMap(({ path, children, loadChildren, ...route }) => {
    const own = path && ts.isStringLiteral(path) ? path.text : '';
    const here = [above, own].filter(Boolean).join('/');
    if (children) return pagesOf(children, { file, above: here });
    if (loadChildren) return pagesIn(join(dirname(file), importedBy(loadChildren)), here);
    return route['loadComponent'] || route['component'] ? [here] : [];
  });
}

function tableIn(file: string): ts.Expression {
  const text = readFileSync(file, 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exported = statements.find(ts.isExportAssignment)?.expression;
  if (!exported || !ts.isSatisfiesExpression(exported)) throw new Error(`No routes in ${file}`);

  return exported.expression;
}

function routesIn(table: ts.Expression): Route[] {
  if (!ts.isArrayLiteralExpression(table)) throw new Error(`Not a list: ${table.getText()}`);

  return table.elements.map((route) => {
    if (!ts.isObjectLiteralExpression(route)) throw new Error(`No route: ${route.getText()}`);
    const written = route.properties.filter(ts.isPropertyAssignment);
    return Object.fromEntries(written.map((each) => [each.name.getText(), each.initializer]));
  });
}

function importedBy(load: ts.Expression): string {
  const imported = /import\('(.+)'\)/.exec(load.getText())?.[1];
  if (imported === undefined) throw new Error(`Nothing imported: ${load.getText()}`);

  return imported;
}
