import { Problem } from '@closeknit/contracts/problem';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document, made from the very contracts that check the requests. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Closeknit')
    .setDescription('The interface of the Closeknit web application.')
    .setVersion('1')
    .addCookieAuth('closeknit.session_token')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    standardSchemaConverter: (
      schema: unknown,
      { schemaType }: { schemaType: 'input' | 'output' },
    ) => converted(schema as $ZodType, schemaType),
  } as never);
  return withProblems(document);
}

function converted(schema: $ZodType, io: 'input' | 'output') {
  const whole = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  const { $schema: _, $defs: components = {}, ...rest } = whole as JsonSchema;
  return { schema: rest, components };
}

function withProblems(document: OpenAPIObject): OpenAPIObject {
  const { components } = converted(Problem, 'output');
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, ...(components as object) };
  const refusal = {
    description: 'Refused, with the reason.',
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: object }[]) {
      operation.responses = { ...operation.responses, default: refusal };
    }
  }
  return document;
}
