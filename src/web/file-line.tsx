import type { Child } from 'hono/jsx'

type Props = { name: string; label: Child; children: Child }

/** A file field whose button speaks the page's language: its own speaks that of the browser. */
export function FileLine({ name, label, children }: Props) {
  return (
    <div class="file-line" data-error-here>
      <label class="button" for={name}>
        {label}
      </label>
      {children}
    </div>
  )
}
