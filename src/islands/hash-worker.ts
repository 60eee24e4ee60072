import { convert, makePreview } from './sending/files/make-preview.ts'
import { makeReady, makeSame } from './sending/files/prepare-file.ts'
import type { Answered, Asked } from './sending/files/prepared.ts'

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(tell, (error) => tell({ failure: String(error) }))
})

async function answer(asked: Asked): Promise<Answered> {
  const read = (bytes: number) => tell({ read: bytes })
  switch (asked.task) {
    case 'prepare':
      return { prepared: await makeReady(asked.file, asked.clean, read) }
    case 'same':
      return { prepared: await makeSame(asked.file, asked.committed, read) }
    case 'preview':
      return { preview: await makePreview(asked.file, asked) }
    case 'convert':
      return { converted: await convert(asked.file, asked.type) }
  }
}

function tell(answered: Answered): void {
  postMessage(answered)
}
