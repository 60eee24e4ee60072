import { type Role, roleOfNamed } from './name-roles.ts'

/** The role of what stands under a key; null where it does not come along. */
export function roleUnder(role: Role, key: string): Role | null {
  return roleOfNamed(role) ?? vocabulary.get(role)?.get(key) ?? null
}

function words(role: Role, text: string): Array<[string, Role]> {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => [word, role])
}

const boxes = 'MediaBox CropBox BleedBox TrimBox ArtBox'

const vocabulary = new Map<Role, Map<string, Role>>([
  [
    'catalog',
    new Map([
      ['Pages', 'page'],
      ['OCProperties', 'layers'],
      ['OutputIntents', 'intent'],
      ['ViewerPreferences', 'preferences'],
      ...words('plain', 'Type Version PageLayout Lang'),
    ]),
  ],
  [
    'page',
    new Map([
      ...words('page', 'Kids Parent'),
      ['Resources', 'resources'],
      ['Annots', 'annotation'],
      ['Group', 'group'],
      ...words('plain', `Type Count Contents Rotate UserUnit ${boxes}`),
    ]),
  ],
  [
    'resources',
    new Map([
      ['XObject', 'objects by name'],
      ['Font', 'fonts by name'],
      ['ColorSpace', 'colours by name'],
      ['ExtGState', 'states by name'],
      ['Pattern', 'patterns by name'],
      ['Shading', 'shadings by name'],
      ['Properties', 'layers by name'],
    ]),
  ],
  [
    'object',
    new Map([
      ['Resources', 'resources'],
      ['OC', 'layer'],
      ['Group', 'group'],
      ['ColorSpace', 'colour'],
      ...words('object', 'Mask SMask'),
      ...words(
        'plain',
        `Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate SMaskInData
         Matte FormType BBox Matrix`,
      ),
    ]),
  ],
  ['glyph', new Map([['Resources', 'resources']])],
  ['group', new Map([['CS', 'colour'], ...words('plain', 'Type S I K')])],
  [
    'pattern',
    new Map([
      ['Resources', 'resources'],
      ['Shading', 'shading'],
      ['ExtGState', 'state'],
      ...words('plain', 'Type PatternType PaintType TilingType BBox XStep YStep Matrix'),
    ]),
  ],
  [
    'shading',
    new Map([
      ['ColorSpace', 'colour'],
      ['Function', 'function'],
      ...words(
        'plain',
        `ShadingType Background BBox AntiAlias Domain Coords Extend Matrix BitsPerCoordinate
         BitsPerComponent BitsPerFlag VerticesPerRow Decode`,
      ),
    ]),
  ],
  [
    'state',
    new Map([
      ['Font', 'font'],
      ['SMask', 'mask'],
      ...words('function', 'BG BG2 UCR UCR2 TR TR2'),
      ...words('plain', 'Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK UseBlackPtComp'),
    ]),
  ],
  ['mask', new Map([['G', 'object'], ['TR', 'function'], ...words('plain', 'Type S BC')])],
  [
    'function',
    new Map([
      ['Functions', 'function'],
      ...words(
        'plain',
        'FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds',
      ),
    ]),
  ],
  ['calibration', new Map(words('plain', 'WhitePoint BlackPoint Gamma Matrix Range'))],
  ['profile', new Map([['Alternate', 'colour'], ...words('plain', 'N Range')])],
  ['table', new Map()],
  [
    'font',
    new Map([
      ['FontDescriptor', 'descriptor'],
      ['Encoding', 'encoding'],
      ['ToUnicode', 'letters'],
      ['DescendantFonts', 'font'],
      ['CIDSystemInfo', 'collection'],
      ['CIDToGIDMap', 'table'],
      ['CharProcs', 'glyphs by name'],
      ['Resources', 'resources'],
      ...words(
        'plain',
        'Type Subtype BaseFont FirstChar LastChar Widths DW W DW2 W2 FontBBox FontMatrix',
      ),
    ]),
  ],
  [
    'descriptor',
    new Map([
      ...words('font-program', 'FontFile FontFile2 FontFile3'),
      ...words(
        'plain',
        `Type FontName Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH
         AvgWidth MaxWidth MissingWidth FontStretch FontWeight FontBBox`,
      ),
    ]),
  ],
  ['encoding', new Map(words('plain', 'Type BaseEncoding Differences'))],
  ['glyph-encoding', new Map(words('plain', 'Type BaseEncoding Differences'))],
  ['characters', new Map([['UseCMap', 'characters'], ...words('plain', 'Type WMode')])],
  ['letters', new Map(words('plain', 'Type'))],
  ['collection', new Map(words('plain', 'Registry Ordering Supplement'))],
  ['font-program', new Map(words('plain', 'Subtype'))],
  ['globals', new Map()],
  [
    'annotation',
    new Map([
      ['AP', 'appearances'],
      ['OC', 'layer'],
      ...words('border', 'BS BE'),
      ...words(
        'plain',
        'Type Subtype Rect F AS BM C IC Border InkList QuadPoints CA ca RD L LE LL LLE Vertices',
      ),
    ]),
  ],
  ['border', new Map(words('plain', 'Type W S D I'))],
  ['appearances', new Map([['N', 'object']])],
  [
    'layers',
    new Map([
      ['OCGs', 'layer'],
      ['D', 'layering'],
    ]),
  ],
  [
    'layering',
    new Map([
      ...words('layer', 'ON OFF OCGs RBGroups Locked'),
      ['AS', 'layering'],
      ...words('plain', 'BaseState Intent ListMode Event Category'),
    ]),
  ],
  [
    'layer',
    new Map([
      ['Usage', 'usage'],
      ...words('layer', 'OCGs VE'),
      ...words('plain', 'Type Name Intent P'),
    ]),
  ],
  [
    'usage',
    new Map([
      ...words('usage', 'Print View Export Zoom PageElement Language'),
      ...words('plain', 'PrintState ViewState ExportState min max Subtype Lang Preferred'),
    ]),
  ],
  [
    'intent',
    new Map([
      ['DestOutputProfile', 'profile'],
      ...words('plain', 'Type S OutputConditionIdentifier'),
    ]),
  ],
  [
    'preferences',
    new Map(
      words(
        'plain',
        'ViewArea ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize FitWindow Direction',
      ),
    ),
  ],
])
