import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { openWorks, wallWorks } from './catalogue.ts'
import { renderPoster } from './draw.ts'

const folder = process.argv[2] ?? path.join(os.tmpdir(), 'cartelera-posters')
const [cell, gap, columns] = [320, 16, 8]

await mkdir(folder, { recursive: true })
const thumbnails: Array<Buffer> = []
for (const [index, { poster, title }] of [...wallWorks, ...openWorks].entries()) {
  const start = performance.now()
  const { bytes, extension } = await renderPoster(poster)
  const took = Math.round(performance.now() - start)
  const name = `${String(index + 1).padStart(2, '0')}-${poster.motif}.${extension}`
  await writeFile(path.join(folder, name), bytes)
  thumbnails.push(await sharp(bytes).resize(cell, cell, { fit: 'inside' }).png().toBuffer())
  console.log(`${name}  ${took} ms  ${Math.round(bytes.length / 1024)} KB  ${title}`)
}

const rows = Math.ceil(thumbnails.length / columns)
const lengthOf = (count: number) => count * (cell + gap) + gap
const [width, height] = [lengthOf(columns), lengthOf(rows)]
await sharp({ create: { width, height, channels: 3, background: '#f1ece1' } })
  .composite(
    thumbnails.map((input, index) => ({
      input,
      left: gap + (index % columns) * (cell + gap),
      top: gap + Math.floor(index / columns) * (cell + gap),
    })),
  )
  .png()
  .toFile(path.join(folder, 'sheet.png'))
console.log(`All of them: ${path.join(folder, 'sheet.png')}`)
