import type { TiedProgram } from '../set-up/tied.mjs';

export function startServer(
  entry: string,
  options: { readonly env: NodeJS.ProcessEnv; readonly log?: string },
): TiedProgram;

export function untilReady(
  server: TiedProgram,
  where: { readonly url: string; readonly log: string },
): Promise<void>;
