import { type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { isClinical, type Permission } from '@closeknit/domain/access/permissions';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { DEMAND } from './access/allow.ts';
import { AUDITED } from './audit/audited.ts';
import { ANSWER } from './http/answers.ts';

interface Route {
  readonly name: string;
  readonly handler: (...args: unknown[]) => unknown;
  readonly controller: Type;
}

interface Parameter {
  readonly in: string;
  readonly schema?: object;
}

describe('every route', () => {
  let api: TestApi;
  let routes: Route[];

  beforeAll(async () => {
    api = await startApi();
    routes = routesOf(api);
  });
  afterAll(() => api.close());

  const without = (key: string) =>
    routes
      .filter(({ handler, controller }) =>
        [handler, controller].every((target) => Reflect.getMetadata(key, target) === undefined),
      )
      .map(({ name }) => name);

  it('says who may call it', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(without(DEMAND)).toEqual([]);
  });

  it('says what it answers with', () => {
    expect(without(ANSWER)).toEqual([]);
  });

  it('that opens what partners say leaves an entry in the audit log', () => {
    const demanded = (permission: (demand: string) => boolean) =>
      routes.filter(({ handler }) => permission(Reflect.getMetadata(DEMAND, handler) ?? 'open'));
    const clinical = demanded((demand) => isClinical(demand as Permission));
    const audited = clinical.filter(({ handler }) => Reflect.getMetadata(AUDITED, handler)?.action);

    expect(clinical.length).toBeGreaterThan(10);
    expect(clinical.filter((route) => !audited.includes(route))).toEqual([]);
  });

  it('has a contract for all that is sent to it', () => {
    const loose = routes.flatMap(({ name, handler, controller }) => {
      const args = Reflect.getMetadata('__routeArguments__', controller, handler.name) ?? {};
      return Object.entries<{ schema?: object }>(args)
        .filter(([key, { schema }]) => /^[345]:/.test(key) && !schema)
        .map(([key]) => `${name} ${key}`);
    });

    expect(loose).toEqual([]);
  });

  it('stands in the OpenAPI document with its contracts', async () => {
    const { body: document } = await api.visitor().get('/api/openapi.json');

    const operations = Object.values<Record<string, Operation>>(document.paths).flatMap((path) =>
      Object.values(path),
    );
    const bodiless = operations.filter((o) => o.requestBody && !contentOf(o.requestBody));
    const loose = operations.flatMap(({ parameters = [] }) => parameters.filter((p) => !p.schema));
    expect(document.openapi).toBe('3.1.0');
    expect(operations.length).toBe(routes.length - 2);
    expect([bodiless, loose]).toEqual([[], []]);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['AddCouple', 'BookAppointment', 'Problem', 'Trend']),
    );
  });

  it('and every schema that is referred to stands in the document itself', async () => {
    const { body: document } = await api.visitor().get('/api/openapi.json');

    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g);
    const named = [...new Set([...references].map(([, path = '']) => path))];
    const lost = named.filter((path) => !path.split('/').reduce((at, key) => at?.[key], document));
    expect(named.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
    expect(document.components.schemas.Problem.properties).toHaveProperty('code');
  });

  it('that is not open refuses a stranger alike', async () => {
    const stranger = api.visitor();
    const answers = [await stranger.get('/api/couples'), await stranger.get('/api/portal/week')];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([401, 'not-signed-in']),
    );
  });
});

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Record<string, { schema?: { $ref?: string } }> };
}

function contentOf(body: Operation['requestBody']): string | undefined {
  return body?.content?.['application/json']?.schema?.$ref;
}

function routesOf({ app }: TestApi): Route[] {
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance);
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method]))
      .map((method) => ({
        name: `${metatype?.name}.${method}`,
        handler: prototype[method],
        controller: metatype as Type,
      }));
  });
}
