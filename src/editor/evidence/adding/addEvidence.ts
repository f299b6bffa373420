/** ILACS: Add Evidence… puts a file or an address into the register, and cites it where the cursor is. */
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analysis } from '../../../core/analysis';
import { suggestedId } from '../../../core/evidence/adding/guess';
import { EVIDENCE_KINDS } from '../../../core/evidence/base';
import { entryIdSchema } from '../../../core/evidence/register';
import { relativePath } from '../../../core/evidence/resolve';
import { lazily } from '../../../core/text/lazily';
import type { Analyses } from '../../analyses';
import { nameOf, today } from '../../commands/documentFor';
import { runSteps } from '../../commands/steps';
import type { Feature } from '../../feature';
import { sourceUsed } from '../recent';
import { selfEvaluationInMind } from '../subject';
import { CitingPlace } from './citing';
import { questions, type Answers } from './questions';
import { registeredAs, withinReach, type Source } from './source';
import { registerFor, writeEntry } from './write';

/** What quick fixes, other extensions and tests may pass. With a kind and a title nothing is asked. */
const optionsSchema = lazily(() => z.object({
  /** The self-evaluation; the one in the active editor when absent. */
  document: z.string().optional(),
  /** Where to cite it, as an offset; `false` for nowhere. */
  cite: z.union([z.number().int().min(0), z.literal(false)]).optional(),
  /** The id that the entry must have. */
  id: entryIdSchema().optional(),
  file: z.string().optional(),
  url: z.string().optional(),
  kind: z.enum(EVIDENCE_KINDS).optional(),
  title: z.string().min(1).optional(),
  date: z.string().optional(),
  period: z.string().optional(),
  from: z.array(z.string()).optional(),
}));

export type AddEvidenceOptions = z.input<ReturnType<typeof optionsSchema>>;

export const addEvidence: Feature = ({ analyses, commands, extension }) => {
  commands.set('ilacs.addEvidence', async (argument) => {
    const id = await add(argument instanceof vscode.Uri ? {} : optionsSchema().parse(argument ?? {}), analyses);
    if (id !== undefined) {
      await sourceUsed(extension, id);
    }
    return id;
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.addEvidence'); });
};

/** @returns the id by which the evidence can be cited; undefined when the author gave up */
async function add(options: z.output<ReturnType<typeof optionsSchema>>, analyses: Analyses): Promise<string | undefined> {
  const document = await selfEvaluationInMind(options.document, 'Add Evidence…', analyses);
  const analysis = await analyses.current(document);
  const { uri: register } = registerFor(analysis);
  const place = placeToCite(options.cite, document, analysis);
  const answers = answersFrom(options);
  const complete = options.kind !== undefined && options.title !== undefined || await runSteps('Add evidence', questions(analysis, register, today()), answers);
  if (!complete || !answers.source) {
    return undefined;
  }
  const cite = place?.stands === true ? place : undefined;
  // What came into the register while the questions were open counts.
  const known = registeredAs(answers.source, await analyses.current(document));
  if (known) {
    const edit = new vscode.WorkspaceEdit();
    cite?.cite(known.id, edit);
    await vscode.workspace.applyEdit(edit);
    void vscode.window.showInformationMessage(`The register holds this already, as “${known.title}” (@${known.id}). ${cite ? 'It is cited here.' : 'Nothing was added.'}`);
    return known.id;
  }
  const source = await reachable(answers.source, register);
  if (!source) {
    return undefined;
  }
  const now = await analyses.current(document);
  const id = options.id ?? suggestedId(answers.title, (one) => now.evidence?.entries.has(one) ?? false);
  const { title, kind, date, period, from } = answers;
  await writeEntry({ id, title, kind: kind!, from, date: date || undefined, period: period || undefined, ...source }, registerFor(now), cite);
  void vscode.window.showInformationMessage(`“${title}” is in ${nameOf(register)} now. ${cite ? 'It is cited here; cite it elsewhere' : 'Cite it'} with [@${id}].`);
  return id;
}

function answersFrom({ file, url, kind, title = '', date = '', period = '', from = [] }: z.output<ReturnType<typeof optionsSchema>>): Answers {
  const source: Source | undefined = file !== undefined ? { kind: 'file', uri: vscode.Uri.parse(file) } : url !== undefined ? { kind: 'url', url } : undefined;
  return { source, kind, title, date, period, from };
}

async function reachable(source: Source, register: vscode.Uri): Promise<{ file: string } | { url: string } | undefined> {
  if (source.kind === 'url') {
    return { url: source.url };
  }
  const file = await withinReach(source.uri, register);
  return file && { file: relativePath(register.toString(), file.toString()) };
}

/** At the cursor, unless that is no place for a citation, such as the front matter or a heading. */
function placeToCite(wanted: number | false | undefined, document: vscode.TextDocument, { model }: Analysis): CitingPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  const offset = wanted ?? (editor?.document === document ? document.offsetAt(editor.selection.end) : false);
  if (offset === false) {
    return undefined;
  }
  const isFact = offset <= (model.frontMatter.body?.end ?? -1) + 4;
  return isFact || model.headings.some(({ span }) => span.start <= offset && offset <= span.end) ? undefined : new CitingPlace(document, offset);
}
