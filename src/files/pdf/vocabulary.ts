import type { Removed } from '../cleaning.ts'

/** What a dictionary is for, which says what of it is carried over. */
export type Role =
  | 'catalog'
  | 'page'
  | 'resources'
  /** Its keys are names of the document's own making; each value is drawn with. */
  | 'named'
  | 'named-layers'
  /** Pictures, forms, fonts, functions, colour spaces: all that a page is drawn with. */
  | 'drawing'
  | 'annotation'
  | 'appearances'
  | 'layers'
  | 'layering'
  | 'layer'
  | 'usage'
  | 'intent'
  | 'preferences'

/** The role of what stands under a key; null where it does not come along. */
export function roleUnder(role: Role, key: string): Role | null {
  if (role === 'named') return 'drawing'
  if (role === 'named-layers') return 'layer'
  return vocabulary[role].get(key) ?? null
}

/** What goes when a key is left behind. What is not named here matters to programs only. */
export const told = new Map<string, Removed>([
  ['PieceInfo', 'history'],
  ['LastModified', 'dates'],
  ['Thumb', 'thumbnail'],
  ['AF', 'attachments'],
  ['Collection', 'attachments'],
  ['EmbeddedFiles', 'attachments'],
  ['FS', 'attachments'],
  ['PtData', 'place'],
  ['Measure', 'place'],
  ['VP', 'place'],
  ['LGIDict', 'place'],
  ['T', 'names'],
  ['User', 'names'],
  ['M', 'dates'],
  ['CreationDate', 'dates'],
  ['ModDate', 'dates'],
  ['Author', 'names'],
  ['Creator', 'software'],
  ['CreatorInfo', 'software'],
  ['Producer', 'software'],
  ['Title', 'description'],
  ['Subject', 'description'],
  ['Keywords', 'description'],
  ['Subj', 'description'],
  ['Contents', 'description'],
  ['RC', 'description'],
  ['Outlines', 'description'],
  ['StructTreeRoot', 'description'],
  ['Threads', 'description'],
])

function words(role: Role, text: string): Array<[string, Role]> {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => [word, role])
}

const boxes = 'MediaBox CropBox BleedBox TrimBox ArtBox'

const vocabulary: Record<Exclude<Role, 'named' | 'named-layers'>, Map<string, Role>> = {
  catalog: new Map([
    ['Pages', 'page'],
    ['OCProperties', 'layers'],
    ['OutputIntents', 'intent'],
    ['ViewerPreferences', 'preferences'],
    ...words('drawing', 'Type Version PageLayout Lang'),
  ]),
  page: new Map([
    ...words('page', 'Kids Parent'),
    ['Resources', 'resources'],
    ['Annots', 'annotation'],
    ...words('drawing', `Type Count Contents Group Rotate UserUnit ${boxes}`),
  ]),
  resources: new Map([
    ...words('named', 'XObject Font ColorSpace ExtGState Pattern Shading'),
    ['Properties', 'named-layers'],
    ['ProcSet', 'drawing'],
  ]),
  drawing: new Map([
    ['Resources', 'resources'],
    ['OC', 'layer'],
    ...words('named', 'CharProcs Colorants FD'),
    ...words(
      'drawing',
      `Type Subtype Filter DecodeParms
       Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows
       EndOfBlock BlackIs1 DamagedRowsBeforeError JBIG2Globals ColorTransform
       Width Height ColorSpace Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte
       FormType BBox Matrix Group S CS I
       PatternType PaintType TilingType XStep YStep Shading ExtGState
       ShadingType Background AntiAlias Domain Function Coords Extend BitsPerCoordinate
       BitsPerFlag VerticesPerRow
       FunctionType Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds
       LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK
       UseBlackPtComp G BC
       BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts
       CIDSystemInfo DW W DW2 W2 CIDToGIDMap FontBBox FontMatrix
       FontName FontFamily Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH
       AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet Style Panose CIDSet
       FontStretch FontWeight BaseEncoding Differences CMapName WMode UseCMap
       Registry Ordering Supplement Length1 Length2 Length3
       Alternate WhitePoint BlackPoint Gamma Process Components`,
    ),
  ]),
  annotation: new Map([
    ['AP', 'appearances'],
    ['OC', 'layer'],
    ...words(
      'drawing',
      'Type Subtype Rect F AS BM C IC BS BE InkList QuadPoints CA ca Border RD L LE LL LLE Vertices',
    ),
    ...words('drawing', 'W S D I'),
  ]),
  appearances: new Map([['N', 'drawing']]),
  layers: new Map([
    ['OCGs', 'layer'],
    ['D', 'layering'],
  ]),
  layering: new Map([
    ...words('layer', 'ON OFF OCGs RBGroups Locked'),
    ['AS', 'layering'],
    ...words('drawing', 'BaseState Intent ListMode Event Category'),
  ]),
  layer: new Map([
    ['Usage', 'usage'],
    ...words('layer', 'OCGs VE'),
    ...words('drawing', 'Type Name Intent P'),
  ]),
  usage: new Map([
    ...words('usage', 'Print View Export Zoom PageElement Language'),
    ...words('drawing', 'PrintState ViewState ExportState min max Subtype Lang Preferred'),
  ]),
  intent: new Map(
    words(
      'drawing',
      'Type S OutputCondition OutputConditionIdentifier RegistryName Info DestOutputProfile',
    ),
  ),
  preferences: new Map(
    words(
      'drawing',
      'ViewArea ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize FitWindow Direction',
    ),
  ),
}
