/** The kinds of file that are understood here. */
export type Format = 'jpeg' | 'png' | 'webp' | 'tiff' | 'pdf'
