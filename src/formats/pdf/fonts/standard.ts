/** Fonts that every reader brings, by all the names that it knows them under. */
export const standardFonts: ReadonlySet<string> = new Set(
  ['Courier', 'Helvetica', 'Times', 'Arial', 'ArialMT', 'CourierNew', 'CourierNewPS', 'CourierStd']
    .concat(['CourierNewPSMT', 'TimesNewRoman', 'TimesNewRomanPS', 'TimesNewRomanPSMT'])
    .flatMap((family) =>
      ['', 'Bold', 'BoldItalic', 'BoldOblique', 'Italic', 'Oblique', 'Roman', 'BoldMT']
        .concat(['BoldItalicMT', 'ItalicMT'])
        .flatMap((style) =>
          style === '' ? [family] : [`${family}-${style}`, `${family},${style}`],
        ),
    )
    .concat(['Symbol', 'ZapfDingbats', 'SymbolMT']),
)
