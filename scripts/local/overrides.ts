/** How one laptop with no network differs from a deployment. Everything else is `wrangler.toml`. */

/** Known to everybody: they open the store of this machine, through its own server only. */
export const localS3 = { accessKeyId: 'cartelera-local', secretAccessKey: 'cartelera-local-secret' }

export const localVars = {
  S3_ENDPOINT: 'local',
  S3_ACCESS_KEY_ID: localS3.accessKeyId,
  S3_SECRET_ACCESS_KEY: localS3.secretAccessKey,
  SUBMISSIONS_PER_PERSON: '0',
  SUBMISSIONS_PER_ADDRESS: '0',
  MEGABYTES_PER_ADDRESS: '0',
  SUBMISSIONS_PER_CALL: '0',
}

/** Generous, so that a program can drive it. */
export const localRate = { limit: 600, period: 60 } as const

/** The local engine names a database's file by it: stores that were begun with it are found again. */
export const localDatabaseId = '00000000-0000-0000-0000-000000000000'
