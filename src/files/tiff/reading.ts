import { Broken } from '../broken.ts'
import type { FileFacts } from '../facts.ts'
import type { Reader } from '../reader.ts'

export async function readTiff(_reader: Reader): Promise<FileFacts> {
  throw new Broken('damaged')
}
