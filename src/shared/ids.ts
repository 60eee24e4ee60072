/** A fresh id: 22 letters, digits, `-` and `_` (128 random bits). */
export function newId(): string {
  return randomText(16)
}

/** A fresh secret for links and sessions: 43 characters (256 random bits). */
export function newSecret(): string {
  return randomText(32)
}

// Without 0 O 1 I L: a code is read over the telephone and copied from paper.
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code people can read aloud, such as `7K3QX9MP`. Every letter is as likely as any other. */
export function newCode(length = 8): string {
  const even = 256 - (256 % codeAlphabet.length)
  let code = ''
  while (code.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length - code.length))) {
      if (byte < even) code += codeAlphabet.charAt(byte % codeAlphabet.length)
    }
  }
  return code
}

function randomText(bytes: number): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)))
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
  return [...view].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
