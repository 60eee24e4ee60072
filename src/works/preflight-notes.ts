import type { PrintFormat } from '../calls/call.ts'
import { isSize, isWithoutBleed } from './bleed.ts'
import type { InFormat, Preflight, PrintRules, Seen } from './preflight.ts'

/** One thing to know about a file: `fine` is for information, `look` is worth another look. */
export type PreflightNote =
  | { kind: 'pixels'; level: 'fine'; width: number; height: number }
  | { kind: 'at300'; level: 'fine'; width: number; height: number }
  | { kind: 'enough'; level: 'fine'; name: string; dpi: number }
  | {
      kind: 'fewer'
      level: 'look'
      name: string
      dpi: number
      wanted: number
      width: number
      height: number
    }
  | {
      kind: 'blurred'
      level: 'look'
      name: string
      dpi: number
      width: number
      height: number
    }
  | { kind: 'tiny'; level: 'look'; width: number; height: number }
  | { kind: 'withoutBleed'; level: 'look'; name: string; bleed: number }
  | { kind: 'proportions'; level: 'look'; name: string; width: number; height: number }
  | { kind: 'page'; level: 'fine'; width: number; height: number }
  | { kind: 'pageFits'; level: 'fine'; name: string }
  | { kind: 'pageFitsWithBleed'; level: 'fine'; name: string; bleed: number }
  | { kind: 'pageWithoutBleed'; level: 'look'; name: string; bleed: number }
  | { kind: 'pageOther'; level: 'look'; name: string; width: number; height: number }
  | { kind: 'portraitAsked' | 'landscapeAsked'; level: 'look' }
  | { kind: 'exactPixels'; level: 'look'; width: number; height: number }
  | { kind: 'longestSide' | 'leastSide'; level: 'look'; pixels: number }
  | { kind: 'inCmyk' | 'inRgb' | 'inLab' | 'inGrey' | 'inBlackAndWhite'; level: 'fine' }
  | { kind: 'cmykAsked' | 'rgbAsked'; level: 'look' }
  | { kind: 'profile'; level: 'fine'; profile: string }
  | { kind: 'noProfile'; level: 'fine' }
  | { kind: 'cmykWithoutProfile'; level: 'look' }
  | { kind: 'transparent'; level: 'look' }
  | { kind: 'firstPage'; level: 'look'; pages: number }
  | { kind: 'firstFrame'; level: 'look' }
  | { kind: 'fontsInside'; level: 'fine' }
  | { kind: 'fontsMissing'; level: 'look'; fonts: Array<string> }

/** A picture may have this share of the dots that are wanted, and nobody sees a difference. */
const nearlyEnough = 0.9
/** With fewer dots per inch than this, print is blurred to every eye. */
const blurredBelow = 100
/** A picture whose longer side is shorter is no poster, but a sign of one. */
const tinyBelow = 500
/** Sides whose ratio differs by less are the same shape to the eye and to the knife. */
const sameShape = 0.02

/** What a picture made of pixels comes to on paper. */
export function paperNotes(
  picture: Pick<Seen, 'width' | 'height' | 'dpi'> & Pick<Preflight, 'printAt300'>,
  placed: InFormat | undefined,
  print: PrintFormat | undefined,
): Array<PreflightNote> {
  const { width, height, printAt300 } = picture
  if (Math.max(width, height) < tinyBelow) return [{ kind: 'tiny', level: 'look', width, height }]
  return [
    { kind: 'pixels', level: 'fine', width, height },
    { kind: 'at300', level: 'fine', width: printAt300.widthMm, height: printAt300.heightMm },
    ...(placed && print ? [dpiNote(placed, print)] : []),
    ...(print && isWithoutBleed(picture, print) ? [bleedNote(print)] : []),
    ...(print && !hasShapeOf(picture, print) ? [proportionsNote(print)] : []),
  ]
}

function dpiNote(placed: InFormat, { bleedMm, ...print }: PrintFormat): PreflightNote {
  const { name, dpi, wanted } = placed
  if (dpi >= wanted * nearlyEnough) return { kind: 'enough', level: 'fine', name, dpi }

  const pixels = (millimetres: number) => Math.ceil(((millimetres + 2 * bleedMm) / 25.4) * wanted)
  const sides = [pixels(print.widthMm), pixels(print.heightMm)]
  const [short, long] = [Math.min(...sides), Math.max(...sides)]
  const isWide = placed.widthMm > placed.heightMm
  const needed = { width: isWide ? long : short, height: isWide ? short : long }
  if (dpi < blurredBelow) return { kind: 'blurred', level: 'look', name, dpi, ...needed }
  return { kind: 'fewer', level: 'look', name, dpi, wanted, ...needed }
}

function bleedNote({ name, bleedMm }: PrintFormat): PreflightNote {
  return { kind: 'withoutBleed', level: 'look', name, bleed: bleedMm }
}

function hasShapeOf(picture: { width: number; height: number }, print: PrintFormat): boolean {
  const shape = shapeOf(picture)
  return [0, print.bleedMm].some((bleed) => {
    const paper = { width: print.widthMm + 2 * bleed, height: print.heightMm + 2 * bleed }
    return Math.abs(shape / shapeOf(paper) - 1) <= sameShape
  })
}

/** The long side over the short one, so that turning changes nothing. */
function shapeOf({ width, height }: { width: number; height: number }): number {
  return Math.max(width, height) / Math.min(width, height)
}

