import { shortened } from '../../i18n/shortened.ts'

type Props = {
  title: string
  /** What a field is called, by its name. */
  labelOf?: (name: string) => string
  errors: ReadonlyMap<string, string>
  next?: string | undefined
}

/** Why the form came back, and where to look. */
export function ErrorSummary({ title, errors, next, labelOf = () => '' }: Props) {
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      {next && <p>{next}</p>}
      {errors.size > 0 && (
        <ul>
          {[...errors].map(([name, message]) => (
            <li>
              <a href={`#${name}`}>
                {labelOf(name) && `${shortened(labelOf(name))}:`} {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
