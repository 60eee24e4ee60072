import { z } from 'zod'

const instant = z.iso.datetime().describe('ISO 8601, UTC')
const workState = z.enum(['awaiting-upload', 'checking', 'ready', 'refused', 'withdrawn'])
const error = z.object({
  path: z.string().describe('Dotted path of the field'),
  message: z.string(),
})

const summary = z.object({
  slug: z.string(),
  title: z.string(),
  state: z.enum(['upcoming', 'open', 'closed']),
  opensAt: instant,
  closesAt: instant.describe('The first instant that is too late'),
  uploadsUntil: instant.describe('Until when committed bytes may follow'),
  decidedAt: instant
    .nullable()
    .describe('When the decisions about a closed call were released; null before'),
})

const part = z.object({
  number: z.int(),
  size: z.int().describe('Bytes the part must have'),
  url: z.url(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expiresAt: instant,
})

const committedWork = z.object({
  id: z.string(),
  code: z.string(),
  upload: z.object({
    id: z.string(),
    partSize: z.int().describe('Bytes; every part but the last has exactly this size'),
    partCount: z.int(),
    state: z.enum(['open', 'complete']),
    parts: z
      .array(part)
      .describe('Addresses of the first parts of a new commitment; ask for all others'),
    preview: z
      .boolean()
      .describe('The house may not manage a file this large: a preview is welcome'),
  }),
})

const rendition = z.object({ width: z.int(), height: z.int(), type: z.string(), url: z.url() })

const side = z.object({ widthMm: z.number(), heightMm: z.number() })
const preflight = z
  .object({
    widthPx: z.int(),
    heightPx: z.int(),
    orientation: z.enum(['portrait', 'landscape', 'square']),
    printAt300: side,
    inFormat: side.extend({ name: z.string(), dpi: z.int(), wanted: z.int() }).optional(),
    notes: z.array(z.looseObject({ kind: z.string(), level: z.enum(['fine', 'look']) })),
  })
  .nullable()

const receipt = z.object({
  code: z.string(),
  call: z.string(),
  committedAt: instant,
  issuedAt: instant.optional().describe('When this receipt was signed'),
  files: z
    .array(
      z.object({
        name: z.string(),
        size: z.int(),
        sha256: z.string(),
        state: z
          .enum(['current', 'waiting', 'replaced', 'refused', 'withdrawn'])
          .optional()
          .describe('`waiting`: to take the place of the current one; `refused`: it was not taken'),
        committedAt: instant.optional().describe('Of this very file; it never changes'),
        receivedAt: instant
          .optional()
          .describe('Only when the stored bytes were hashed and match; it never changes'),
      }),
    )
    .describe('Every file that was ever committed; receipts of earlier versions only current ones'),
})

const replacement = z
  .object({
    state: z.enum(['awaiting-upload', 'checking', 'refused']),
    file: z.object({
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
      type: z.string(),
    }),
    reason: z.string().optional().describe('Why it was refused, or has to be sent again'),
    upload: z.object({ id: z.string(), partSize: z.int(), partCount: z.int() }).optional(),
  })
  .describe('Another file for the work; until it can be shown the one before stays')

const schemas = {
  CallSummary: summary,
  Calls: z.object({ calls: z.array(summary), serverTime: instant }),
  Call: summary.extend({
    texts: z.record(z.string(), z.record(z.string(), z.string())),
    serverTime: instant,
  }),
  Committed: z.object({
    submission: z.object({
      id: z.string(),
      code: z.string(),
      state: workState,
      committedAt: instant,
      uploadsUntil: instant,
      late: z.boolean().describe('Handed in after closing, with a late pass'),
    }),
    key: z.string(),
    works: z.array(committedWork),
    links: z.object({ manage: z.url(), receipt: z.url() }),
    warnings: z
      .array(
        error.extend({
          kind: z.enum(['address-typo']).describe('More kinds may come'),
          suggestion: z.string().describe('What was probably meant'),
        }),
      )
      .optional()
      .describe('What may be wrong although it was taken; ask the artist, and correct it later'),
  }),
  Submission: z.object({
    id: z.string(),
    code: z.string(),
    call: z.string(),
    state: workState,
    committedAt: instant,
    uploadsUntil: instant,
    late: z.boolean().describe('Handed in after closing, with a late pass'),
    lateUntil: instant.optional().describe('Until when a late submission may be changed'),
    editableUntil: instant.describe('Until when it can be changed, exclusive'),
    pendingEmail: z
      .string()
      .nullable()
      .describe('An address for mail that waits to be confirmed from its own mailbox'),
    version: z.int().describe('Grows with every edit; name it in `PATCH`'),
    works: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        state: workState,
        reason: z.string().optional().describe('Why a work was refused'),
        renditions: z.array(rendition),
        shownFrom: z
          .enum(['original', 'reduced', 'page', 'preview'])
          .nullable()
          .describe('`preview`: the pictures come from the one that the client sent along'),
        committedAt: instant.nullable().describe('When its file was committed'),
        receivedAt: instant.nullable().describe('When its file lay here whole; null until proven'),
        looksRight: z.boolean().nullable().describe('What the artist said of the picture'),
        preflight,
        replacement: replacement.optional(),
      }),
    ),
  }),
  PartAddresses: z.object({ parts: z.array(part), stored: z.array(z.int()) }),
  Pieces: z.object({
    pieces: z.array(z.object({ offset: z.int(), size: z.int().describe('Bytes') })),
  }),
  Completion: z.object({ state: workState }),
  StoredFile: z.object({ state: workState.describe('`checking`: received whole, and complete') }),
  SignedReceipt: z.object({ receipt, jws: z.string().describe('Compact JWS, EdDSA') }),
  Problem: z.object({
    type: z.string(),
    kind: z.string().describe('Stable; decide by this'),
    title: z.string(),
    status: z.int(),
    errors: z.array(error).optional(),
  }),
}

/** What the API answers, as JSON Schema. */
export const answers = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
)
