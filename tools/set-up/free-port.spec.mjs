import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { claimPort, freePort } from './free-port.mjs';

const asked = { what: 'Closeknit', variable: 'PORT' };

function listenOn(port) {
  const server = createServer();
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

describe('claiming a port', () => {
  it('accepts a free one', async () => {
    await expect(claimPort(await freePort(), asked)).resolves.toBeUndefined();
  });

  it('refuses a taken one and names the setting that chooses another', async () => {
    const port = await freePort();
    const other = await listenOn(port);

    await expect(claimPort(port, asked)).rejects.toThrow(
      `Port ${port} is taken by another program, and Closeknit needs it; set PORT to choose another.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses what is no port', async () => {
    await expect(claimPort(Number('abc'), asked)).rejects.toThrow('PORT is not a port number');
  });
});
