import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../../src/formats/cleaning.ts'
import { neutralProfile } from '../../../../src/formats/icc/neutral.ts'
import { readFacts } from '../../../../src/formats/reading.ts'
import { planted, tagsOf } from '../../../support/exiftool.ts'
import { adobeRgb } from '../../../support/profiles.ts'
import { tellingProfile } from '../../../support/profiles-planted.ts'
import { secret } from '../../../support/secrets-planted.ts'
import { carriedOut, holdsText, source } from '../../../support/sources.ts'

const create = { width: 24, height: 16, channels: 3, background: '#2a6' } as const
const telling = tellingProfile(adobeRgb(), secret)

/** What every profile says, and nothing else: its form, its colours, and that nobody made it. */
const silent =
  /^ICC-header:(CMMFlags|ColorSpaceData|ConnectionSpaceIlluminant|DeviceAttributes|ProfileClass|ProfileConnectionSpace|ProfileFileSignature|ProfileVersion|RenderingIntent)$|^ICC_Profile:(MediaWhitePoint|(Red|Green|Blue)(TRC|MatrixColumn))$/

test.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
  'a %s keeps its colours and forgets whose screen they were seen on',
  async (format) => {
    const picture = await sharp({ create }).toFormat(format).toBuffer()
    const file = planted(picture, format, ['-ICC_Profile<=THUMBNAIL'], telling)
    expect(tagsOf(file, format)['ICC_Profile:DeviceMfgDesc']).toBe(secret)

    const cleaned = await clean(source(file), format)

    const after = await carriedOut(cleaned?.plan ?? [], source(file))
    expect(cleaned?.removed).toEqual(['other'])
    expect(holdsText(after, secret)).toBe(false)
    const { icc } = await sharp(after).metadata()
    expect(icc).toEqual(Buffer.from(neutralProfile(telling) ?? []))
    expect(await readFacts(source(after))).toMatchObject({ ok: true, value: { profile: 'RGB' } })
    const told = Object.entries(tagsOf(after, format))
      .filter(([tag]) => /^ICC/.test(tag) && !silent.test(tag))
      .map(([, value]) => String(value).replace(/[0 :]/g, ''))
    expect(new Set(told)).toEqual(new Set(['', 'RGB', 'None']))
    expect(tagsOf(after, format)['PNG:ProfileName'] ?? 'icc').toBe('icc')
  },
)
