import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../../host/testbed/paths';

const PLANTED = JSON.parse(fs.readFileSync(path.join(projectRoot, 'test/fixtures/planted.json'), 'utf8')) as readonly { readonly ruleId: string }[];

/** How many problems the draft has: hints, such as of a source that nothing cites, are none. */
export const PLANTED_PROBLEMS = PLANTED.filter(({ ruleId }) => ruleId !== 'unused-evidence').length;
