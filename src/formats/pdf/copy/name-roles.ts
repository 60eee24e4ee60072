/** What a value is for, which says what of it is carried over. */
export type Role =
  /** Numbers, yes and no, names of the standard, and lists of these. */
  | 'plain'
  | 'catalog'
  | 'page'
  | 'resources'
  /** A picture or a form. */
  | 'object'
  /** A form that is one glyph of a font. */
  | 'glyph'
  | 'group'
  | 'pattern'
  | 'shading'
  | 'state'
  | 'mask'
  | 'function'
  | 'colour'
  | 'calibration'
  | 'profile'
  /** Bytes of colours, or of the order of glyphs. */
  | 'table'
  | 'font'
  | 'descriptor'
  | 'encoding'
  /** Of a font whose glyphs are forms. */
  | 'glyph-encoding'
  /** From codes to glyphs, and from codes to letters. */
  | 'characters'
  | 'letters'
  | 'collection'
  | 'font-program'
  | 'globals'
  | 'annotation'
  | 'border'
  | 'appearances'
  | 'layers'
  | 'layering'
  | 'layer'
  | 'usage'
  | 'intent'
  | 'preferences'
  | Named

/** Its keys are names of the document's own making. */
export type Named =
  `${'object' | 'glyph' | 'font' | 'colour' | 'state' | 'pattern' | 'shading' | 'layer'}s by name`

const named: ReadonlyMap<Role, Role> = new Map<Role, Role>([
  ['objects by name', 'object'],
  ['glyphs by name', 'glyph'],
  ['fonts by name', 'font'],
  ['colours by name', 'colour'],
  ['states by name', 'state'],
  ['patterns by name', 'pattern'],
  ['shadings by name', 'shading'],
  ['layers by name', 'layer'],
])

export function isNamed(role: Role): boolean {
  return named.has(role)
}

/** The role of everything under such names. */
export function roleOfNamed(role: Role): Role | null {
  return named.get(role) ?? null
}
