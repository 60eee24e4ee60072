import { type Page, sheet } from '../page.ts'
import { type Place, write } from '../places.ts'
import { rect, within } from '../shapes.ts'

export type Draw = (page: Page) => string

/** The picture kept to its part of the sheet, the field of the words beside it. */
export function stage(
  page: Page,
  place: Place,
  picture: string,
  colours: { ground?: string; field?: string; inks: Array<string> },
): string {
  const { ground = page.ground, inks } = colours
  const field = colours.field ?? ground
  return [
    sheet(page, ground),
    within(rect(place.art, '#000'), picture, page.name()),
    field === ground ? '' : rect(place.field, field),
    write(page, place, field, ...inks),
  ].join('')
}

export function middleOf({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return { cx: x + w / 2, cy: y + h / 2, r: Math.min(w, h) / 2 }
}
