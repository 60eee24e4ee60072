import type { PrintingWords } from '../preflight-words.ts'

export const en: PrintingWords = {
  pixels: '{width} × {height} pixels.',
  at300: 'At 300 dpi it prints {width} × {height} mm.',
  enough: 'Enough for {name}: {dpi} dpi.',
  fewer:
    'In {name} it comes to {dpi} dpi where {wanted} are wanted. A larger one, {width} × {height} pixels, prints sharper.',
  blurred:
    'In {name} it comes to only {dpi} dpi: it will look blurred in print. Send a larger one if you have it: {width} × {height} pixels.',
  tiny: 'It has only {width} × {height} pixels: too few to be printed, or to be seen well on a screen. Is it the right file? Send a larger one.',
  withoutBleed:
    'It is {name} with no bleed: without the {bleed} mm to cut off on each side. If your colours reach the edge, a thin white line may show after cutting. Export it with bleed if you can.',
  proportions:
    'It is not as long and wide in proportion as {name} ({width} × {height} mm): in print there would be a margin, or a strip would be cut off. It is taken all the same.',
  page: 'The page measures {width} × {height} mm.',
  pageFits: 'That is {name}.',
  pageFitsWithBleed: 'That is {name} with {bleed} mm to cut off on each side, as printers like it.',
  pageWithoutBleed:
    'That is {name} without the {bleed} mm to cut off on each side. If your colours reach the edge, a thin white line may show after cutting: export it with bleed if you can.',
  pageOther:
    'The call prints {name}, {width} × {height} mm with bleed. Yours would be enlarged or made smaller to fit.',
  portraitAsked: 'The call asks for upright posters; this one is wide.',
  landscapeAsked: 'The call asks for wide posters; this one is upright.',
  exactPixels:
    'The call asks for exactly {width} × {height} pixels. Export it in that size if you can.',
  longestSide: 'The call asks for {pixels} pixels at most on the longer side; this one has more.',
  leastSide: 'The call asks for at least {pixels} pixels on the shorter side; this one has fewer.',
  inCmyk: 'Colours: CMYK, made for print.',
  inRgb: 'Colours: RGB, made for screens.',
  inLab: 'Colours: CIELAB.',
  inGrey: 'Colours: shades of grey.',
  inBlackAndWhite: 'Colours: pure black and white.',
  cmykAsked:
    'The call asks for CMYK. Bright colours of this RGB file will look duller in print; if your program can export CMYK, do, and look at the colours again.',
  rgbAsked:
    'The call asks for RGB, this file is CMYK. If your program can export RGB, its colours will look closer to what you made.',
  profile: 'Colour profile: {profile}.',
  noProfile: 'No colour profile inside: its colours are taken for sRGB, as on most screens.',
  cmykWithoutProfile:
    'No colour profile inside: we show its CMYK colours as best we can guess, and so will a printer. Embed the profile when you export, if you can.',
  transparent:
    'Parts of it are transparent. They will be the colour of the paper: put a ground behind them if that is not what you mean.',
  firstPage: 'The file has several pages ({pages}). Only the first one is the poster.',
  firstFrame: 'It moves. Only the first picture is the poster.',
  fontsInside: 'All its letters are in the file.',
  fontsMissing:
    'Letters that are not in the file: {fonts}. Another printer may put different ones in their place. Embed the fonts when you export, or turn the text into outlines.',
}
