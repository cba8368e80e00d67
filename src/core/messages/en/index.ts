import { actions } from './actions.ts';
import { book } from './book.ts';
import { build } from './build.ts';
import { charts } from './charts.ts';
import { claim } from './claim.ts';
import { cli } from './cli.ts';
import { diff } from './diff.ts';
import { figure } from './figure.ts';
import { fmt } from './fmt.ts';
import { form } from './form.ts';
import { hook } from './hook.ts';
import { importing } from './import.ts';
import { language } from './language.ts';
import { navigation } from './navigation.ts';
import { preview } from './preview.ts';
import { prose } from './prose.ts';
import { query } from './query.ts';
import { ranking } from './ranking.ts';
import { ref } from './ref.ts';
import { report } from './report.ts';
import { schema } from './schema.ts';
import { suppression } from './suppression.ts';
import { trend } from './trend.ts';
import { verdict } from './verdict.ts';
import { verdictHelp } from './verdict-help.ts';
import { workbench } from './workbench.ts';
import { yaml } from './yaml.ts';

/** The English catalogue, which also fixes what each message needs to know. One file a group. */
export const en = {
  ...actions,
  ...book,
  ...build,
  ...charts,
  ...claim,
  ...cli,
  ...diff,
  ...figure,
  ...fmt,
  ...hook,
  ...form,
  ...importing,
  ...language,
  ...navigation,
  ...preview,
  ...prose,
  ...query,
  ...ranking,
  ...ref,
  ...report,
  ...schema,
  ...suppression,
  ...verdict,
  ...verdictHelp,
  ...trend,
  ...workbench,
  ...yaml,
};
