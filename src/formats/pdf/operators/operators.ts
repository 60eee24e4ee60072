/** What may stand before an operator: numbers, and at most one thing of another kind. */
export type Shape =
  | 'numbers'
  /** Behind them a name of the page's resources. */
  | 'resource'
  /** Before them such a name. */
  | 'font'
  /** Perhaps such a name behind them: a pattern's. */
  | 'colour'
  | 'intent'
  /** A list of numbers before a number. */
  | 'dashes'
  | 'text'
  | 'texts'

const shapes: Array<[Shape, string]> = [
  [
    'numbers',
    `q Q cm w J j M i m l c v y h re S s f F f* B B* b b* n W W*
     SC sc G g RG rg K k BT ET Tc Tw Tz TL Tr Ts Td TD Tm T* d0 d1`,
  ],
  ['resource', 'gs CS cs sh Do'],
  ['font', 'Tf'],
  ['colour', 'SCN scn'],
  ['intent', 'ri'],
  ['dashes', 'd'],
  ['text', `Tj ' "`],
  ['texts', 'TJ'],
]

/** Every operator that draws or says how, with what it takes. */
export const operators: ReadonlyMap<string, Shape> = new Map(
  shapes.flatMap(([shape, names]) =>
    names.split(/\s+/).map((name): [string, Shape] => [name, shape]),
  ),
)
