/** A sentence about an address, which runs from left to right in every language. */
export function Sentence({ sentence, email }: { sentence: string; email: string }) {
  const [before = '', after = ''] = sentence.split('{email}')
  return (
    <>
      {before}
      <bdi dir="ltr" lang="zxx" class="mail-address">
        {email}
      </bdi>
      {after}
    </>
  )
}
