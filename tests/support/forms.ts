import type { Visitor } from './visitor.ts'

export type FilledForm = Record<string, string | File>

/** The submit form as a browser without script sends it. */
export function aForm(overrides: FilledForm = {}): FilledForm {
  return {
    intention: crypto.randomUUID(),
    language: 'en',
    'works.0.title': 'The well',
    'works.0.language': 'en',
    'works.0.licence': 'cc-by-4-0',
    'works.1.title': '',
    'works.1.language': 'en',
    'artist.name': 'Amal K.',
    'artist.email': 'amal@example.org',
    'artist.country': 'TN',
    'consents.eligibility': 'yes',
    'consents.rights': 'yes',
    'consents.publication': 'yes',
    ...overrides,
  }
}

export async function sendForm(
  visitor: Visitor,
  path: string,
  form: FilledForm,
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  return visitor.send(path, { method: 'POST', body })
}

/** The value of a hidden or text field in a page. */
export function valueIn(page: string, name: string): string | undefined {
  const field = page
    .match(/<input[^>]*>/g)
    ?.find((input) => input.includes(`name="${name}"`) && input.includes('value="'))
  return field && /value="([^"]*)"/.exec(field)?.[1]
}
