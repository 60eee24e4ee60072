import { aPdf, deflated, type PdfObject, type PdfParts } from './pdfs.ts'

/** Documents of a few kilobytes that ask for more drawing than anybody could wait for. */

type Made = Promise<Uint8Array<ArrayBuffer>>

/** The same numbers each time, from 0 to 1. */
function chances(): () => number {
  let state = 1
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function places(count: number): string {
  const chance = chances()
  const numbers = Array.from({ length: count * 2 }, (_, index) =>
    (chance() * (index % 2 === 0 ? 300 : 400)).toFixed(1),
  )
  return numbers.join(' ')
}

const page = '0 0 300 400 re f'

const tile = (size: number, step: number): PdfObject => ({
  dictionary: `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${size} ${size}] /XStep ${step} /YStep ${step} /Resources << >>`,
  stream: `1 0 0 rg 0 0 ${size} ${size} re f`,
})

const tiled = (pattern: PdfObject): PdfParts => ({
  content: `/Pattern cs /P scn ${page}`,
  resources: '/Pattern << /P 10 0 R >>',
  more: [pattern],
})

const form = (content: string, resources = '', group = ''): PdfObject => ({
  dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << ${resources} >> ${group}`,
  stream: content,
})

const isolated = '/Group << /S /Transparency /I true /K true >>'

/** Each of them draws the next so many times. */
function nested(depth: number, times: number): PdfParts {
  const more = Array.from({ length: depth }, (_, index) => {
    const isLast = index === depth - 1
    const resources = `/ExtGState << /G << /ca 0.9 /BM /Luminosity >> >> ${isLast ? '' : `/XObject << /F ${11 + index} 0 R >>`}`
    return form(`/G gs ${isLast ? page : '/F Do '.repeat(times)}`, resources, isolated)
  })
  return { content: '/F Do', resources: '/XObject << /F 10 0 R >>', more }
}

const shaded = (shading: string, more: Array<PdfObject>, times: number): PdfParts => ({
  content: '/S sh '.repeat(times),
  resources: `/Shading << /S ${shading} >>`,
  more,
})

async function mesh(type: number, entries: string): Promise<PdfParts> {
  const chance = chances()
  const data = Uint8Array.from({ length: 9 * 4000 }, () => chance() * 256)
  for (let at = 0; at < data.length; at += 9) data[at] = 0
  const dictionary = `/ShadingType ${type} /ColorSpace /DeviceRGB /BitsPerCoordinate 16 /BitsPerComponent 8 ${entries} /Decode [0 300 0 400 0 1 0 1 0 1] /Filter /FlateDecode`
  return shaded('10 0 R', [{ dictionary, stream: await deflated(data) }], 3000)
}

const calculated = (operators: string, outputs: number): PdfObject => ({
  dictionary: `/FunctionType 4 /Domain [0 1 0 1] /Range [${'0 1 '.repeat(outputs)}]`,
  stream: `{ ${operators} }`,
})

const mixing = '2 copy mul sin cos sqrt exch '.repeat(300)
const glyphs = '/F 10 Tf (aaaaaaaaaaaaaaaaaaaa) Tj '

const type3: PdfObject =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 /Widths [1000] /Encoding << /Differences [97 /a] >> /CharProcs << /a 11 0 R >> /Resources << /XObject << /F 12 0 R >> >> >>'

const radial =
  '<< /ShadingType 3 /ColorSpace /DeviceRGB /Coords [150 200 0 150 200 300] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1.5 >> >>'

async function packedThrice(): Promise<PdfParts> {
  let stream = new Uint8Array(64_000_000)
  for (let times = 0; times < 3; times += 1) stream = await deflated(stream)
  const dictionary = `/Type /XObject /Subtype /Image /Width 8000 /Height 8000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [${'/FlateDecode '.repeat(3)}]`
  return {
    content: `300 0 0 400 0 0 cm ${'/One Do '.repeat(300)}`,
    resources: '/XObject << /One 10 0 R >>',
    more: [{ dictionary, stream }],
  }
}

export const hostileDrawings: Record<string, () => Made> = {
  'a pattern of the smallest tiles': async () => aPdf(tiled(tile(10, 0.001))),
  'a pattern of tiles that overlap': async () => aPdf(tiled(tile(300, 0.01))),
  'dashes too small to be seen': async () =>
    aPdf({ content: '[0.00001 0.00001] 0 d 0.1 w 0 0 m 300 400 l S' }),
  'round dashes on wide curves': async () =>
    aPdf({ content: `[0.001] 0 d 20 w 1 J 1 j 0 0 m ${places(3)} c S` }),
  'a shading that is calculated': async () =>
    aPdf(
      shaded(
        '<< /ShadingType 1 /ColorSpace /DeviceRGB /Matrix [300 0 0 400 0 0] /Function 10 0 R >>',
        [calculated(`${mixing} pop pop 0.5 0.5 0.5`, 3)],
        3000,
      ),
    ),
  'a shading over and over': async () => aPdf(shaded(radial, [], 20_000)),
  'a mesh of triangles': async () => aPdf(await mesh(4, '/BitsPerFlag 8')),
  'a lattice of triangles': async () => aPdf(await mesh(5, '/VerticesPerRow 2')),
  'a mesh of Coons patches': async () => aPdf(await mesh(6, '/BitsPerFlag 8')),
  'a mesh of tensor patches': async () => aPdf(await mesh(7, '/BitsPerFlag 8')),
  'groups that blend within groups': async () => aPdf(nested(26, 2)),
  'a mask for every stroke': async () =>
    aPdf({
      content: `/G gs ${page} `.repeat(3000),
      resources: '/ExtGState << /G << /SMask << /S /Luminosity /G 10 0 R >> >> >>',
      more: [form(`1 g ${page}`, '', '/Group << /S /Transparency /CS /DeviceRGB >>')],
    }),
  'a form that draws itself': async () =>
    aPdf({
      content: '/F Do',
      resources: '/XObject << /F 10 0 R >>',
      more: [form('/F Do /F Do', '/XObject << /F 10 0 R >>')],
    }),
  'glyphs that draw large forms': async () =>
    aPdf({
      content: `BT ${glyphs.repeat(2000)} ET`,
      resources: '/Font << /F 10 0 R >>',
      more: [
        type3,
        { dictionary: '', stream: '1000 0 d0 /F Do' },
        form(`1 0 0 rg ${'0 0 1000 1000 re f '.repeat(5000)}`),
      ],
    }),
  'a path that crosses itself': async () =>
    aPdf({ content: `0 0 m ${`${places(3)} c `.repeat(20_000)} f` }),
  'a path of wide strokes': async () =>
    aPdf({ content: `1000 w 1 j 1 J 0 0 m ${`${places(3)} c `.repeat(5000)} S ` }),
  'clips within clips': async () =>
    aPdf({ content: `${'0 0 300 400 re W n 0 0 m 300 1 l 3 400 l W n '.repeat(10_000)} ${page}` }),
  'a picture over and over': async () =>
    aPdf({
      content: 'q 300 0 0 400 0 0 cm /One Do Q '.repeat(20_000),
      resources: '/XObject << /One 10 0 R >>',
      more: [
        {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
          stream: await deflated(new Uint8Array(3_000_000)),
        },
      ],
    }),
  'a picture that is packed three times': async () => aPdf(await packedThrice()),
}
