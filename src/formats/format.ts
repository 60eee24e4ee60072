/** The kinds of file that are understood here. */
export type Format = 'jpeg' | 'png' | 'webp' | 'tiff' | 'pdf'

export const formatNames: Record<Format, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  tiff: 'TIFF',
  pdf: 'PDF',
}
