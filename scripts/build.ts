import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { sizesAsCss } from '../src/web/wall-layout.ts'
import { buildEngines, pdfium, writeOnce } from './engines.ts'

const root = path.resolve(import.meta.dirname, '..')
const publicFolder = path.join(root, 'public')
const manifest = path.join(root, 'src/web/built.json')
const folders = ['islands', 'styles', 'fonts']
/** Runs from a file on a disk as well, where a browser runs no modules. */
const classic = ['receipt-check.ts']

/** `@import 'sizes'`: one class for each proportion a poster may have. */
const sizes: Plugin = {
  name: 'sizes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^sizes$/ }, () => ({ path: 'sizes', namespace: 'sizes' }))
    onLoad({ filter: /.*/, namespace: 'sizes' }, () => ({ contents: sizesAsCss(), loader: 'css' }))
  },
}

/** Islands, styles and fonts into `public`, under names that change with their content. */
export async function buildAssets(): Promise<void> {
  buildEngines()
  const islands = sources('src/islands', '.ts')
  const styles = sources('src/web/styles', '.css')
  const isClassic = (source: string) => classic.includes(path.basename(source))
  const isWorker = (source: string) => source.endsWith('-worker.ts')
  const ofPages = islands.filter((source) => !isClassic(source) && !isWorker(source))
  const built = await Promise.all([
    bundle(ofPages, { format: 'esm', splitting: true, chunkNames: 'islands/shared-[hash]' }),
    bundle([...islands.filter(isWorker), ...styles], { format: 'esm' }),
    bundle(islands.filter(isClassic), { format: 'iife' }),
  ])
  const written = built.flatMap(({ metafile }) => Object.entries(metafile.outputs))
  const outputs = written.map(([output]) => output)

  for (const folder of folders) mkdirSync(path.join(publicFolder, folder), { recursive: true })
  for (const { outputFiles } of built) {
    for (const file of outputFiles) writeOnce(file.path, file.contents)
  }
  const urls = Object.fromEntries(
    [...outputs, placePdfium(), placeTitleFont()]
      .map((output) => path.relative('public', output))
      .map((file) => [nameOf(file), `/${file}`] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  )
  const shared = Object.fromEntries(
    written.flatMap(([output, { imports }]) => {
      const chunks = imports.filter(({ kind }) => kind === 'import-statement')
      if (chunks.length === 0 || /shared-/.test(output)) return []
      return [[nameOf(output), chunks.map((chunk) => `/${path.relative('public', chunk.path)}`)]]
    }),
  )
  writeOnce(manifest, `${JSON.stringify({ id: editionOf(urls), urls, shared }, null, 2)}\n`)
  removeStale(new Set(Object.values(urls)))
}

function bundle(
  sources: Array<string>,
  options: Pick<BuildOptions, 'format' | 'splitting' | 'chunkNames'>,
) {
  return build({
    absWorkingDir: root,
    entryPoints: sources.map((source) => ({
      in: source,
      out: path.join(
        source.endsWith('.css') ? 'styles' : 'islands',
        path.basename(source, path.extname(source)),
      ),
    })),
    outdir: publicFolder,
    entryNames: '[dir]/[name].[hash]',
    assetNames: 'fonts/[name].[hash]',
    publicPath: '/',
    loader: { '.woff2': 'file' },
    plugins: [sizes],
    ...options,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
}

/** PDFium as the browser loads it, when it has to draw a document that is too large for the house. */
function placePdfium(): string {
  const contents = readFileSync(pdfium)
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()
  const output = `public/islands/pdfium.${hash}.wasm`
  writeOnce(path.join(root, output), contents)
  return output
}

/** The font that link previews are set in, as the outlines that a PDF can carry. */
function placeTitleFont(): string {
  const source = '@expo-google-fonts/alexandria/800ExtraBold/Alexandria_800ExtraBold.ttf'
  const contents = readFileSync(path.join(root, 'node_modules', source))
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()
  const output = `public/fonts/alexandria-extrabold.${hash}.ttf`
  writeOnce(path.join(root, output), contents)
  return output
}

/** Changes with every file a page is made from: pages kept by an earlier house are not shown again. */
function editionOf(urls: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(urls))
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted()) {
    hash.update(file).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function sources(folder: string, extension: string): Array<string> {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name))
}

/** `styles/house.QX3Z.css` is `house.css` in the manifest. */
function nameOf(file: string): string {
  return path.basename(file).replace(/\.[A-Z0-9]{8}(?=\.\w+$)/, '')
}

/** What no manifest names any more goes after an hour: a page still open may ask for it. */
function removeStale(kept: Set<string>): void {
  const hourAgo = Date.now() - 3_600_000
  for (const folder of folders) {
    for (const name of readdirSync(path.join(publicFolder, folder))) {
      const file = path.join(publicFolder, folder, name)
      const isOld = (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? hourAgo) < hourAgo
      if (isOld && !kept.has(`/${folder}/${name}`)) rmSync(file, { force: true })
    }
  }
}

if (process.argv[1] === import.meta.filename) await buildAssets()
