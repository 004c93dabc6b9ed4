import { isIPv6 } from 'node:net';

/**
 * Where a request comes from, as coarsely as addresses are handed out: an IPv4 address,
 * or the /64 of an IPv6 one, of which a household has all 2^64.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? `${firstFourGroups(address).join(':')}::/64` : address;
}

function firstFourGroups(address: string): string[] {
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const skipped = after === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(skipped, 0)).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16));
}
