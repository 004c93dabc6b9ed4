import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod/v4/core';

export const ANSWER = 'closeknit:answer';

/** The contract of a route's answer: checked and stripped on the way out, and documented. */
export function Answers(schema: z.$ZodType, status = 200) {
  return applyDecorators(
    SetMetadata(ANSWER, schema),
    HttpCode(status),
    SerializeOptions({ schema: schema }),
    ApiResponse({ status, description: 'As asked.', standardSchema: schema as never }),
  );
}

/** A route that answers with the bytes of a picture. */
export function AnswersPicture() {
  return applyDecorators(
    SetMetadata(ANSWER, 'picture'),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The picture.',
      content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** A route that answers with a paper: a PDF file. */
export function AnswersPaper() {
  return applyDecorators(
    SetMetadata(ANSWER, 'paper'),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The paper.',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** A route that answers with the bytes of a file that somebody added. */
export function AnswersFile() {
  return applyDecorators(
    SetMetadata(ANSWER, 'file'),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The file.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** A route that answers with nothing. */
export function AnswersNothing() {
  return applyDecorators(
    SetMetadata(ANSWER, 'nothing'),
    HttpCode(204),
    ApiNoContentResponse({ description: 'Done.' }),
  );
}
