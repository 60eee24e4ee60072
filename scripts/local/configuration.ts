import { type Configuration, shippedConfiguration, writeConfiguration } from '../configuration.ts'
import { localDatabaseId, localRate, localS3, localVars } from './overrides.ts'

/** Writes the configuration of `npm start` and of the journeys, and says where. */
export function localConfiguration(): string {
  return writeConfiguration('wrangler.local.json', withOverrides(shippedConfiguration()))
}

function withOverrides(shipped: Configuration): Configuration {
  return {
    ...shipped,
    vars: { ...shipped.vars, ...localVars },
    d1_databases: shipped.d1_databases.map((one) => ({ ...one, database_id: localDatabaseId })),
    r2_buckets: shipped.r2_buckets.map((one) => ({
      ...one,
      local_dev: { experimental_s3_credentials: localS3 },
    })),
    ratelimits: shipped.ratelimits.map((one) => ({ ...one, simple: localRate })),
  }
}
