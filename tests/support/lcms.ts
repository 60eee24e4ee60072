import { built } from './engines.ts'

/** The engine of colours. */
export const lcms = built('colour/lcms.metered.wasm')
