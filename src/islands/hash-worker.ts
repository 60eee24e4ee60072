import { Sha256 } from './sending/sha256.ts'

const piece = 4 * 1024 * 1024

addEventListener('message', ({ data }: MessageEvent<File>) => void answer(data))

async function answer(file: File): Promise<void> {
  try {
    const hash = new Sha256()
    for (let start = 0; start < file.size; start += piece) {
      hash.update(new Uint8Array(await file.slice(start, start + piece).arrayBuffer()))
      postMessage({ read: Math.min(file.size, start + piece) })
    }
    postMessage({ sha256: hash.hex() })
  } catch (error) {
    postMessage({ failure: String(error) })
  }
}
