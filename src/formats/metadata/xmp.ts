import type { Removed } from '../cleaning.ts'
import { latin } from '../polyglots.ts'

const signs: Array<[Removed, RegExp]> = [
  ['place', /exif:GPS|photoshop:(City|State|Country)|Location|CountryCode|geo:lat/],
  ['camera', /tiff:(Make|Model)\b|aux:|exifEX:|exif:(FNumber|ExposureTime|FocalLength|ISOSpeed)/],
  [
    'names',
    /dc:(creator|rights|contributor|publisher)|photoshop:(Credit|Source|AuthorsPosition|CaptionWriter)|xmpRights:|CreatorContactInfo|PersonIn|plus:|attributionName|Artist|Author/,
  ],
  [
    'dates',
    /xmp:(Create|Modify|Metadata)Date|xap:(Create|Modify|Metadata)Date|DateCreated|DateTime|dc:date/,
  ],
  ['software', /CreatorTool|softwareAgent|tiff:Software|x:xmptk|pdf:Producer/],
  ['description', /dc:(title|description|subject)|Headline|ImageDescription|UserComment/],
  ['thumbnail', /Thumbnails|xmpGImg:|GainMap|GImage:/],
  ['history', /xmpMM:|xapMM:|stEvt:|photoshop:(DocumentAncestors|History)/],
  ['provenance', /c2pa|dcterms:provenance|DigitalSourceType|cai:/i],
]

/** Names of vocabularies, and names without a value. */
const nothing = /\s(?:xmlns:[\w-]{1,40}=(?:"[^"]{0,90}"|'[^']{0,90}')|[\w:-]{1,90}=(?:""|''))/g

/** What an XMP packet tells, by the names that stand in it. */
export function metadataInXmp(bytes: Uint8Array): Set<Removed> {
  const text = latin(bytes).replaceAll(nothing, '')
  const told = signs.filter(([, sign]) => sign.test(text)).map(([removed]) => removed)
  return new Set<Removed>(told.length > 0 ? told : ['other'])
}
