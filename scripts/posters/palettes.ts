/** Inks on paper: `a` is the warm one, `b` the cool one, `c` the light one, `ink` the dark one. */
export type Palette = { paper: string; ink: string; a: string; b: string; c: string }

export const palettes = {
  olive: { paper: '#f4ecd6', ink: '#20291b', a: '#c4472b', b: '#66752b', c: '#dfbb52' },
  watermelon: { paper: '#fbf2e4', ink: '#151513', a: '#dc2b3c', b: '#1b7348', c: '#f7b7a8' },
  night: { paper: '#f3e8d0', ink: '#16213f', a: '#d9573a', b: '#39708a', c: '#efc25a' },
  clay: { paper: '#f6e6d2', ink: '#3a1a14', a: '#c64f2a', b: '#6f7d52', c: '#eeb055' },
  harbour: { paper: '#f0f0e6', ink: '#0b2c47', a: '#f0684a', b: '#17797f', c: '#f6d173' },
  jaffa: { paper: '#fff4de', ink: '#1f331f', a: '#ee7a12', b: '#2d6a3d', c: '#fbc64a' },
  plum: { paper: '#f8e9e4', ink: '#38103a', a: '#d8476b', b: '#7a3b86', c: '#f5b98e' },
  ember: { paper: '#f3e9d6', ink: '#15120f', a: '#d3261a', b: '#6d675c', c: '#e6c58d' },
  riso: { paper: '#f5f1ea', ink: '#28297a', a: '#ff565c', b: '#2f8f83', c: '#ffd045' },
  sand: { paper: '#ecdcbd', ink: '#2b2421', a: '#a83a25', b: '#3d5b4c', c: '#dca463' },
  mint: { paper: '#e9f2e4', ink: '#123a37', a: '#e64c40', b: '#21866c', c: '#f5c944' },
  rose: { paper: '#fdebe5', ink: '#4b102d', a: '#df3f72', b: '#4f8163', c: '#f9ac74' },
  cobalt: { paper: '#f4efe2', ink: '#141c2b', a: '#e8502f', b: '#1f4fb0', c: '#f3c6b0' },
  press: { paper: '#f1e6cf', ink: '#1a1412', a: '#c81d1d', b: '#25526b', c: '#e9b63f' },
} satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
