import type { Child } from 'hono/jsx'

/** One step of the form: its name in the margin, its fields beside it. */
export function FormSection({
  title,
  lead,
  children,
}: {
  title: string
  lead?: Child
  children: Child
}) {
  return (
    <section class="form-section">
      <div class="form-section-head">
        <h2>{title}</h2>
        {lead && <div class="form-section-lead">{lead}</div>}
      </div>
      <div class="form-section-body">{children}</div>
    </section>
  )
}
