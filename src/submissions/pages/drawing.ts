import { asset } from '../../web/assets.ts'
import type { FormSettings } from '../island-settings.ts'

/** Where a browser finds what draws a document that may be too large for the house. */
export function drawing(): FormSettings['drawing'] {
  return { worker: asset('pdf-worker.js'), engine: asset('pdfium.wasm') }
}
