import { aPdf, deflated, objectsOf, type PdfObject, redSquare, written } from '../pdfs.ts'
import { bomb, type Documents, numbers, packedAgain } from './making.ts'

const names = (count: number, value: string) =>
  numbers(count)
    .map((number) => `/N${number} ${value}`)
    .join(' ')

const form: PdfObject = {
  dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >>',
  stream: '0 0 9 9 re f',
}

/** Contents of pages, forms, functions and pictures with more in them than can be walked through. */
export const drawings: Documents = {
  'a content that bursts': async () =>
    written([
      ...objectsOf().slice(0, 3),
      { dictionary: '/Filter /FlateDecode', stream: await bomb(300_000_000) },
    ]),
  'a content of blanks, a thousand times': async () => {
    const blanks = await deflated(new Uint8Array(31_000_000).fill(32))
    const more: Array<PdfObject> = [{ dictionary: '/Filter /FlateDecode', stream: blanks }]
    const [first = '', pages = '', , ...others] = objectsOf({ more })
    const contents = `/Contents [${'10 0 R '.repeat(1000)}]`
    return written([first, pages, `<< /Type /Page /Parent 2 0 R ${contents} >>`, ...others])
  },
  'a content that is packed nine times': async () => {
    const stream = await packedAgain(30_000_000, 3)
    const dictionary = `/Filter [${'/FlateDecode '.repeat(9)}]`
    return written([...objectsOf().slice(0, 3), { dictionary, stream }])
  },
  'a content of two million operators': async () => aPdf({ content: 'q Q '.repeat(1_000_000) }),
  'a content of one long list': async () => aPdf({ content: `[${'0 '.repeat(900_000)}] 0 d` }),
  'a content of one long text': async () => aPdf({ content: `(${'a'.repeat(7_000_000)}) Tj` }),
  'a content of remarks': async () => aPdf({ content: '%a\n'.repeat(5_000_000) }),
  'a hundred thousand names of one form': async () =>
    aPdf({ resources: `/XObject << ${names(100_000, '10 0 R')} >>`, more: [form] }),
  'fifty thousand forms': async () => {
    const more = new Array<PdfObject>(50_000).fill(form)
    const each = numbers(50_000, 10).map((number) => `/N${number} ${number} 0 R`)
    return aPdf({ resources: `/XObject << ${each.join(' ')} >>`, more })
  },
  'a hundred thousand names of the resources of a form': async () => {
    const more = new Array<PdfObject>(2000).fill({
      dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 2010 0 R',
      stream: '0 0 9 9 re f',
    })
    const each = numbers(2000, 10).map((number) => `/N${number} ${number} 0 R`)
    return aPdf({
      resources: `/XObject << ${each.join(' ')} >>`,
      more: [...more, `<< /XObject << ${names(50_000, 'null')} >> >>`],
    })
  },
  'a calculation that is nested deeply': async () =>
    aPdf({
      content: redSquare,
      resources: '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function 10 0 R >> >>',
      more: [
        {
          dictionary: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]',
          stream: '{'.repeat(60_000) + '}'.repeat(60_000),
        },
      ],
    }),
  'functions of functions': async () =>
    aPdf({
      resources: '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Function 10 0 R >> >>',
      more: numbers(36, 11).map(
        (next) =>
          `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [${next} 0 R ${next} 0 R] >>`,
      ),
    }),
  'a picture that bursts': async () =>
    aPdf({
      resources: '/XObject << /One 10 0 R >>',
      content: '300 0 0 400 0 0 cm /One Do',
      more: [
        {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 8000 /Height 8000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
          stream: await bomb(64_000_000),
        },
      ],
    }),
}
