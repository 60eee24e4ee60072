import { largestChunk, partSize } from '../../platform/part-sizes.ts'
import { previewBytes } from '../../platform/previews.ts'

export type BodyLimit = {
  /** Bytes; what comes beyond them is not read. */
  most: number
  /**
   * `read` into memory. `announced` goes on to the store as it comes, and says its length first.
   * `form` is a form with files: it is read as it comes, and counted by `receive`.
   */
  as: 'read' | 'announced' | 'form'
}

const read = (most: number): BodyLimit => ({ most, as: 'read' })
const announced = (most: number): BodyLimit => ({ most, as: 'announced' })

/** Text of a form with files, all fields together. Its files have limits of their own. */
const formWithFiles: BodyLimit = { most: 1_048_576, as: 'form' }

/** What every route takes that is not named below. */
export const anyBody = read(65_536)

/** The routes that take more than others do, each by its method and path as they are registered. */
export const bodyLimits: Record<string, BodyLimit> = {
  'PUT /api/calls/:slug': read(500_000),
  'POST /api/calls/:slug/submissions': read(512_000),
  'PATCH /api/submissions/:id': read(512_000),
  'POST /api/submissions/:id/works': read(512_000),
  'POST /api/uploads/:id/completion': read(262_144),
  'PUT /api/uploads/:id/parts/:number/bytes': announced(partSize),
  'PUT /api/uploads/:id/pieces/:offset': announced(largestChunk),
  'PUT /api/uploads/:id/preview': read(previewBytes),
  'PUT /api/copy/tables/:table': read(8_000_000),
  'POST /receipt/verify': read(600_000),
  'POST /submission/edit': read(3_000_000),
  'POST /:language/calls/:slug/submit': formWithFiles,
  'POST /submission/works/new': formWithFiles,
  'POST /submission/works/:work/replacement': formWithFiles,
  'POST /submission/works/:work/file': formWithFiles,
}
