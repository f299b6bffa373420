import type { SelfEvaluation } from '../dialect/model';
import { namesMeasures } from './measureLinks';
import type { Report, Rule } from './rule';

export const invalidMeasures: Rule = {
  id: 'invalid-measures',
  severity: 'error',
  title: 'A measure file has a problem',
  *evidence(model, evidence) {
    for (const [path, state] of evidence.measures) {
      if (state.kind === 'unreadable') {
        yield { span: namesMeasures(model, path), message: `The measure file “${path}” ${state.reason}.`, ...state.passing ? { severity: 'warning' } : {} };
      } else if (state.kind === 'missing' && (model.frontMatter.facts.measures ?? []).includes(path)) {
        yield { span: namesMeasures(model, path), message: `There is no measure file “${path}”. Correct the name, or put the file there.` };
      } else if (state.kind === 'read') {
        for (const { message, span } of state.file.problems) {
          yield span ? { uri: state.file.uri, span, message } : inDocument(model, path, message);
        }
      }
    }
  },
};

/** A sheet shows no squiggles, so what is wrong with it is told where the document names it. */
function inDocument(model: SelfEvaluation, path: string, message: string): Report {
  return { span: namesMeasures(model, path), message: `${path}: ${message}` };
}
