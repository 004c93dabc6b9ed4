import { createServer } from 'node:net';
import { Trouble } from './trouble.mjs';

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}

export const freePort = () => tryPort(0, '127.0.0.1');

/** Refuses, with the way out, when something else listens on a port that we are about to use. */
export async function claimPort(port, { host = '127.0.0.1', what, variable }) {
  try {
    await tryPort(port, host);
  } catch (error) {
    const because = {
      EADDRINUSE: `Port ${port} is taken by another program, and ${what} needs it`,
      EACCES: `This user may not open port ${port} for ${what}`,
      ERR_SOCKET_BAD_PORT: `${variable} is not a port number`,
    }[error.code];
    if (!because) throw error;
    throw new Trouble(`${because}; set ${variable} to choose another.`);
  }
}
