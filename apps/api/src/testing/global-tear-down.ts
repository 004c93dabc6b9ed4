interface RunningServer {
  readonly stop: () => Promise<void>;
}

declare global {
  var closeknitTestServers: RunningServer[] | undefined;
}

// Jest loads the set-up and the tear-down apart, so what runs is kept where both can find it.
export const runningServers = (globalThis.closeknitTestServers ??= []);

export default async function tearDown(): Promise<void> {
  await Promise.all(runningServers.splice(0).map((server) => server.stop()));
}
