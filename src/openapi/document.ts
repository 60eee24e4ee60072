import { z } from 'zod'
import { callDefinition } from '../calls/schema.ts'
import { draftSchema } from '../submissions/draft-schema.ts'
import { entrySchema } from '../submissions/token-schema.ts'
import { completionForm, partForm, partsForm } from '../uploads/schema.ts'
import { fieldErrors } from '../web/form/errors.ts'
import { answers } from './answers.ts'
import { erased, ownActs, ownPaths, ownSchemas } from './artist.ts'
import {
  absent,
  answer,
  body,
  byKey,
  byToken,
  limits,
  named,
  problemAnswer,
  type Schema,
  slug,
  submissionId,
} from './descriptions.ts'
import { withBodyLimits } from './limits.ts'
import { uploadPaths } from './uploads.ts'
import { verificationAnswer, verificationPlace } from './verification.ts'

/** The whole contract, from the schemas that are used to read what comes in. */
export function openapi(site: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartelera',
      version: '1',
      description:
        'Open calls for posters. What counts for a deadline is the commitment: the form with the size and SHA-256 of each file. Bytes may follow until `uploadsUntil`.',
    },
    servers: [{ url: site }],
    paths: withBodyLimits({
      '/api/calls': {
        get: {
          summary: 'All calls and their state',
          responses: { 200: answer('The calls', 'Calls') },
        },
      },
      '/api/calls/{slug}': {
        parameters: [slug],
        get: {
          summary: 'One call: texts by language, rules, questions, licences, limits',
          responses: { 200: answer('The call', 'Call'), ...absent },
        },
        put: {
          summary: 'Creates or replaces a call',
          security: byToken,
          requestBody: body('CallDefinition'),
          responses: {
            200: answer('Stored', 'CallSummary'),
            401: problemAnswer('`operator-only`'),
            409: problemAnswer('`call-decided`: it would be open again after its decisions'),
            422: problemAnswer('`invalid`, with `errors`'),
          },
        },
      },
      '/api/calls/{slug}/definition': {
        parameters: [slug],
        get: {
          summary: 'The definition, as `put` takes it',
          security: byToken,
          responses: { 200: answer('The definition', 'CallDefinition'), ...absent },
        },
      },
      '/api/calls/{slug}/submissions': {
        parameters: [slug],
        post: {
          summary: 'Commits a submission: this instant is compared with the deadline',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              description: 'A UUID, the same for every retry of the same commitment',
              schema: { type: 'string', minLength: 8, maxLength: 100 },
            },
          ],
          requestBody: body('Commitment'),
          responses: {
            201: answer('Committed. `key` opens the submission; keep it secret', 'Committed'),
            409: problemAnswer(
              '`call-not-open`; `call-closed` with `closesAt` and `serverTime`; for a `latePass` that opens nothing `late-pass-unknown`, `late-pass-over` with `endedAt`, `late-pass-used-up`',
            ),
            422: problemAnswer(
              '`invalid` with `errors`; `key-reused`; where the call asks for a proof of work `proof-needed`, or `proof-wrong` with a `reason`',
            ),
            ...limits,
          },
        },
      },
      '/api/calls/{slug}/challenge': {
        parameters: [slug],
        get: {
          summary:
            'A sum to solve (ALTCHA, PBKDF2/SHA-256), where the call asks for a proof of work',
          responses: {
            200: { description: 'The challenge, good for 20 minutes' },
            404: problemAnswer('`absent`: there is no such call, or it asks for no proof'),
            ...limits,
          },
        },
      },
      '/api/submissions/{id}': {
        parameters: [submissionId],
        get: {
          summary: 'Everything about a submission',
          security: byKey,
          responses: { 200: answer('The submission', 'Submission'), ...absent, ...erased },
        },
        ...ownActs,
      },
      ...ownPaths,
      '/api/submissions/{id}/receipt': {
        parameters: [submissionId],
        get: {
          summary: 'The signed receipt',
          security: byKey,
          responses: { 200: answer('The receipt and its JWS (EdDSA)', 'SignedReceipt'), ...absent },
        },
      },
      ...uploadPaths,
      '/api/verification': {
        get: {
          summary: 'Compares rows with stored files by size and hash, a page at a time',
          security: byToken,
          parameters: [verificationPlace],
          responses: {
            200: answer('What is wrong on this page', 'Verification'),
            401: problemAnswer('`operator-only`'),
            422: problemAnswer('`invalid`'),
          },
        },
      },
      '/.well-known/cartelera-receipt-keys.json': {
        get: {
          summary: 'The public keys of receipts, as a JWKS',
          responses: { 200: { description: 'A JWKS' } },
        },
      },
    }),
    components: {
      securitySchemes: {
        submissionKey: { type: 'http', scheme: 'bearer', description: 'The `key` of a commitment' },
        operatorToken: { type: 'http', scheme: 'bearer', description: 'The operator’s token' },
      },
      schemas: {
        CallDefinition: z.toJSONSchema(callDefinition, { io: 'input' }),
        Draft: z.toJSONSchema(anyDraft(), { io: 'input', unrepresentable: 'any' }),
        Commitment: { allOf: [named('Draft'), z.toJSONSchema(entrySchema, { io: 'input' })] },
        Parts: z.toJSONSchema(partsForm),
        Part: z.toJSONSchema(partForm, { io: 'input' }),
        CompletedParts: z.toJSONSchema(completionForm, { io: 'input' }),
        Verification: z.toJSONSchema(verificationAnswer),
        ...ownSchemas,
        ...answers,
      },
    },
  }
}

/** A draft to a call that sets no limits of its own; each call narrows it. */
function anyDraft() {
  return draftSchema(
    {
      files: {
        formats: ['jpeg'],
        megabytes: 200,
        works: { least: 1, most: 50 },
        orientation: 'any',
        colour: 'any',
      },
      statement: { maxCharacters: 10_000 },
      sections: [],
      questions: [],
      consents: [],
      licences: [],
    },
    null,
    fieldErrors.en,
  )
}
