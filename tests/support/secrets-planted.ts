/** A text that may be nowhere in a clean file. */
export const secret = 'Layla Nadal of Ramallah'

const texts = [
  ...['IFD0:Artist', 'IFD0:Copyright', 'IFD0:ImageDescription', 'IFD0:Software', 'IFD0:Make'],
  ...['IFD0:Model', 'IFD0:HostComputer', 'IFD0:DocumentName', 'ExifIFD:UserComment'],
  ...['IFD0:XPAuthor', 'IFD0:XPComment', 'IFD0:XPKeywords', 'IFD0:XPTitle'],
  ...['ExifIFD:OwnerName', 'ExifIFD:SerialNumber', 'ExifIFD:LensModel', 'ExifIFD:LensSerialNumber'],
  ...['ExifIFD:LensMake', 'ExifIFD:Photographer', 'ExifIFD:CameraFirmware', 'ExifIFD:ImageTitle'],
  ...['GPS:GPSProcessingMethod', 'GPS:GPSAreaInformation'],
  ...['XMP-dc:Creator', 'XMP-dc:Rights', 'XMP-dc:Title', 'XMP-dc:Description', 'XMP-dc:Subject'],
  ...['XMP-photoshop:City', 'XMP-photoshop:Credit', 'XMP-xmp:CreatorTool', 'XMP-aux:SerialNumber'],
  ...['XMP-xmpRights:Owner', 'XMP-iptcExt:PersonInImage', 'XMP-iptcCore:Location'],
  ...['XMP-xmpMM:DocumentID', 'XMP-xmpMM:HistorySoftwareAgent'],
]

const iptc = [
  'By-line',
  'Caption-Abstract',
  'City',
  'Credit',
  'CopyrightNotice',
  'Keywords',
  'Contact',
]

/** Arguments by which ExifTool writes a person, her house and her camera into a file. */
export const everySecret = [
  ...texts.map((tag) => `-${tag}=${secret}`),
  ...iptc.map((tag) => `-IPTC:${tag}=${secret}`),
  '-GPS:GPSLatitude=31.9038',
  '-GPS:GPSLatitudeRef=N',
  '-GPS:GPSLongitude=35.2034',
  '-GPS:GPSLongitudeRef=E',
  '-GPS:GPSDateStamp=2026:05:01',
  '-XMP-exif:GPSLatitude=31.9038',
  '-ExifIFD:DateTimeOriginal=2026:05:01 10:11:12',
  '-ExifIFD:OffsetTime=+02:00',
  '-IFD0:ModifyDate=2026:05:01 10:11:12',
  '-XMP-xmp:CreateDate=2026:05:01 10:11:12',
  '-ExifIFD:ExposureTime=1/60',
  '-ExifIFD:FNumber=2.8',
  '-ExifIFD:ImageUniqueID=0123456789abcdef0123456789abcdef',
  `-Comment=${secret}`,
]
