import { SMTPServer } from 'smtp-server';
import { serveParent } from './child.mjs';

// Takes every mail, and remembers of each only its Message-ID and when it was accepted.
let accepted = [];

const messageIdIn = (mail) => /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? 'none';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    const pieces = [];
    stream.on('data', (piece) => pieces.push(piece));
    stream.on('end', () => {
      const mail = Buffer.concat(pieces).toString('latin1');
      accepted.push({ messageId: messageIdIn(mail), at: Date.now() });
      done();
    });
  },
});

await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address();

serveParent({ url: `smtp://127.0.0.1:${port}` }, ({ forget }) => {
  const told = { count: accepted.length, accepted: forget ? accepted : [] };
  if (forget) accepted = [];
  return told;
});
