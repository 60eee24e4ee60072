import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { ensureEngines } from './scripts/engines.ts'
import { localRate, localVars } from './scripts/local/overrides.ts'
import { testSecrets } from './tests/support/secrets.ts'

ensureEngines()

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, and on two that is half of the machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['tests/domain/**/*.test.{ts,tsx}'],
          // ExifTool is asked here, and a busy machine starts Perl slowly.
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: './src/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              ratelimits: { LIMIT: { namespace_id: '1701', simple: localRate } },
              // Tests call the consumer themselves: nothing runs behind their back.
              queueProducers: { JOBS: 'nobody-listens' },
              bindings: {
                ...localVars,
                ...testSecrets,
                // The local S3 endpoint is absent here: parts go through the Worker.
                S3_ENDPOINT: '',
                SITE_URL: 'https://cartelera.test',
                // How often the property test runs, and from which seed, when somebody asks.
                RUNS: process.env.RUNS ?? '',
                SEED: process.env.SEED ?? '',
                MIGRATIONS: await readD1Migrations('./src/platform/migrations'),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/storage.ts'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/shared-server.ts'],
          testTimeout: 90_000,
          // A browser now and then hangs on leaving a page; what fails twice is ours.
          retry: 1,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
