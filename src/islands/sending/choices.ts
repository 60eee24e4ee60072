import { type Prepared, prepareFile } from './files/prepared.ts'

/** A chosen file being made ready: read, cleaned where wished, and hashed. */
export class Choice {
  readonly block: number
  readonly file: File
  readonly isCleaned: boolean
  /** What came of it, once it is ready. */
  prepared: Prepared | null = null
  readonly #breaking = new AbortController()
  readonly #preparing: Promise<Prepared>
  #tell: (bytes: number) => void = () => {}

  constructor(block: number, file: File, isCleaned: boolean, worker: string) {
    this.block = block
    this.file = file
    this.isCleaned = isCleaned
    const how = { worker, clean: isCleaned, signal: this.#breaking.signal }
    this.#preparing = prepareFile(file, how, (bytes) => this.#tell(bytes))
    this.#preparing.then(
      (prepared) => {
        this.prepared = prepared
      },
      () => {},
    )
  }

  /** Rejects with `FileGone` when the file cannot be read, and when another one was chosen. */
  ready(tell: (bytes: number) => void = () => {}): Promise<Prepared> {
    this.#tell = tell
    return this.#preparing
  }

  drop(): void {
    this.#breaking.abort(new Error('Another file was chosen'))
  }
}

/** The chosen files of the form, one for each block at most. */
export class Choices {
  readonly #chosen = new Map<number, Choice>()
  readonly #worker: string

  constructor(worker: string) {
    this.#worker = worker
  }

  choose(block: number, file: File, isCleaned: boolean): Choice {
    this.drop(block)
    const choice = new Choice(block, file, isCleaned, this.#worker)
    this.#chosen.set(block, choice)
    return choice
  }

  /** The choice of a block, made ready as it stands in its field. */
  of(block: number, file: File): Choice {
    const known = this.#chosen.get(block)
    return known?.file === file ? known : this.choose(block, file, known?.isCleaned ?? true)
  }

  drop(block: number): void {
    this.#chosen.get(block)?.drop()
    this.#chosen.delete(block)
  }

  /** Another block with the very same file, as far as it is known. */
  twinOf(block: number): number | null {
    const sha256 = this.#chosen.get(block)?.prepared?.sha256
    const twin = [...this.#chosen.values()].find(
      (choice) => choice.block !== block && choice.prepared?.sha256 === sha256,
    )
    return sha256 && twin ? twin.block : null
  }
}
