type Props = {
  title: string
  errors: ReadonlyMap<string, string>
  next?: string | undefined
}

/** Why the form came back, and where to look. */
export function ErrorSummary({ title, errors, next }: Props) {
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      {next && <p>{next}</p>}
      {errors.size > 0 && (
        <ul>
          {[...errors].map(([name, message]) => (
            <li>
              <a href={`#${name}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
