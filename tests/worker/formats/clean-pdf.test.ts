import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import { lengthOf } from '../../../src/formats/edit-plan.ts'
import { sourceOf } from '../../../src/formats/source.ts'
import { renderFirstPage } from '../../../src/imaging/pdf.ts'
import { aPdf, compactPdf, deflated, type PdfParts } from '../../support/pdfs.ts'

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stored = { size: bytes.length, body: new Blob([bytes]).stream() }
  const page = await renderFirstPage(stored, { longestSide: 300, width: 300 })
  if (!page.ok) throw new Error(page.refusal)
  return page.value.data
}

async function cleaned(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const done = await clean(sourceOf(bytes), 'pdf')
  if (!done) throw new Error('It was not understood')
  const pieces = done.plan.map((piece) =>
    piece instanceof Uint8Array ? piece : bytes.slice(piece.from, piece.from + lengthOf(piece)),
  )
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** A page with a picture and its mask, a form, a pattern, a shading, inks, text, layers and a stamp. */
async function aRichPage(): Promise<PdfParts> {
  const gradient = Uint8Array.from({ length: 48 }, (_, index) => index * 5)
  return {
    content: `/Half gs 0.2 0.9 0 0.1 k 20 20 100 100 re f /One gs
      q 120 0 0 120 150 20 cm /Picture Do Q /Form Do
      /Pattern cs /Tiles scn 20 200 100 100 re f /Gold cs 0.7 scn 150 200 40 40 re f
      q 200 200 90 90 re W n /Shade sh Q
      /OC /Shown BDC 1 0 0 rg 20 320 40 40 re f EMC /OC /Hidden BDC 0 0 1 rg 80 320 40 40 re f EMC
      BT /Text 24 Tf 0 g 140 330 Td (Libre) Tj ET BT /Drawn 30 Tf 200 360 Td [(A) -200 (B)] TJ ET
      q 30 0 0 30 10 260 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00 55 AA FF> EI Q
      q 30 0 0 30 50 260 cm BI /Width 2 /Height 2 /BPC 8 /CS [/Indexed /RGB 1 <00ff00ff00ff>] ID \0\x01\x01\0 EI Q
      q 30 0 0 30 90 260 cm BI /W 8 /H 2 /IM true /D [1 0] ID \x2a\x55 EI Q`,
    resources: `/ExtGState << /Half << /ca 0.5 >> /One << /ca 1 >> >>
      /XObject << /Picture 10 0 R /Form 12 0 R >> /Pattern << /Tiles 13 0 R >>
      /ColorSpace << /Gold [/Separation /Gold /DeviceRGB 14 0 R] >>
      /Shading << /Shade << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [200 0 290 0] /Function 14 0 R /Extend [true true] >> >>
      /Font << /Text 15 0 R /Drawn 19 0 R >> /Properties << /Shown 16 0 R /Hidden 17 0 R >>`,
    catalog: '/OCProperties << /OCGs [16 0 R 17 0 R] /D << /ON [16 0 R] /OFF [17 0 R] >> >>',
    page: `/Rotate 90 /CropBox [10 10 300 390] /Annots [
      << /Type /Annot /Subtype /Stamp /F 4 /Rect [60 120 120 180] /AP << /N 18 0 R >> /T (Ada) >>
      << /Type /Annot /Subtype /Widget /F 4 /Rect [220 120 280 180] /AS /On /AP << /N << /On 18 0 R /Off 12 0 R >> >> >>
      << /Type /Annot /Subtype /Square /F 4 /Rect [240 300 290 380] /C [1 0 1] /IC [0 1 1] >>]`,
    trailer: '/Info << /Author (Ada) >>',
    more: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask 11 0 R /Filter /FlateDecode /DecodeParms << /Predictor 2 /Colors 3 /Columns 4 >>',
        stream: await deflated(gradient),
      },
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]',
        stream: gradient.slice(0, 16),
      },
      {
        dictionary:
          '/Type /XObject /Subtype /Form /BBox [0 0 60 60] /Matrix [1 0 0 1 30 130] /Group << /S /Transparency /CS /DeviceRGB /K true >>',
        stream: '0 1 0 rg 0 0 40 40 re f 1 1 0 rg 20 20 40 40 re f',
      },
      {
        dictionary:
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >> /Matrix [0.5 0 0 0.5 0 0]',
        stream: '0 0.5 1 rg 0 0 5 5 re f',
      },
      '<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.8 0.6 0] /N 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding << /Differences [76 /L] >> >>',
      '<< /Type /OCG /Name (Ada drew this) >>',
      '<< /Type /OCG /Name (Ada hid this) >>',
      {
        dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 10 10]',
        stream: '1 0 0 RG 2 w 1 1 8 8 re S',
      },
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 66 /Widths [1 1]
        /Encoding << /Differences [65 /Ana /Eva] >> /CharProcs << /Ana 20 0 R /Eva 21 0 R >> /Resources << >> >>`,
      { dictionary: '', stream: '1 0 0 0 1 1 d1 0 0 0.8 0.8 re f' },
      {
        dictionary: '',
        stream: '1 0 d0 0.8 0 0 0.8 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID rgbRGB!"#$%& EI',
      },
    ],
  }
}

test('the clean copy of a document is the same picture to the last pixel', async () => {
  const parts = await aRichPage()
  const before = await pixelsOf(aPdf(parts))
  const bare = await pixelsOf(aPdf())

  expect(before).not.toEqual(bare)
  expect(await pixelsOf(await cleaned(aPdf(parts)))).toEqual(before)
  expect(await pixelsOf(await cleaned(await compactPdf(parts)))).toEqual(before)
})
