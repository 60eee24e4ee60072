/** What the descriptions of addresses are written with. */
export type Schema = Record<string, unknown>

export const json = (schema: Schema) => ({ 'application/json': { schema } })
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const answer = (description: string, name: string) => ({
  description,
  content: json(named(name)),
})
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: named('Problem') } },
})
export const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
export const body = (name: string) => ({ required: true, content: json(named(name)) })

export const slug = inPath('slug', 'The name of the call in addresses')
export const uploadId = inPath(
  'id',
  'The upload’s id from the commitment; knowing it is the right to it',
)
export const submissionId = inPath('id', 'The submission’s id')
export const number = inPath('number', 'The part’s number, from 1')
export const byKey = [{ submissionKey: [] }]
export const byToken = [{ operatorToken: [] }]
export const limits = {
  429: problemAnswer(
    'Too many requests, or a day has had enough: `too-many`; too many wrong late passes: `late-pass-tries`. `Retry-After` says how long to wait',
  ),
}
export const absent = { 404: problemAnswer('Absent, or not yours: `absent`') }
