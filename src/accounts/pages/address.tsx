type Props = { sentence: string; email: string }

/** A sentence with an address in the place of its `{email}`, set apart from the script around it. */
export function Address({ sentence, email }: Props) {
  const [before = '', after = ''] = sentence.split('{email}')
  return (
    <p>
      {before}
      <b>
        <bdi dir="ltr">{email}</bdi>
      </b>
      {after}
    </p>
  )
}
