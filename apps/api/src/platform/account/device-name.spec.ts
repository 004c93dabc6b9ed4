import { deviceName } from './device-name.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15';

describe('the name of a device', () => {
  it.each([
    [`${windows} Chrome/153.0 Safari/537.36`, 'Chrome, Windows'],
    [`${windows} Chrome/153.0 Safari/537.36 Edg/153.0`, 'Edge, Windows'],
    [`${iPhone} Version/19.0 Mobile/15E148 Safari/604.1`, 'Safari, iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
    ['Mozilla/5.0 (Linux; Android 17) Chrome/153.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['curl/8.0', ''],
    ['', ''],
  ])('of %s is %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
