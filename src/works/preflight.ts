import type { PrintFormat } from '../calls/call.ts'

export type Preflight = {
  widthPx: number
  heightPx: number
  orientation: 'portrait' | 'landscape' | 'square'
  /** How large it prints at 300 dpi, in millimetres. */
  printAt300: { widthMm: number; heightMm: number }
  /** The call's format with bleed, turned as the work is, and the dots per inch it would get there. */
  inFormat?: { name: string; widthMm: number; heightMm: number; dpi: number; wanted: number }
}

const millimetresPerInch = 25.4

/** What a printer would say. It explains; nothing is ever refused for it. */
export function preflight(width: number, height: number, print?: PrintFormat): Preflight {
  const orientation = width === height ? 'square' : width > height ? 'landscape' : 'portrait'
  const at300 = (pixels: number) => Math.round((pixels / 300) * millimetresPerInch)
  return {
    widthPx: width,
    heightPx: height,
    orientation,
    printAt300: { widthMm: at300(width), heightMm: at300(height) },
    ...(print && { inFormat: inFormat(width, height, print) }),
  }
}

function inFormat(
  width: number,
  height: number,
  print: PrintFormat,
): Required<Preflight>['inFormat'] {
  const sides = [print.widthMm + 2 * print.bleedMm, print.heightMm + 2 * print.bleedMm] as const
  const [short, long] = [Math.min(...sides), Math.max(...sides)]
  const [widthMm, heightMm] = width > height ? [long, short] : [short, long]
  const dpi = Math.min(width / widthMm, height / heightMm) * millimetresPerInch
  return { name: print.name, widthMm, heightMm, dpi: Math.round(dpi), wanted: print.dpi }
}
