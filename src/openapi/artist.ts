import { z } from 'zod'
import { editForm, fileForm, orderForm, withdrawalForm } from '../artist/edit/edit-schema.ts'
import { absent, answer, body, byKey, inPath, problemAnswer, submissionId } from './descriptions.ts'

export const erased = { 410: problemAnswer('`erased`: nothing of it is left') }

const work = inPath('work', 'The work’s id')
const invalid = { 422: problemAnswer('`invalid` with `errors`') }
const always = { ...absent, ...erased }
const closed =
  '`call-closed` with `closesAt` and `serverTime`, once the call or the late pass has ended'

/** What an artist does with her submission as a whole. */
export const ownActs = {
  patch: {
    summary: 'Changes fields. What is given replaces what is stored; `version` guards the write',
    security: byKey,
    requestBody: body('Edit'),
    responses: {
      200: answer('Stored', 'Edited'),
      409: problemAnswer(`${closed}; \`changed-meanwhile\` with the \`version\` stored now`),
      ...invalid,
      ...always,
    },
  },
  delete: {
    summary: 'Erases everything but the code, the moment of the commitment and what is counted',
    security: byKey,
    responses: { 204: { description: 'Erased' }, ...always },
  },
}

/** What she does with her works. */
export const ownPaths = {
  '/api/submissions/{id}/works': {
    parameters: [submissionId],
    post: {
      summary: 'Adds a work; its bytes follow as after a commitment',
      security: byKey,
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'A UUID, the same for every retry',
          schema: { type: 'string', minLength: 8, maxLength: 100 },
        },
      ],
      requestBody: body('NewWork'),
      responses: {
        201: answer('Committed', 'Announced'),
        409: problemAnswer(`${closed}; \`too-many-works\` with \`most\``),
        422: problemAnswer('`invalid` with `errors`, or `key-reused`'),
        ...always,
      },
    },
  },
  '/api/submissions/{id}/works/{work}/replacement': {
    parameters: [submissionId, work],
    post: {
      summary:
        'Commits another file for a work. The one before stays until this one was checked and can be shown',
      security: byKey,
      requestBody: body('Replacement'),
      responses: {
        201: answer('Committed', 'Announced'),
        409: problemAnswer(
          `${closed}; \`withdrawn\`, \`decided\`, \`same-file\` or \`too-many-files\``,
        ),
        422: problemAnswer('`invalid` with `errors`, or `file-too-large`'),
        ...always,
      },
    },
  },
  '/api/submissions/{id}/pending-email': {
    parameters: [submissionId],
    delete: {
      summary: 'Drops an address that waits to be confirmed; mail goes on to where it went',
      security: byKey,
      responses: { 200: answer('Dropped', 'PendingEmail'), ...always },
    },
  },
  '/api/submissions/{id}/order': {
    parameters: [submissionId],
    put: {
      summary: 'Puts the works into an order; those not named follow',
      security: byKey,
      requestBody: body('Order'),
      responses: {
        200: answer('Stored', 'Order'),
        409: problemAnswer(`${closed}; \`changed-meanwhile\` when a work is not of it`),
        ...invalid,
        ...always,
      },
    },
  },
  '/api/submissions/{id}/withdrawal': {
    parameters: [submissionId],
    post: {
      summary: 'Withdraws some works, or all, for good; possible after closing too',
      security: byKey,
      requestBody: body('Withdrawal'),
      responses: { 200: answer('Withdrawn', 'Withdrawn'), ...invalid, ...always },
    },
  },
}

const announced = z.object({
  work: z.object({
    id: z.string(),
    code: z.string(),
    upload: z.object({
      id: z.string(),
      partSize: z.int(),
      partCount: z.int(),
      state: z.enum(['open', 'complete']),
      preview: z.boolean().describe('A preview is welcome: the house may not manage this file'),
    }),
  }),
})

const oneWork = { $ref: '#/components/schemas/Draft/properties/works/items' }

export const ownSchemas = {
  Edit: z.toJSONSchema(editForm, { io: 'input' }),
  Edited: z.toJSONSchema(
    z.object({
      version: z.int(),
      fields: z.array(z.string()),
      pendingEmail: z.string().nullable().describe('Waits to be confirmed from its own mailbox'),
      warnings: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
  ),
  PendingEmail: z.toJSONSchema(z.object({ pendingEmail: z.null() })),
  NewWork: { ...oneWork, description: 'One of the `works` of a commitment' },
  Replacement: z.toJSONSchema(fileForm, { io: 'input' }),
  Order: z.toJSONSchema(orderForm),
  Withdrawal: z.toJSONSchema(withdrawalForm),
  Withdrawn: z.toJSONSchema(z.object({ withdrawn: z.array(z.string()) })),
  Announced: z.toJSONSchema(announced),
}
