/** Names that the standard gives a meaning, as values: any other one is the maker's own. */
const standard = new Set(
  `Catalog Pages Page XObject Image Form Font FontDescriptor Encoding CMap ExtGState Pattern Shading
   Group Mask OCG OCMD OutputIntent Annot Border Halftone
   1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 2.0
   SinglePage OneColumn TwoColumnLeft TwoColumnRight TwoPageLeft TwoPageRight
   Type0 Type1 MMType1 Type3 TrueType CIDFontType0 CIDFontType2 Type1C CIDFontType0C OpenType
   Transparency Luminosity Alpha Identity Default None
   AbsoluteColorimetric RelativeColorimetric Saturation Perceptual
   Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight
   Difference Exclusion Hue Color
   And Or Not AllOn AnyOn AnyOff AllOff View Design All Export Print ON OFF Unchanged Zoom
   VisiblePages PageElement HF FG BG L Preferred
   Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp
   Caret Ink Widget Watermark Redact Screen PrinterMark
   Diamond OpenArrow ClosedArrow Butt ROpenArrow RClosedArrow Slash S C D B I U
   GTS_PDFX GTS_PDFA1 ISO_PDFE1
   MediaBox CropBox BleedBox TrimBox ArtBox AppDefault Simplex DuplexFlipShortEdge DuplexFlipLongEdge
   L2R R2L
   UltraCondensed ExtraCondensed Condensed SemiCondensed SemiExpanded Expanded ExtraExpanded
   UltraExpanded
   WinAnsiEncoding MacRomanEncoding MacExpertEncoding StandardEncoding PDFDocEncoding`.split(/\s+/),
)

export function isStandard(name: string): boolean {
  return standard.has(name)
}

/** How codes of Chinese, Japanese and Korean fonts are read, as the standard lists it. */
const characterMap =
  /^(Identity|(GB|GBpc|GBK|GBKp|GBK2K|UniGB|B5pc|HKscs|ETen|ETenms|CNS|UniCNS|83pv|90ms|90msp|90pv|Add|EUC|Ext|UniJIS|UniJISX0213|UniJIS2004|KSC|KSCms|KSCpc|UniKS)(-(B5|EUC|RKSJ|UHC|Johab|UCS2|UTF16|UTF8|UTF32|HW)){0,2})-[HV]$|^[HV]$/

export function isCharacterMap(name: string): boolean {
  return characterMap.test(name)
}

const orderings = ['Identity', 'Japan1', 'Japan2', 'GB1', 'CNS1', 'Korea1', 'KR', 'UCS']

/** A collection of characters that readers know; any other counts as none in particular. */
export function orderingOf(name: string): string {
  return orderings.includes(name) ? name : 'Identity'
}

/** `es` or `es-AR`: more than a language and a country may be anything. */
export function isLanguage(text: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?$/.test(text)
}

/** Presses that whole trades share. */
export function isPress(text: string): boolean {
  return /^(FOGRA\d{2}L?|CGATS[ _]TR ?00[1-6]|IFRA\d{2}|JC20\d{2}(0\d)?|JCN2002|PSO[A-Z]{0,3}v3|Custom|sRGB|sRGB IEC61966-2\.1)$/.test(
    text,
  )
}
