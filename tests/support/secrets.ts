/** Made for tests, known to everybody, good for nothing else. */
export const testSecrets = {
  SECRET: 'a secret for tests that everybody knows, 40 characters and more',
  OPERATOR_TOKEN: 'the-token-of-an-operator-in-tests',
  RECEIPT_KEYS: JSON.stringify({
    keys: [
      {
        kty: 'OKP',
        crv: 'Ed25519',
        kid: 'test-1',
        d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
        x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      },
    ],
  }),
}
