import { createHash, createHmac } from 'node:crypto';

export interface S3Keys {
  readonly region: string;
  readonly keyId: string;
  readonly keySecret: string;
}

interface ToSign {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
}

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const EMPTY = sha256('');

/** What a request's body is said to hash to: nothing, or not told, as it is sealed anyway. */
export const bodyHash = (method: string) => (method === 'PUT' ? 'UNSIGNED-PAYLOAD' : EMPTY);

/**
 * The headers of a request to S3, signed (AWS Signature Version 4). Of the address only the path is
 * signed: our requests have no query.
 */
export function signed({ method, url, headers, at }: ToSign, keys: S3Keys): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const all: Record<string, string> = {
    host: url.host,
    ...headers,
    'x-amz-content-sha256': bodyHash(method),
    'x-amz-date': time,
  };
  const names = Object.keys(all).toSorted();
  const request = [
    method,
    url.pathname,
    '',
    ...names.map((name) => `${name}:${all[name]}`),
    '',
    names.join(';'),
    bodyHash(method),
  ].join('\n');
  const scope = `${day}/${keys.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
  const key = [keys.region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${keys.keySecret}`, day));
  const { host: _, ...sent } = all;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.keyId}/${scope},SignedHeaders=${names.join(';')},Signature=${hmac(key, toSign).toString('hex')}`,
  };
}
