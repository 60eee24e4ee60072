declare module 'fontkit' {
  export type Command = { command: string; args: Array<number> }
  export type Glyph = { path: { commands: Array<Command> }; advanceWidth: number }
  export type Position = { xAdvance: number; xOffset: number; yOffset: number }
  export type Font = {
    layout(text: string): { glyphs: Array<Glyph>; positions: Array<Position> }
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(buffer: Uint8Array): Font
}
