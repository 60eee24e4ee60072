/** What R2 says when it is R2 that is unwell; everything else it says is about what was asked. */
const passing = new Set([10001, 10043, 10054, 10058])
const noSuchUpload = 10024
const badDigest = 10037

/**
 * Whether R2 understood and refused, such as parts that it does not have. A fault on the way, or R2
 * being unwell, is no refusal: asking again may help.
 */
export function isRefusedByStore(error: unknown): boolean {
  const code = codeOf(error)
  return code !== null && !passing.has(code)
}

/** Whether R2 no longer knows the multipart upload: it was joined, aborted, or dropped for its age. */
export function isForgottenByStore(error: unknown): boolean {
  return codeOf(error) === noSuchUpload
}

/** Whether the bytes had another hash than the one they were announced with. */
export function hasOtherHash(error: unknown): boolean {
  return codeOf(error) === badDigest
}

function codeOf(error: unknown): number | null {
  const code = error instanceof Error && /\((\d{5})\)$/.exec(error.message.trimEnd())?.[1]
  return code ? Number(code) : null
}
