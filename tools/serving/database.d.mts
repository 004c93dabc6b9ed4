export function appUrlOf(ownerUrl: string, password: string): string;

/** Runs one of the API's one-off programs to its end; answers with what it said. */
export function runEntry(name: string, env: NodeJS.ProcessEnv): Promise<string>;

export function migrate(ownerUrl: string, appPassword: string): Promise<string>;