function proportionsNote({ name, widthMm, heightMm }: PrintFormat): PreflightNote {
  return { kind: 'proportions', level: 'look', name, width: widthMm, height: heightMm }
}

/** What a page that has a size of its own comes to on the call's paper. */
export function pageNotes(
  page: { width: number; height: number },
  print: PrintFormat | undefined,
): Array<PreflightNote> {
  const size = { width: Math.round(page.width), height: Math.round(page.height) }
  return [{ kind: 'page', level: 'fine', ...size }, ...(print ? [formatNote(page, print)] : [])]
}

function formatNote(page: { width: number; height: number }, print: PrintFormat): PreflightNote {
  const { name, bleedMm: bleed, widthMm, heightMm } = print
  if (bleed > 0 && isSize(page, widthMm + 2 * bleed, heightMm + 2 * bleed)) {
    return { kind: 'pageFitsWithBleed', level: 'fine', name, bleed }
  }
  if (isSize(page, widthMm, heightMm)) {
    return bleed > 0
      ? { kind: 'pageWithoutBleed', level: 'look', name, bleed }
      : { kind: 'pageFits', level: 'fine', name }
  }
  return {
    kind: 'pageOther',
    level: 'look',
    name,
    width: widthMm + 2 * bleed,
    height: heightMm + 2 * bleed,
  }
}

/** What the call asks for and the file is not, then what else a printer would notice. */
export function ruleNotes(
  seen: Seen,
  orientation: Preflight['orientation'],
  rules: PrintRules,
): Array<PreflightNote> {
  return [
    ...(rules.orientation === 'portrait' && orientation === 'landscape' ? [portraitAsked] : []),
    ...(rules.orientation === 'landscape' && orientation === 'portrait' ? [landscapeAsked] : []),
    ...(seen.millimetres ? [] : pixelNotes(seen, rules.pixels)),
    ...pagesNotes(seen),
    ...colourNotes(seen, rules.colour ?? 'any'),
    ...(seen.alpha ? [transparent] : []),
    ...fontNotes(seen.fonts),
  ]
}

const portraitAsked: PreflightNote = { kind: 'portraitAsked', level: 'look' }
const landscapeAsked: PreflightNote = { kind: 'landscapeAsked', level: 'look' }
const transparent: PreflightNote = { kind: 'transparent', level: 'look' }

function pixelNotes(seen: Seen, asked: PrintRules['pixels']): Array<PreflightNote> {
  if (!asked) return []
  const { width, height, longestSide, leastSide } = asked
  const isExact = seen.width === width && seen.height === height
  return [
    ...(width && height && !isExact
      ? [{ kind: 'exactPixels', level: 'look', width, height } as const]
      : []),
    ...(longestSide && Math.max(seen.width, seen.height) > longestSide
      ? [{ kind: 'longestSide', level: 'look', pixels: longestSide } as const]
      : []),
    ...(leastSide && Math.min(seen.width, seen.height) < leastSide
      ? [{ kind: 'leastSide', level: 'look', pixels: leastSide } as const]
      : []),
  ]
}

function pagesNotes({ pages, format }: Seen): Array<PreflightNote> {
  if (pages === undefined || pages <= 1) return []
  const isPaged = format === 'pdf' || format === 'tiff'
  return [
    isPaged ? { kind: 'firstPage', level: 'look', pages } : { kind: 'firstFrame', level: 'look' },
  ]
}

function colourNotes(seen: Seen, asked: 'any' | 'rgb' | 'cmyk'): Array<PreflightNote> {
  const { colour } = seen
  if (colour === undefined || colour === 'unknown') return []
  const isRgb = colour === 'rgb' || colour === 'indexed'
  return [
    colourNote(colour),
    ...(asked === 'cmyk' && isRgb ? [{ kind: 'cmykAsked', level: 'look' } as const] : []),
    ...(asked === 'rgb' && colour === 'cmyk' ? [{ kind: 'rgbAsked', level: 'look' } as const] : []),
    ...profileNotes(seen),
  ]
}

function colourNote(colour: Exclude<Required<Seen>['colour'], 'unknown'>): PreflightNote {
  switch (colour) {
    case 'cmyk':
      return { kind: 'inCmyk', level: 'fine' }
    case 'lab':
      return { kind: 'inLab', level: 'fine' }
    case 'grey':
      return { kind: 'inGrey', level: 'fine' }
    case 'bilevel':
      return { kind: 'inBlackAndWhite', level: 'fine' }
    case 'rgb':
    case 'indexed':
      return { kind: 'inRgb', level: 'fine' }
  }
}

/** A page holds many things, each with a profile of its own or none: nothing is said of it. */
function profileNotes({ profile, colour, format }: Seen): Array<PreflightNote> {
  if (profile) return [{ kind: 'profile', level: 'fine', profile }]
  if (profile === undefined || format === 'pdf') return []
  if (colour === 'cmyk') return [{ kind: 'cmykWithoutProfile', level: 'look' }]
  return colour === 'rgb' ? [{ kind: 'noProfile', level: 'fine' }] : []
}

function fontNotes(fonts: Seen['fonts']): Array<PreflightNote> {
  if (!fonts) return []
  if (fonts.missing.length > 0) {
    return [{ kind: 'fontsMissing', level: 'look', fonts: fonts.missing }]
  }
  return fonts.embedded.length > 0 ? [{ kind: 'fontsInside', level: 'fine' }] : []
}
