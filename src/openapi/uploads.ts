import {
  absent,
  answer,
  body,
  inPath,
  limits,
  number,
  problemAnswer,
  uploadId,
} from './descriptions.ts'

const picture = { schema: { type: 'string', format: 'binary' } }
const pictureBody = {
  required: true,
  content: { 'image/jpeg': picture, 'image/png': picture, 'image/webp': picture },
}

/** How the bytes of a file come: in parts, or in pieces of parts. */
export const uploadPaths = {
  '/api/uploads/{id}/parts': {
    parameters: [uploadId],
    post: {
      summary: 'Addresses for parts, and which parts are stored',
      requestBody: body('Parts'),
      responses: {
        200: answer('PUT each part to its `url` and keep the ETag', 'PartAddresses'),
        409: problemAnswer('`uploads-closed` or `upload-complete`'),
        422: problemAnswer('`invalid`'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/parts/{number}': {
    parameters: [uploadId, number],
    put: {
      summary: 'Remembers a stored part, so that any device can go on',
      requestBody: body('Part'),
      responses: {
        200: { description: 'Remembered' },
        409: problemAnswer('`uploads-closed` or `upload-complete`'),
        ...absent,
      },
    },
  },
  '/api/uploads/{id}/parts/{number}/bytes': {
    parameters: [uploadId, number],
    put: {
      summary:
        'The bytes of a part whose address names this server; ask for the address. A file of one part is checked against its SHA-256 as it is stored and is complete with it: no completion is needed, and saying it does no harm',
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
        },
      },
      responses: {
        200: answer('Stored: keep the ETag. JSON only for a file of one part', 'StoredFile'),
        403: problemAnswer('`address-expired` or `wrong-length`'),
        409: problemAnswer('`uploads-closed`, `upload-complete` or `upload-dropped`'),
        422: problemAnswer('`bytes-differ`: nothing is stored, send the committed file'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/pieces': {
    parameters: [uploadId],
    get: {
      summary: 'Which pieces are stored that are not part of a stored part yet',
      responses: {
        200: answer('The pieces', 'Pieces'),
        409: problemAnswer('`uploads-closed` or `upload-complete`'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/pieces/{offset}': {
    parameters: [uploadId, inPath('offset', 'Where in the file the piece begins')],
    put: {
      summary:
        'Bytes of a part, for a line on which a whole part never gets through: 64 KiB doubled up to 1 MiB, at a multiple of that within the part; its end may be shorter',
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
        },
      },
      responses: {
        200: { description: 'Stored. A piece that breaks off leaves nothing' },
        409: problemAnswer('`uploads-closed` or `upload-complete`'),
        422: problemAnswer('`invalid`'),
        503: problemAnswer('`not-stored`: send it again'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/parts/{number}/assembly': {
    parameters: [uploadId, number],
    post: {
      summary: 'Makes a part of its pieces and remembers it. Saying it again does no harm',
      responses: {
        200: { description: 'The part is stored' },
        409: problemAnswer(
          '`pieces-missing` with `missing`, `uploads-closed` or `upload-complete`',
        ),
        422: problemAnswer('`invalid`'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/preview': {
    parameters: [uploadId],
    put: {
      summary: 'A picture of the file, made by the client: shown where the house cannot make one',
      requestBody: pictureBody,
      responses: {
        200: { description: 'Kept. The last one before the completion counts' },
        409: problemAnswer('`uploads-closed` or `upload-complete`'),
        413: problemAnswer('`too-large`: 6 MB at most'),
        422: problemAnswer('`not-a-picture`'),
        ...absent,
        ...limits,
      },
    },
  },
  '/api/uploads/{id}/completion': {
    parameters: [uploadId],
    post: {
      summary:
        'All parts are there: the work is checked. Parts that were not remembered one by one can be named here. Saying it again does no harm',
      requestBody: { ...body('CompletedParts'), required: false },
      responses: {
        202: answer('Being checked', 'Completion'),
        409: problemAnswer('`parts-missing` with `missing`, `parts-differ` or `uploads-closed`'),
        ...absent,
      },
    },
  },
}
