/** Typst, as WebAssembly: one fixed template, the document as data, a PDF out. Runs in the worker. */
import { initSync, TypstCompilerBuilder, TypstFontResolverBuilder, type TypstCompiler, type TypstCompileWorld } from '@myriaddreamin/typst-ts-web-compiler';
import { damagedImages } from '../core/render/pdf/damagedImages';
import { findsMissing, withGlyphs } from '../core/render/pdf/glyphs';
import type { Block } from '../core/render/pdf/tree';
import { dataFiles, documentIn } from './dataFiles';
import { fontCoverage } from './pdf/fontCoverage';
import { stampPdf, type DrawnFigure } from './pdf/stamp';
import type { FromWorker, PdfJob, PdfStage } from './protocol';

// The numbers by which the engine names kinds of output and forms of message.
const PAGED = 0;
const PDF = 1;
const FULL_MESSAGES = 3;

const TEMPLATE = '/main.typ';
const PROBE = '/probe.typ';
const ROOM = '/room';
/** Half of the bytes that are made ready at a time. An export after an edit takes 1 million of them for 5,000 words, 3 million for 15,000. */
const HALF_A_ROOM = 8_000_000;
/** Looking for the part to blame sets every part by itself, which must not take longer than a person waits. */
const MOST_PARTS_TRIED = 400;

interface Diagnostics {
  readonly hasError: boolean;
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
}

export class Typesetter {
  /** What the engine has of a document, by path. */
  readonly #written = new Map<string, string>();
  readonly #missing: RegExp;

  private constructor(
    private readonly compiler: TypstCompiler,
    private readonly memory: WebAssembly.Memory,
    private readonly glyphs: ReadonlySet<number>,
  ) {
    this.#missing = findsMissing(glyphs);
  }

  /** Loads engine, fonts and template; nothing is read from disk after this, and nothing ever from the network. */
  static async start(wasm: Uint8Array, fonts: readonly Uint8Array[], template: string): Promise<Typesetter> {
    const { memory } = initSync({ module: await WebAssembly.compile(wasm as BufferSource) });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    const fontReader = new TypstFontResolverBuilder();
    const glyphs = new Set(fonts.flatMap((font) => fontCoverage(fontReader.get_font_info(font))));
    fontReader.free();
    for (const font of fonts) {
      await builder.add_raw_font(font);
    }
    const compiler = await builder.build();
    compiler.add_source(TEMPLATE, template);
    return new Typesetter(compiler, memory, glyphs);
  }

  /** Sets one document. Only a broken engine throws. */
  set(job: PdfJob, progress: (stage: PdfStage) => void): FromWorker {
    const { files, notes } = this.#printable(job.files);
    progress('images');
    const damaged = this.#loadImages(job.images);
    try {
      progress('setting');
      const made = this.#make(files, progress);
      if (typeof made === 'string') {
        return { kind: 'failed', detail: made, near: this.#partToBlame(files) };
      }
      return { kind: 'done', pdf: made.pdf, notes: [...notes, ...damaged.size > 0 ? damagedImages(documentIn(files), damaged) : []], memory: this.memory.buffer.byteLength };
    } finally {
      job.images.forEach((_, path) => { this.compiler.unmap_shadow(path); });
    }
  }

  /**
   * Does what an export after an edit does, for nobody: until its code has run for a while, it runs in a form that takes
   * half as long again. A line at the end, or more of them, stand for the edit; what was made of all the rest is kept.
   */
  rehearse(job: PdfJob, lines: number): void {
    const [path, json] = [...job.files].at(-1)!;
    const edited = [...JSON.parse(json) as Block[], ...Array.from({ length: lines }, (): Block => ({ type: 'rule' }))];
    this.set({ ...job, files: new Map(job.files).set(path, JSON.stringify(edited)) }, () => undefined);
  }

  /**
   * Has memory ready for the next document while nobody waits for it. New memory is slow: the engine asks for it in
   * small pieces, and the system clears each when it is first written to. Here a file takes it at once, twice its
   * length, and gives it back to the engine.
   */
  makeRoom(): void {
    this.compiler.map_shadow(ROOM, new Uint8Array(HALF_A_ROOM));
    this.compiler.unmap_shadow(ROOM);
  }

  /** The files in which every printed sign has a glyph. Nearly always these: then nothing of them needs to be read. */
  #printable(files: PdfJob['files']): Pick<PdfJob, 'files'> & Pick<ReturnType<typeof withGlyphs>, 'notes'> {
    // What the engine has been given already was looked through then.
    if (![...files].some(([path, json]) => this.#written.get(path) !== json && this.#missing.test(json))) {
      return { files, notes: [] };
    }
    const { document, notes } = withGlyphs(documentIn(files), (codePoint) => this.glyphs.has(codePoint));
    return { files: dataFiles(document), notes };
  }

  /** Hands the images over, tries each, and tells the template which are whole; gives the others. */
  #loadImages(images: ReadonlyMap<string, Uint8Array>): Set<string> {
    const damaged = new Set<string>();
    for (const [path, bytes] of images) {
      this.compiler.map_shadow(path, bytes);
      // The path is the store's own, such as /images/1.png: no words of the author's.
      this.compiler.add_source(PROBE, `#image("${path}")`);
      if (this.#compile(PROBE, (_, result) => result.hasError)) {
        damaged.add(path);
      }
    }
    this.#write('/images.json', JSON.stringify([...images.keys()].filter((path) => !damaged.has(path))));
    return damaged;
  }

  /** The stamped PDF, or what the engine has against the document. */
  #make(files: PdfJob['files'], progress: (stage: PdfStage) => void): { pdf: Uint8Array } | string {
    files.forEach((json, path) => { this.#write(path, json); });
    return this.#compile(TEMPLATE, (world, result) => {
      if (result.hasError) {
        return result.diagnostics.filter((each) => each.severity === 'error').map((each) => each.message).join('; ');
      }
      progress('writing');
      const figures = JSON.parse(world.query(PAGED, '<drawn-figure>', 'value')) as DrawnFigure[];
      const { result: pdf } = world.get_artifact(PDF, FULL_MESSAGES) as { result: Uint8Array };
      return { pdf: stampPdf(pdf, figures) };
    });
  }

  #compile<T>(main: string, use: (world: TypstCompileWorld, result: Diagnostics) => T): T {
    this.compiler.reset();
    const world = this.compiler.snapshot(undefined, main, undefined);
    try {
      return use(world, world.compile(PAGED, FULL_MESSAGES) as Diagnostics);
    } finally {
      world.free();
    }
  }

  /** How the first part begins that cannot be set even by itself. */
  #partToBlame(files: PdfJob['files']): string | undefined {
    const document = documentIn(files);
    for (const block of document.blocks.slice(0, MOST_PARTS_TRIED)) {
      dataFiles({ ...document, blocks: [block] }).forEach((json, path) => { this.#write(path, json); });
      if (this.#compile(TEMPLATE, (_, result) => result.hasError)) {
        return firstWords(block);
      }
    }
    return undefined;
  }

  /** Hands a file over, unless the engine has it already. */
  #write(path: string, json: string): void {
    if (this.#written.get(path) !== json) {
      this.compiler.map_shadow(path, new TextEncoder().encode(json));
      this.#written.set(path, json);
    }
  }
}

/** The first words that a part of a document prints. */
function firstWords(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) {
    return undefined;
  }
  const own = 'text' in part && typeof part.text === 'string' ? part.text.trim() : '';
  return own || Object.values(part).map(firstWords).find((words) => words !== undefined);
}
