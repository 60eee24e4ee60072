import { numberAt, textAt } from './json.ts'
import { FileGone } from './put.ts'

/** The SHA-256 of a file, counted aside so that the page stays quick. */
export function hashFile(
  file: File,
  workerUrl: string,
  read: (bytes: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { type: 'module' })
    const stop = (finish: () => void) => {
      worker.terminate()
      finish()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const sha256 = textAt(data, 'sha256')
      const failure = textAt(data, 'failure')
      if (failure) stop(() => reject(new FileGone(failure)))
      else if (sha256) stop(() => resolve(sha256))
      else read(numberAt(data, 'read'))
    })
    worker.addEventListener('error', (event) => stop(() => reject(new Error(event.message))))
    worker.postMessage(file)
  })
}
