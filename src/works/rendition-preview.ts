/** No side of the picture for a shared link is longer: some applications leave out larger files. */
export const longestPreviewSide = 1200

/** How large a rendition is when it is made small enough for the preview of a link. */
export function linkPreviewSize(size: { width: number; height: number }): {
  width: number
  height: number
} {
  const scale = Math.min(1, longestPreviewSide / Math.max(size.width, size.height))
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(size.width), height: scaled(size.height) }
}
