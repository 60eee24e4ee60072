/** Names of resources that mean something to readers. */
const meaning = new Set([
  ...['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern', 'DefaultGray', 'DefaultRGB'],
  ...['DefaultCMYK', 'Off', '.notdef'],
])
const inks = new Set([
  ...['Cyan', 'Magenta', 'Yellow', 'Black', 'All', 'None', 'Red', 'Green', 'Blue', 'Orange'],
  ...['Violet', 'White', 'Gold', 'Silver', 'Gray', 'Varnish', 'Lightcyan', 'Lightmagenta'],
])
const pantone = /^PANTONE \d{1,4}(-\d)? (C|U|M|CV|CVC|CVU|CVP|CP|UP|EC|XGC)$/

/** Names of a maker's own, each turned into the same number throughout a document. */
export class Names {
  readonly #resources = new Map<string, number>()
  readonly #inks = new Map<string, number>()
  readonly #fonts = new Map<string, number>()

  /** Of what a page draws with: pictures, fonts, patterns, glyphs. */
  resource(name: string): string {
    return meaning.has(name) ? name : `R${numberOf(this.#resources, name)}`
  }

  /** Of an ink: those of every printer stay. */
  ink(name: string): string {
    return inks.has(name) || pantone.test(name) ? name : `Ink${numberOf(this.#inks, name)}`
  }

  font(name: string): string {
    return `F${numberOf(this.#fonts, name)}`
  }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size + 1
  numbers.set(name, known)
  return known
}
