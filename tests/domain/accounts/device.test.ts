import { expect, test } from 'vitest'
import { deviceOf } from '../../../src/accounts/device.ts'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['node', ''],
  [undefined, ''],
])('a browser is known by its kind and its system only: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})

test('a browser that says endlessly much is read to a bound', () => {
  expect(deviceOf(`${'x'.repeat(1_000_000)} Firefox/140.0`)).toBe('')
})
