import type { Rule } from './rule';

export const invalidRegister: Rule = {
  id: 'invalid-register',
  severity: 'error',
  title: 'The evidence register has a problem',
  *evidence(model, evidence) {
    for (const { written, reason, unreachable } of evidence.missingRegisters) {
      const span = model.frontMatter.valueSpan(['evidence']) ?? { start: 0, end: model.lines.startOf(1) };
      yield unreachable
        ? { span, severity: 'warning', message: `The evidence register “${written}” ${reason}, so nothing can be said of what it holds. Look at the drive or the connection.` }
        : { span, message: `The evidence register “${written}” ${reason}. Correct its name, or put it there.` };
    }
    for (const register of evidence.registers) {
      for (const { message, span } of register.problems) {
        yield { uri: register.uri, span, message };
      }
    }
  },
};
