import assert from 'node:assert/strict';
import { panelStateOf } from '../../../src/preview/panelState';
import { analyse, complete, joinLines, TODAY } from '../support/analyse';

const months = (values: readonly number[]): string[] => values.map((value, index) => `contacts,2026-0${index + 1},${value},count,,Contacts,`);
const CSV = joinLines('measure,period,value,unit,target,label,better', 'visits,2026-09,86,%,90,Visits in time,higher', 'plans,2026-09,95,%,90,Plans in time,higher', 're-referrals,2026-09,25,%,20,Re-referrals,lower', ...months([400, 410, 395, 405, 900, 402, 398]), '');

async function considered(practice: string): Promise<string[]> {
  const { analysis } = await analyse(complete(`${practice}\n\n[95%](m.csv#plans@2026-09)`), { 'm.csv': CSV });
  return panelStateOf(analysis, () => false, TODAY).considered.map(({ message, place }) => `${place?.file?.name} ${place?.line}: ${message}`);
}

describe('the data to consider', () => {
  it('is what misses its target, stands out or is not used, with its cell', async () => {
    assert.deepEqual(await considered(''), [
      'm.csv 1: “Visits in time” misses its target: 86% in September 2026, against 90%. No area for improvement states it.',
      'm.csv 3: “Re-referrals” misses its target: 25% in September 2026, against 20%. No area for improvement states it.',
      'm.csv 8: “Contacts” stands out in May 2026: 900, where 402 is usual. The text does not say why.',
      'm.csv 1: “Visits in time” is in the data and not in the text: 86% in September 2026.',
      'm.csv 3: “Re-referrals” is in the data and not in the text: 25% in September 2026.',
      'm.csv 10: “Contacts” is in the data and not in the text: 398 in July 2026.',
    ]);
  });

  it('is quiet where the text speaks of it', async () => {
    const said = await considered(joinLines(
      '> [!IMPROVEMENT] Visits are late {#visits}', '> Only [86%](m.csv#visits@2026-09) were in time.', '',
      '> [!PRIORITY] Re-referrals {#re-referrals}', '> They stand at [25%](m.csv#re-referrals@2026-09).', '',
      'Contacts rose to [900](m.csv#contacts@2026-05) in May because schools closed early.',
    ));
    assert.deepEqual(said, []);
  });
});
