import { z } from 'zod'

/** 0 is no limit. */
const quota = z.coerce.number().int().min(0)

const settingsSchema = z.object({
  MAIL_FROM: z.email(),
  SITE_URL: z.url(),
  S3_ENDPOINT: z.string(),
  S3_BUCKET: z.string().min(1),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SUBMISSIONS_PER_PERSON: quota,
  SUBMISSIONS_PER_ADDRESS: quota,
  MEGABYTES_PER_ADDRESS: quota,
  SUBMISSIONS_PER_CALL: quota,
  SUBMISSIONS_WITHOUT_PROOF: quota,
  SECRET: z.string().min(32),
  OPERATOR_TOKEN: z.string().min(24),
  RECEIPT_KEYS: z.string().min(2),
})

export type Settings = z.output<typeof settingsSchema>

const parsed = new WeakMap<Env, Settings>()

/** The variables of this deployment, parsed once per isolate. */
export function settings(env: Env): Settings {
  const known = parsed.get(env)
  if (known) return known

  const fresh = settingsSchema.parse(env)
  parsed.set(env, fresh)
  return fresh
}
